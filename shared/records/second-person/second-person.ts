import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { hasCome, type Instant, instantSchema, isBefore, stamp } from "#shared/kernel/instant.ts";
import { type DoneInPerson, isSamePerson } from "#shared/table/acted-by.ts";
import { secondPersonConflict } from "./refusals.ts";

/** How long a second person must have been a member before the request, and the wait if there is no such person. */
export const secondPerson = { days: 30, hours: 72 } as const;

/** How a person came to be a member. */
export const standing = z.object({
  identity: z.string(),
  since: instantSchema,
  /** The identities of who invited them, of who invited that person, and so on. */
  invitedBy: z.array(z.string()),
});
export type Standing = z.infer<typeof standing>;

/** Members from before invitations were recorded. */
export const standingUnknown = { since: stamp(Temporal.Instant.fromEpochMilliseconds(0)), invitedBy: [] };

type Asked = Pick<DoneInPerson, "at" | "by" | "identity">;
type Second = Standing & Pick<DoneInPerson, "by">;

/** Whether someone can be the second person of a request: here long before it, and not brought in by the asker. */
export function isIndependent(asked: Asked, second: Second): boolean {
  const latest = Temporal.Instant.from(asked.at).subtract({ hours: 24 * secondPerson.days });
  return (
    !isSamePerson(asked, second) &&
    !second.invitedBy.includes(asked.identity) &&
    !isBefore(latest, second.since)
  );
}

/** When a request without an independent second person opens to others. */
export const opensAt = (asked: Temporal.Instant | string): Instant =>
  stamp(Temporal.Instant.from(asked.toString()).add({ hours: secondPerson.hours }));

/** Why someone cannot approve now: not independent, and no wait is over. `opens` is null if someone is independent. */
export function secondPersonProblem(
  asked: Asked & { readonly opens: Instant | null },
  second: Second,
  now: Temporal.Instant,
) {
  if (isIndependent(asked, second) || (asked.opens && hasCome(asked.opens, now))) return null;
  if (asked.opens) return "waits_for_second_person";
  return isSamePerson(asked, second) ? "own_request" : "not_independent";
}

/** @throws conflict `waits_for_second_person`, `own_request`, `not_independent` */
export function requireSecondPerson(...given: Parameters<typeof secondPersonProblem>): void {
  const problem = secondPersonProblem(...given);
  if (problem) throw secondPersonConflict(problem);
}
