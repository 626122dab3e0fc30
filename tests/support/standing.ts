import type { TellAccess } from "#shared/network/member/tell-access.ts";
import type { Standing } from "#shared/records/second-person/second-person.ts";

/** Someone who has worked there for long, invited by no one in the story. */
export const longHere = (identity: string): Standing => ({
  identity,
  since: "2020-01-01T00:00:00.000Z",
  invitedBy: [],
});

/** The mail about a full export, where a test is about something else. */
export const notice = () => ({ subject: "Full export", text: "Look" });

/** No one is told that someone sees residents: no one of the story has signed in. */
export const quiet: TellAccess = { write: notice, whoEntered: async () => new Set() };
