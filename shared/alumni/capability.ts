import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { alumnus } from "#shared/records/alumnus/alumnus.ts";
import { ownContact } from "#shared/records/alumnus/contact.ts";
import { alumniEvents } from "#shared/records/alumnus/events.ts";
import { alumniConflict } from "#shared/records/alumnus/refusals.ts";
import { askDue } from "./ask-due.ts";
import { deliverInvitation, mayBeInvited } from "./deliver-invitation.ts";
import { consentFollows } from "./follow-consent.ts";
import { receiveAgreement } from "./receive-agreement.ts";
import { receiveAnswers, receiveGuideAnswer } from "./receive-answers.ts";
import { inviteAlumnus, keepAnswers, keepGuideAnswer, stayInTouch } from "./requests.ts";

const entities = [alumnus, ownContact];

/** People who moved out and agreed to be asked how they are. */
export const alumni = defineCapability({
  name: "alumni",
  entities,
  events: [alumniEvents],
  refusals: [alumniConflict],
  travels: { not_of_a_stay: { of: entities, why: "It begins when the stay is over." } },
  merge: { untouched: { of: entities, why: "It is on the resident's journey." } },
  forget: {
    expires: { of: [alumnus], why: "Ninety days after it ended." },
    kept: { of: [ownContact], why: "Once it is over, it holds no address." },
  },
  takeAlong: {
    left_out: { of: entities, why: "It begins after the stay, and asks whoever left how they are." },
  },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "What they answered is theirs, and no house reads it." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "It is private to whoever asks them." },
  requests: [
    receiving(stayInTouch, receiveAgreement),
    receiving(keepAnswers, receiveAnswers),
    receiving(keepGuideAnswer, receiveGuideAnswer),
    receiving(inviteAlumnus, deliverInvitation, { leaves: "consent", mayLeave: mayBeInvited }),
  ],
  follows: [consentFollows],
  due: [dueWork(alumnus, askDue)],
});
