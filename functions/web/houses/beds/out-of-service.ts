import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { day } from "#functions/copy/en/times.ts";

/** Why a bed is out of service, and until when. */
export const outOfService = (
  { reason, back }: { readonly reason: string; readonly back: string | null },
  now: Temporal.Instant,
  zone: string,
): string => (back ? en.houses.beds.outUntil({ reason, back: day(back, now, zone) }) : reason);
