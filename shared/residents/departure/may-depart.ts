import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";

/** Why a resident can't be required to leave on a date; undefined if they can. */
type Bar = "not_decided" | "no_notice" | "review_open" | "notice_running";

/**
 * Decision, notice, move-out, in that order. No one is discharged before the notice period ends or while a
 * review they requested is open, unless the notice stated an immediate danger. `on` is house-local.
 */
export function barTo(
  kind: InvoluntaryCase["kind"],
  found: Pick<InvoluntaryCase, "kind" | "notice" | "review" | "ended"> | undefined,
  on: string,
): Bar | undefined {
  if (!found || found.ended || found.kind !== kind) return "not_decided";
  const { notice, review } = found;
  if (!notice) return "no_notice";
  if (notice.danger !== null) return on < notice.on ? "notice_running" : undefined;
  if (review && !review.outcome) return "review_open";
  return on < notice.leaveBy ? "notice_running" : undefined;
}
