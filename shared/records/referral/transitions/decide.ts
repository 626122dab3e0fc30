import type { Temporal } from "temporal-polyfill";
import type { Done } from "#shared/table/acted-by.ts";
import { answered, type Clock, resumeClock } from "../clock.ts";
import { allMet, type MetCondition } from "../conditions.ts";
import type { Declining } from "../decision.ts";
import type { Hold } from "../hold.ts";
import type { Pause } from "../pause.ts";
import type { ReferralHeader } from "../referral.ts";
import type { ReferralStatus } from "../status.ts";

/* Decision transitions: each takes a referral with an allowed status and returns the next header. */

/** Accepts into a held bed. */
export const acceptInto = (
  was: ReferralHeader<"received">,
  hold: Hold,
  decision: Done,
): ReferralHeader<"accepted"> => ({
  ...was,
  clock: answered(was.clock, decision.at),
  state: { status: "accepted", decision: { kind: "accepted", ...decision }, hold, conditions: [] },
});

/** Accepts with open conditions; `conditions`: at least one. */
export const acceptOnConditions = (
  was: ReferralHeader<"received">,
  hold: Hold,
  decision: Done,
  conditions: readonly string[],
): ReferralHeader<"accepted_with_conditions"> => ({
  ...was,
  clock: answered(was.clock, decision.at),
  state: {
    status: "accepted_with_conditions",
    decision: { kind: "accepted", ...decision },
    hold,
    conditions: conditions.map((text) => ({ text, met: null })),
  },
});

/** Marks one condition as met, by its text; the last one makes it accepted. */
export function meet(
  was: ReferralHeader<"accepted_with_conditions">,
  text: string,
  met: Done,
): ReferralHeader<"accepted_with_conditions"> | ReferralHeader<"accepted"> {
  const { decision, hold, conditions: before } = was.state;
  const conditions = before.map((one) => (one.text === text ? { text, met } : one));
  return standing(was, { decision, hold, conditions });
}

/** Accepted once all conditions are met, with conditions until then. */
export function standing(
  was: ReferralHeader,
  {
    decision,
    hold,
    conditions,
  }: Pick<ReferralHeader<"accepted_with_conditions">["state"], "decision" | "hold" | "conditions">,
): ReferralHeader<"accepted_with_conditions"> | ReferralHeader<"accepted"> {
  if (!allMet(conditions))
    return { ...was, state: { status: "accepted_with_conditions", decision, hold, conditions } };
  const met: MetCondition[] = [...conditions];
  return { ...was, state: { status: "accepted", decision, hold, conditions: met } };
}

/** Statuses that can be declined: a no-show is closed by the call to its sender. */
export const declinable = [
  "received",
  "information_requested",
  "waitlisted",
  "accepted_with_conditions",
  "accepted",
] as const satisfies readonly ReferralStatus[];

export const decline = (
  was: ReferralHeader<(typeof declinable)[number]>,
  decision: Omit<Declining, "kind">,
  now: Temporal.Instant,
): ReferralHeader<"declined"> => ({
  ...was,
  clock: answered(runningClock(was, now), decision.at),
  state: {
    status: "declined",
    decision: { kind: "declined", ...decision },
    closedAt: decision.at,
    withdrawal: null,
  },
});

/** An acceptance or a decline was entered in error: a decision is due, with a new clock. */
export const takeBack = (
  was: ReferralHeader<"accepted" | "accepted_with_conditions" | "declined">,
  clock: Clock,
): ReferralHeader<"received"> => ({ ...was, clock, state: { status: "received" } });

/** Asks the sender, and stops the clock. */
export const askSender = (
  was: ReferralHeader<"received">,
  pause: Pause,
): ReferralHeader<"information_requested"> => ({
  ...was,
  state: { status: "information_requested", pause },
});

/** The answer arrived: the clock runs on with the remaining time. */
export const resume = (
  was: ReferralHeader<"information_requested">,
  now: Temporal.Instant,
): ReferralHeader<"received"> => ({
  ...was,
  clock: runningClock(was, now),
  state: { status: "received" },
});

/** The running clock, after a pause if there is one. */
export const runningClock = ({ clock, state }: ReferralHeader, now: Temporal.Instant) =>
  state.status === "information_requested" ? resumeClock(clock, state.pause.since, now) : clock;
