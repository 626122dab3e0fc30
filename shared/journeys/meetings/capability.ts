import { defineCapability } from "#shared/engine/capability.ts";
import { meetingCommitment } from "#shared/records/meeting/commitment.ts";
import { meetingEvents } from "#shared/records/meeting/events.ts";
import { meetingConflict } from "#shared/records/meeting/refusals.ts";
import { sharedMeetings } from "#shared/records/meeting/shared.ts";
import { meetingWeek } from "#shared/records/meeting/week.ts";

const own = [meetingWeek, meetingCommitment];
const entities = [...own, sharedMeetings];

/** Support meetings, as their resident writes them down. */
export const meetings = defineCapability({
  name: "meetings",
  entities,
  events: [meetingEvents],
  refusals: [meetingConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is on the resident's journey." } },
  merge: { untouched: { of: entities, why: "It is on the resident's journey." } },
  forget: { kept: { of: entities, why: "A resident's rights outlive the stay." } },
  takeAlong: {
    private: { of: own, why: "It is the resident's, by their own word, and no house counts it." },
    left_out: { of: [sharedMeetings], why: "It counts them for a mentor." },
  },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "A resident's own record goes to the resident, not to an archive." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "They are the resident's own." },
});
