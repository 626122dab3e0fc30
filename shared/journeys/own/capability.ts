import { defineCapability } from "#shared/engine/capability.ts";
import { selfHouse } from "#shared/records/journey/self-house.ts";
import { selfLook } from "#shared/records/journey/self-look.ts";
import { selfPaper } from "#shared/records/journey/self-paper.ts";
import { selfStay } from "#shared/records/journey/self-stay.ts";
import { selfToSign } from "#shared/records/journey/self-to-sign.ts";
import { takenAlong } from "#shared/records/journey/taken-along.ts";
import { selfTesting } from "#shared/records/testing-policy/self-testing.ts";
import { everyJourney } from "../every-journey.ts";
import { selfHouseFollows } from "./project-house.ts";
import { selfLookFollows } from "./project-looks.ts";
import { selfPaperFollows } from "./project-papers.ts";
import { selfStayFollows } from "./project-stays.ts";
import { selfTestingFollows } from "./project-testing.ts";
import { selfToSignFollows } from "./project-to-sign.ts";

const entities = [selfStay, selfHouse, selfPaper, selfToSign, selfLook, selfTesting, takenAlong];

/** What a resident reads of what the network has about them. */
export const ownPages = defineCapability({
  name: "own pages",
  entities,
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "It is on the resident's journey." } },
  merge: { untouched: { of: entities, why: "It is on the resident's journey." } },
  forget: { kept: { of: entities, why: "It follows records that are kept." } },
  takeAlong: {
    given: {
      of: [selfStay, selfHouse, selfPaper, selfLook],
      why: "What the resident reads of it.",
    },
    left_out: {
      of: [selfToSign, selfTesting, takenAlong],
      why: "They are this house's rules, what is still to sign here, and what was taken along before.",
    },
  },
  archive: { holds: [], leavesOut: [{ of: entities, why: "The records it follows are in the archive." }] },
  partitions: {
    self: async (scope) => (await everyJourney(scope)).map((id) => scope.homes.self(id)),
  },
  doors: {},
  exports: { none: "It is the resident's own." },
  projections: [
    selfStayFollows,
    selfHouseFollows,
    selfPaperFollows,
    selfToSignFollows,
    selfLookFollows,
    selfTestingFollows,
  ],
});
