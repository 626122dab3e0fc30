import type { Temporal } from "temporal-polyfill";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import type { JourneyDoor } from "#shared/records/journey/door.ts";

/** Whose consents let this clinician into a journey now, as its door says; undefined: none do. */
export function namedIn(
  door: JourneyDoor | undefined,
  member: Id<"member">,
  now: Temporal.Instant,
): { readonly person: Id<"person"> } | undefined {
  if (!door?.person) return undefined;
  const named = door.clinicians.find((one) => one.member === member && !hasCome(one.until, now));
  return named && { person: named.person };
}
