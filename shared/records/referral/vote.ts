import * as z from "zod";
import { done } from "#shared/table/acted-by.ts";
import type { ReferralStatus } from "./status.ts";

/** Most votes of a house; a larger number is a typo. */
export const mostVotes = 100;

const votes = z.int().min(0);
const count = done.extend({ for: votes, against: votes, abstained: votes, reason: z.string() });
export type VoteCount = z.infer<typeof count>;

/** A peer-run house decides by vote: asked for, then recorded. */
export const vote = z.discriminatedUnion("step", [
  z.object({ step: z.literal("asked"), asked: done }),
  z.object({ step: z.literal("counted"), asked: done, count }),
]);
export type Vote = z.infer<typeof vote>;

/** The count of a recorded vote. */
export const countOf = (of: Vote | null): VoteCount | null => (of?.step === "counted" ? of.count : null);

/** Statuses a house may vote on: a decision is due, or the person is on the waitlist. */
export const mayBeVotedOn = (status: ReferralStatus): boolean =>
  status === "received" || status === "information_requested" || status === "waitlisted";
