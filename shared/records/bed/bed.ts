import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { hasCome, type Instant, instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

export const places = ["lower", "upper", "single"] as const;

const schema = z.object({
  id: idSchema("bed"),
  house: idSchema("house"),
  /** The label painted on it, e.g. `2B`. */
  label: z.string(),
  /** The room's name; empty if rooms have none. */
  room: z.string(),
  place: z.enum(places),
  /**
   * Out of service: since when, why (about the bed, never about a person), and the expected house-local date
   * back.
   */
  out: z.object({ since: instantSchema, reason: z.string(), back: z.string().nullable() }).nullable(),
  /** House-local dates: of the move-in, and of the first night in this bed. */
  occupant: z.object({ stay: idSchema("stay"), since: z.string(), here: z.string() }).nullable(),
  /** Held for a referral until an instant. */
  hold: z.object({ referral: idSchema("referral"), until: instantSchema }).nullable(),
  /** House-local date of a move-out agreed with the resident. */
  agreedOut: z.string().nullable(),
  /** A retired bed is kept for its history. */
  gone: z.boolean(),
  /** ISO instant when the record was added. */
  addedAt: instantSchema,
  /** ISO instant of the last change. */
  changedAt: instantSchema,
});
export type Bed = z.infer<typeof schema>;

const bedKeys = defineKey("house", "B#{bed}");
export const bedKey = (house: Home, bed: Bed["id"]): Key => bedKeys.within(house, { bed });

/** A bed with its resident and its hold: the only authority on both. */
export const bed = defineEntity<Bed, typeof bedKeys>({
  kind: "bed",
  schema,
  schemaVersion: 3,
  upgrade: (data, from) => withItsDay(from === 1 ? withRooms(data) : data, from),
  at: bedKeys,
  ids: ({ house, id }) => ({ house, bed: id }),
  due: (value) => value.hold?.until,
  samples: ({ house }) => [
    emptyBed({ id: "bed_1", house, label: "1A", room: "", place: "lower", at: "2026-01-01T00:00:00.000Z" }),
  ],
});

const before = z.looseObject({
  out: z.looseObject({}).nullable(),
  occupant: z.looseObject({ since: z.string() }).nullable(),
});
type Before = Readonly<Record<string, unknown>>;

/** Converts version 1, which did not record the first night in the bed: the move-in date is used. */
function withRooms(data: Before): Before {
  const was = before.parse(data);
  return {
    ...was,
    room: "",
    out: was.out && { ...was.out, back: null },
    occupant: was.occupant && { ...was.occupant, here: was.occupant.since },
  };
}

/** Converts records without a date added: the last change is the earliest known date. */
const withItsDay = (was: Before, from: number): Before =>
  from < 3 ? { ...was, addedAt: was.changedAt } : was;

export function emptyBed(
  input: Pick<Bed, "id" | "house" | "label" | "room" | "place"> & { at: Instant },
): Bed {
  const { at, ...rest } = input;
  return {
    ...rest,
    out: null,
    occupant: null,
    hold: null,
    agreedOut: null,
    gone: false,
    addedAt: at,
    changedAt: at,
  };
}

export type BedState = "free" | "held" | "occupied" | "out" | "gone";

/** The state of a bed at a moment. A hold past its end does not count, even before the clock ends it. */
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
  hasCome(hold.until, now);

/** Orders labels naturally: 2B before 10A. */
export const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number =>
  counted.compare(a.label, b.label);
const counted = new Intl.Collator("en", { numeric: true });

/** Labels that differ only in case are the same. */
export const labelKey = (label: string): string => label.normalize("NFKC").toUpperCase();

const labelSchema = z.object({
  house: idSchema("house"),
  label: z.string(),
  bed: idSchema("bed"),
});

const labelKeys = defineKey("house/beds", "L#{label}");
export const bedLabelKey = (house: Home, label: string): Key =>
  labelKeys.within(house, { label: labelKey(label) });

/** Makes a label unique in its house. */
export const bedLabelPlace = defineEntity<z.infer<typeof labelSchema>, typeof labelKeys>({
  kind: "bed.label",
  schema: labelSchema,
  schemaVersion: 1,
  at: labelKeys,
  ids: ({ house, label }) => ({ house, label: labelKey(label) }),
  samples: ({ house }) => [{ house, label: "1A", bed: "bed_1" }],
});

const nightsSchema = z.object({
  house: idSchema("house"),
  bed: idSchema("bed"),
  stay: idSchema("stay"),
  /** First name and initial, as the board showed it. */
  name: z.string(),
  /** House-local dates: the first night, and the day the bed was left. */
  from: z.string(),
  to: z.string(),
});
export type BedNights = z.infer<typeof nightsSchema>;

const bedNightsKeys = defineKey("house/bed", "N#{to}#{from}#{stay}");

/** A past occupancy of a bed, written when the bed is left; the current resident is on the bed. */
export const bedNights = defineEntity<BedNights, typeof bedNightsKeys>({
  kind: "bed.nights",
  schema: nightsSchema,
  schemaVersion: 1,
  at: bedNightsKeys,
  ids: ({ house, bed, to, from, stay }) => ({ house, bed, to, from, stay }),
  samples: ({ house }) => [
    { house, bed: "bed_1", stay: "sty_1", name: "Sample S.", from: "2026-01-01", to: "2026-02-01" },
  ],
});
