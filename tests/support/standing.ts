import type { Standing } from "#shared/records/second-person/second-person.ts";

/** Someone who has worked there for long, invited by no one in the story. */
export const longHere = (identity: string): Standing => ({
  identity,
  since: "2020-01-01T00:00:00.000Z",
  invitedBy: [],
});

/** The mail about a full export, where a test is about something else. */
export const notice = () => ({ subject: "Full export", text: "Look" });
