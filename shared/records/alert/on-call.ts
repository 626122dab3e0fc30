import type { Temporal } from "temporal-polyfill";
import { e164 } from "#shared/kernel/phone.ts";
import type { ways } from "#shared/records/alert/sent.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { nightOf, type OnCall, onNight } from "#shared/records/roster/roster.ts";

export interface PagedOnCall {
  readonly name: string;
  /** E.164. */
  readonly to: string;
  readonly by: (typeof ways)[number];
}

/** How whoever is on call now is paged: by text and by call, for a text wakes few; the house's own number by call. */
export function pagedOnCall(
  roster: OnCall | undefined,
  { name, onCallPhone, timeZone }: Pick<HouseDefinition, "name" | "onCallPhone" | "timeZone">,
  now: Temporal.Instant,
): readonly PagedOnCall[] {
  const { callee } = onNight(roster, nightOf(now, timeZone));
  const own = callee && e164(callee.phone);
  if (callee && own) return (["text", "call"] as const).map((by) => ({ name: callee.name, to: own, by }));
  const to = e164(onCallPhone);
  return to ? [{ name, to, by: "call" }] : [];
}
