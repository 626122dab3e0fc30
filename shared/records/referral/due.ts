import type { Instant } from "#shared/kernel/instant.ts";
import type { OverdueMark } from "./overdue.ts";
import type { ReferralHeader } from "./referral.ts";

/*
 * Obligations of a referral with a deadline. Each has its own mark, so that the on-call person is paged once
 * for each.
 */

/** What is due: the decision, or the call to the sender about a no-show. */
export type What = "answer" | "call";

interface Due {
  readonly what: What;
  /** The deadline, and when it began (ISO instants). */
  readonly by: Instant;
  readonly since: Instant;
  /** The history's event type once it is overdue. */
  readonly type: "referral.overdue" | "referral.call_overdue";
  /** The header with the overdue mark. */
  marked(mark: OverdueMark): ReferralHeader;
}

/**
 * The next obligation, unless it was escalated already. Only at the referral's authority, and not while it is
 * being moved.
 */
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

/** The overdue mark of the current obligation. */
export const overdueNow = ({ state, clock }: ReferralHeader): OverdueMark | null =>
  state.status === "no_show" ? state.noShow.overdue : clock.overdue;
