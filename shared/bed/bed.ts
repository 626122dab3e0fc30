import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Home } from "#shared/tenancy/homes.ts";

const schema = z.object({
  id: z.templateLiteral(["bed_", z.string()]),
  house: z.templateLiteral(["hse_", z.string()]),
  /** What is painted on it, e.g. `2B`. */
  label: z.string(),
  place: z.enum(["lower", "upper", "single"]),
  /** Out of service, since when and why (about the bed, never about a person). */
  out: z.object({ since: z.string(), reason: z.string() }).nullable(),
  occupant: z.object({ stay: z.templateLiteral(["sty_", z.string()]), since: z.string() }).nullable(),
  /** Kept for a referral until an instant. */
  hold: z.object({ referral: z.templateLiteral(["ref_", z.string()]), until: z.string() }).nullable(),
  /** House-local date of a move-out that was agreed with the resident. */
  agreedOut: z.string().nullable(),
  /** A retired bed stays, so that its history does. */
  gone: z.boolean(),
  /** ISO instant of the last change. */
  changedAt: z.string(),
});
export type Bed = z.infer<typeof schema>;

export const bedKey = (house: Home, bed: string): Key => ({ pk: house, sk: `B#${bed}` });

/** A bed, with who is in it and for whom it is kept: the one authority on both. */
export const bed = defineEntity<Bed>({
  kind: "bed",
  schema,
  schemaVersion: 1,
  key: (homes, value) => bedKey(homes.house(value.house), value.id),
  due: (value) => value.hold?.until,
  samples: ({ house }) => [
    emptyBed({ id: "bed_1", house, label: "1A", place: "lower", at: "2026-01-01T00:00:00Z" }),
  ],
});

export function emptyBed(input: Pick<Bed, "id" | "house" | "label" | "place"> & { at: string }): Bed {
  const { at, ...rest } = input;
  return { ...rest, out: null, occupant: null, hold: null, agreedOut: null, gone: false, changedAt: at };
}

export type BedState = "free" | "held" | "occupied" | "out" | "gone";

/** What a bed is at a moment. A hold past its time no longer keeps anybody out, seen by the clock or not. */
export function bedState(
  value: Pick<Bed, "gone" | "occupant" | "out" | "hold">,
  now: Temporal.Instant,
): BedState {
  if (value.gone) return "gone";
  if (value.occupant) return "occupied";
  if (value.out) return "out";
  return value.hold && !lapsed(value.hold, now) ? "held" : "free";
}

export const lapsed = (hold: { readonly until: string }, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(hold.until), now) <= 0;

/** Beds in the order people count them: 2B before 10A. */
export const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number =>
  a.label.localeCompare(b.label, "en", { numeric: true });
