import {
  commitmentForm,
  meetingForm,
  meetingShareForm,
  takeBackForm,
} from "#shared/journeys/meetings/forms.ts";
import { noteMeeting } from "#shared/journeys/meetings/note-meeting.ts";
import { endCommitment, setCommitment } from "#shared/journeys/meetings/set-commitment.ts";
import { shareMeetings } from "#shared/journeys/meetings/share-meetings.ts";
import { takeMeetingBack } from "#shared/journeys/meetings/take-back.ts";
import { button, resource, send } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";

/** The support meetings of a resident. */
export const meetingRoutes: readonly MeRoute[] = resource("/me/meetings", ofResident, {
  needs: meetingForm.needs,
  page: async (ctx) => (await import("./page.tsx")).meetingsPage(ctx),
  forms: {
    "": send(meetingForm, (ctx: MeContext, sent) => noteMeeting(ctx.scope, sent), "meeting.noted"),
    "take-back": send(
      takeBackForm,
      (ctx: MeContext, sent) => takeMeetingBack(ctx.scope, sent),
      "meeting.taken_back",
    ),
    commitment: send(
      commitmentForm,
      (ctx: MeContext, sent) => setCommitment(ctx.scope, sent),
      "meeting.commitment_set",
    ),
    "commitment/end": send(
      button(commitmentForm.needs),
      (ctx: MeContext, { command }) => endCommitment(ctx.scope, { command }),
      "meeting.commitment_ended",
    ),
    sharing: send(
      meetingShareForm,
      (ctx: MeContext, sent) => shareMeetings(ctx.scope, sent),
      (_, share) => ["meeting.sharing_chosen", { share }],
    ),
  },
});
