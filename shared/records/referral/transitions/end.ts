import type { Temporal } from "temporal-polyfill";
import type { Instant } from "#shared/kernel/instant.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { ReferralHeader } from "../referral.ts";
import { type Closed, decisionOf } from "../state.ts";
import { runningClock } from "./decide.ts";

/* How it ends otherwise: its sender withdraws, and in time what was told is forgotten. */

/** It is over, whatever came of it. */
export type Over = ReferralHeader & { state: Closed };
export const isOver = (header: ReferralHeader): header is Over => "closedAt" in header.state;

/** Its sender wants it back before anybody moved in: wherever it is going, it is over here. */
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

/** A withdrawal that came once it was over. */
export const noteWithdrawal = (was: Over, at: Instant): ReferralHeader => ({
  ...was,
  state: { ...was.state, withdrawal: { at } },
});

/** What stays of it: number, times, reasons and who acted; no word that somebody wrote about the person. */
export function forget(was: Over, at: Instant): ReferralHeader {
  const { screen, vote } = was;
  return {
    ...was,
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
