import { noteMeeting } from "#shared/journeys/meetings/note-meeting.ts";
import { readOwnMeetings } from "#shared/journeys/meetings/read-meetings.ts";
import { setCommitment } from "#shared/journeys/meetings/set-commitment.ts";
import { shareMeetings } from "#shared/journeys/meetings/share-meetings.ts";
import type { MeetingShare } from "#shared/records/meeting/kinds.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command } from "../support/small-world.ts";

/** What a resident does with their meetings. */
export const meetingsOf = (resident: () => Scope) => ({
  went: (on: string, more: object = {}) =>
    noteMeeting(resident(), {
      ...{ on, pathway: "aa", way: "in_person", name: "", command: command() },
      ...more,
    }),
  commits: (weekly: number) => setCommitment(resident(), { weekly: String(weekly), command: command() }),
  shows: (share: MeetingShare) => shareMeetings(resident(), { share, command: command() }),
  page: () => readOwnMeetings(resident()),
  /** This week, then those before: how many, of how many. */
  weeks: async () => {
    const { now, past } = await readOwnMeetings(resident());
    return [now, ...past].map(({ week, count, weekly }) => [week, count, weekly]);
  },
});
