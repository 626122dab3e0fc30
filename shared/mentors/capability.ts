import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { memberMentor } from "#shared/records/member/mentor.ts";
import { asked, ownMatch } from "#shared/records/mentor/asked.ts";
import { coverPlan } from "#shared/records/mentor/cover.ts";
import { coverAsk } from "#shared/records/mentor/cover-ask.ts";
import { matchEvents, mentorEvents } from "#shared/records/mentor/events.ts";
import { handover } from "#shared/records/mentor/handover.ts";
import { match } from "#shared/records/mentor/match.ts";
import { mentorCard } from "#shared/records/mentor/mentor-card.ts";
import { practice } from "#shared/records/mentor/practice.ts";
import { mentorProfile } from "#shared/records/mentor/profile.ts";
import { mentorConflict } from "#shared/records/mentor/refusals.ts";
import { seeker } from "#shared/records/mentor/seeker.ts";
import { standing } from "#shared/records/mentor/standing.ts";
import { supervision } from "#shared/records/mentor/supervision.ts";
import { wishes } from "#shared/records/mentor/wishes.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { receiveCover } from "./cover/receive-cover.ts";
import { applyCover } from "./cover/requests.ts";
import { askedFollows, seekerFollows } from "./matching/follow-matches.ts";
import { receiveAnswer, receiveWantOther } from "./matching/receive.ts";
import { sayToProposal, wantOther } from "./matching/requests.ts";
import { mentorCardFollows, standingFollows } from "./profile/follow-cards.ts";

const ofMentors = [mentorProfile, mentorCard, standing, practice, coverPlan, supervision];
const ofResidents = [wishes, match, seeker, asked, ownMatch, handover, coverAsk];
const entities = [...ofMentors, ...ofResidents];

/** Mentors: who they are, how they are found, who stands in for them, how they hand over, their supervision. */
export const mentors = defineCapability({
  name: "mentors",
  entities,
  events: [mentorEvents, matchEvents],
  refusals: [mentorConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is on the resident's journey, or about staff." } },
  merge: { untouched: { of: entities, why: "It names journeys and members, never a person's record." } },
  forget: {
    kept: {
      of: entities,
      why: "It stays with the journey and with the mentor, until the network's erasure.",
    },
  },
  takeAlong: {
    left_out: {
      of: entities,
      why: "It is about mentors, or says how one is found: the next network asks anew.",
    },
  },
  archive: {
    holds: [mentorProfile, standing, asked],
    leavesOut: [
      {
        of: [
          mentorCard,
          practice,
          coverPlan,
          supervision,
          wishes,
          match,
          seeker,
          ownMatch,
          handover,
          coverAsk,
        ],
        why: "No archive reads the homes of mentoring, of supervision, or of a journey.",
      },
    ],
  },
  partitions: {
    supervision: async (scope) => {
      const found = await queryAll(scope, { in: scope.homes.directory(), prefix: "W#" }, memberMentor);
      return found.map(({ value }) => scope.homes.supervision(value.member));
    },
  },
  doors: {},
  exports: { none: "It is the mentors' own and the residents' own." },
  requests: [
    receiving(sayToProposal, receiveAnswer),
    receiving(wantOther, receiveWantOther),
    receiving(applyCover, receiveCover),
  ],
  projections: [mentorCardFollows, standingFollows, seekerFollows, askedFollows],
});
