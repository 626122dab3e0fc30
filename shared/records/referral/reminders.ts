import { Temporal } from "temporal-polyfill";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import type { ReferralHeader } from "./referral.ts";
import { bedKept } from "./state.ts";

/** Hours before a deadline. */
const hoursBefore = 2;
/** House-local. */
const morning = "08:00";

export const reminderKinds = ["due_soon", "hold_ending", "arrival_today"] as const;

export interface Reminder {
  readonly kind: (typeof reminderKinds)[number];
  /** The deadline, or the house-local day of the arrival. There is one reminder of each. */
  readonly of: string;
  readonly at: Instant;
}

/** What its members may want to be reminded of while a referral is as it is. */
export function remindersOf({ place, state, clock, arrival }: ReferralHeader, timeZone: string): Reminder[] {
  if (place !== "here") return [];
  const before = (kind: Reminder["kind"], deadline: Instant): Reminder => ({
    kind,
    of: deadline,
    at: stamp(Temporal.Instant.from(deadline).subtract({ hours: hoursBefore })),
  });
  const hold = bedKept(state);
  const comes = state.status === "accepted" || state.status === "accepted_with_conditions" ? arrival : null;
  return [
    ...(state.status === "received" ? [before("due_soon", clock.decideBy)] : []),
    ...(hold ? [before("hold_ending", hold.until)] : []),
    ...(comes ? [onDay(comes.slice(0, 10), timeZone)] : []),
  ];
}

function onDay(of: string, timeZone: string): Reminder {
  const at = Temporal.PlainDate.from(of).toZonedDateTime({ timeZone, plainTime: morning }).toInstant();
  return { kind: "arrival_today", of, at: stamp(at) };
}
