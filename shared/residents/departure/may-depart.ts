import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";

/** Why somebody may not be made to leave on a date, or that they may. */
type Bar = "not_decided" | "no_notice" | "review_open" | "notice_running";

/**
 * Decision, notice, departure, in that order. Nobody leaves involuntarily before the notice has run, nor while a
 * review they asked for is open, but for a danger that was said when the notice was served. `on` is house-local.
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
