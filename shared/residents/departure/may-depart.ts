import type { Temporal } from "temporal-polyfill";
import { hasCome } from "#shared/kernel/instant.ts";
import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";
import type { Review } from "#shared/records/review/review.ts";

/** Why a resident can't be required to leave on a date; undefined if they can. */
export type Bar =
  | "not_decided"
  | "no_notice"
  | "review_open"
  | "appeal_open"
  | "appeal_granted"
  | "notice_running";

export interface Departing {
  readonly kind: InvoluntaryCase["kind"];
  readonly case: Pick<InvoluntaryCase, "kind" | "notice" | "review" | "ended"> | undefined;
  /** The fair review of the case. */
  readonly review: Pick<Review, "notice" | "appeal" | "dangers" | "closed"> | undefined;
  /** House-local. */
  readonly on: string;
  readonly now: Temporal.Instant;
}

/**
 * Decision, notice, move-out, in that order. No one is discharged before the notice period ends, unless the notice stated
 * an immediate danger, or while a review holds it.
 */
export function barTo({ kind, case: found, on, ...about }: Departing): Bar | undefined {
  if (!found || found.ended || found.kind !== kind) return "not_decided";
  const { notice } = found;
  if (!notice) return "no_notice";
  const held = heldBy({ ...about, case: found });
  if (held) return held;
  return on < (notice.danger === null ? notice.leaveBy : notice.on) ? "notice_running" : undefined;
}

/**
 * An open review holds a move-out, then the time to appeal, then an appeal that isn't answered, and for good one that was
 * granted. An immediate danger that two people stand for lifts the first three.
 */
function heldBy({
  case: { review },
  review: one,
  now,
}: Pick<Departing, "review" | "now"> & { readonly case: Pick<InvoluntaryCase, "review"> }): Bar | undefined {
  if (!review) return undefined;
  const answer = one?.appeal?.answer;
  if (answer && answer.result !== "upheld") return "appeal_granted";
  if (one?.dangers.some(({ confirmed }) => confirmed)) return undefined;
  if (!review.outcome) return "review_open";
  if (!one || answer) return undefined;
  return !one.appeal && one.notice && hasCome(one.notice.until, now) ? undefined : "appeal_open";
}
