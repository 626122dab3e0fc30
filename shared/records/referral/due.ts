import type { Instant } from "#shared/kernel/instant.ts";
import type { OverdueMark } from "./overdue.ts";
import type { ReferralHeader } from "./referral.ts";

/* What a referral owes by a time. Each has a mark of its own, so that whoever is on call is paged once for each. */

/** What is owed: the answer to its sender, or the call to its sender about somebody who did not come. */
export type What = "answer" | "call";

interface Due {
  readonly what: What;
  /** By when, and since when (ISO instants). */
  readonly by: Instant;
  readonly since: Instant;
  /** What is said in the history once it is overdue. */
  readonly type: "referral.overdue" | "referral.call_overdue";
  /** The referral with its mark. */
  marked(mark: OverdueMark): ReferralHeader;
}

/** What it owes, unless somebody was paged for it. Only where its authority lies, and not while that is being moved. */
export function nextDue(header: ReferralHeader): Due | undefined {
  const { state, clock, place, receivedAt } = header;
  if (place !== "here") return undefined;
  if (state.status === "received" && !clock.overdue)
    return {
      what: "answer",
      by: clock.decideBy,
      since: receivedAt,
      type: "referral.overdue",
      marked: (overdue) => ({ ...header, clock: { ...clock, overdue } }),
    };
  if (state.status === "no_show" && state.call === "due" && !state.noShow.overdue)
    return {
      what: "call",
      by: state.noShow.callBy,
      since: state.noShow.at,
      type: "referral.call_overdue",
      marked: (overdue) => ({ ...header, state: { ...state, noShow: { ...state.noShow, overdue } } }),
    };
  return undefined;
}

/** That what it owes now is over its time, and who was written to. */
export const overdueNow = ({ state, clock }: ReferralHeader): OverdueMark | null =>
  state.status === "no_show" ? state.noShow.overdue : clock.overdue;
