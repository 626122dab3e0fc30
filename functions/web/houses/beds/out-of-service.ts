import type { Temporal } from "temporal-polyfill";
import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";

/** Why a bed is out of service, and until when. */
export const outOfService = (
  { reason, back }: { readonly reason: string; readonly back: string | null },
  now: Temporal.Instant,
  zone: string,
): string => (back ? words().houses.beds.outUntil({ reason, back: day(back, now, zone) }) : reason);
