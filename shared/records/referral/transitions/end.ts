import type { Temporal } from "temporal-polyfill";
import type { Instant } from "#shared/kernel/instant.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { ReferralHeader } from "../referral.ts";
import { type Closed, decisionOf } from "../state.ts";
import { runningClock } from "./decide.ts";

/* Other endings: withdrawal by the sender, and the later purge. */

/** A closed referral. */
export type Over = ReferralHeader & { state: Closed };
export const isOver = (header: ReferralHeader): header is Over => "closedAt" in header.state;

/** The sender withdraws it before the move-in: it is closed, even while being passed. */
export function withdraw(was: ReferralHeader, now: Temporal.Instant): ReferralHeader<"withdrawn"> {
  const at = stamp(now);
  const decision = decisionOf(was.state);
  return {
    ...was,
    clock: runningClock(was, now),
    place: "here",
    state: {
      status: "withdrawn",
      withdrawal: { at },
      closedAt: at,
      decision: decision?.kind === "accepted" ? decision : null,
    },
  };
}

/** A withdrawal after it was closed. */
export const noteWithdrawal = (was: Over, at: Instant): ReferralHeader => ({
  ...was,
  state: { ...was.state, withdrawal: { at } },
});

/** The purged referral: number, times, reasons and actors; no text about the person. */
export function forget(was: Over, at: Instant): ReferralHeader {
  const { screen, vote } = was;
  return {
    ...was,
    name: "",
    contact: { name: "", phone: "" },
    arrival: null,
    state: withoutWords(was.state),
    screen: screen?.step === "held" ? { ...screen, note: "" } : screen && { ...screen, caller: "" },
    vote: vote?.step === "counted" ? { ...vote, count: { ...vote.count, reason: "" } } : vote,
    purged: { at },
  };
}

function withoutWords(state: Closed): Closed {
  if (state.status === "declined")
    return { ...state, decision: { ...state.decision, wouldChange: "", elsewhere: "" } };
  if (state.status === "no_show") return { ...state, called: { ...state.called, note: "" } };
  if (state.status === "moved_in")
    return { ...state, conditions: state.conditions.map((one) => ({ ...one, text: "" })) };
  return state;
}
