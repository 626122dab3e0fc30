import * as z from "zod";
import { done } from "#shared/table/acted-by.ts";
import type { ReferralStatus } from "./status.ts";

/** Most hands a house can raise; more is a slip of the finger. */
export const mostVotes = 100;

const votes = z.int().min(0);
const count = done.extend({ for: votes, against: votes, abstained: votes, reason: z.string() });
export type VoteCount = z.infer<typeof count>;

/** A peer-run house decides by vote: it is asked for, then counted. */
export const vote = z.discriminatedUnion("step", [
  z.object({ step: z.literal("asked"), asked: done }),
  z.object({ step: z.literal("counted"), asked: done, count }),
]);
export type Vote = z.infer<typeof vote>;

/** The count, where a vote was counted. */
export const countOf = (of: Vote | null): VoteCount | null => (of?.step === "counted" ? of.count : null);

/** A house votes on whom it still has to answer, and on whom it waits for. */
export const mayBeVotedOn = (status: ReferralStatus): boolean =>
  status === "received" || status === "information_requested" || status === "waitlisted";
