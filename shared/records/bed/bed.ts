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
  /** What is painted on it, e.g. `2B`. */
  label: z.string(),
  /** The room it stands in; empty where rooms have no names. */
  room: z.string(),
  place: z.enum(places),
  /** Out of service, since when, why (about the bed, never about a person), and the house-local date it is expected back. */
  out: z.object({ since: instantSchema, reason: z.string(), back: z.string().nullable() }).nullable(),
  /** House-local dates: of the move-in, and of the first night in this bed. */
  occupant: z.object({ stay: idSchema("stay"), since: z.string(), here: z.string() }).nullable(),
  /** Kept for a referral until an instant. */
  hold: z.object({ referral: idSchema("referral"), until: instantSchema }).nullable(),
  /** House-local date of a move-out that was agreed with the resident. */
  agreedOut: z.string().nullable(),
  /** A retired bed stays, so that its history does. */
  gone: z.boolean(),
  /** ISO instant since when the record knows of it. */
  addedAt: instantSchema,
  /** ISO instant of the last change. */
  changedAt: instantSchema,
});
export type Bed = z.infer<typeof schema>;

const bedKeys = defineKey("house", "B#{bed}");
export const bedKey = (house: Home, bed: Bed["id"]): Key => bedKeys.within(house, { bed });

/** A bed, with who is in it and for whom it is kept: the one authority on both. */
export const bed = defineEntity<Bed, typeof bedKeys>({
  kind: "bed",
  schema,
  schemaVersion: 3,
  upgrade: (data, from) => withItsDay(from === 1 ? withRooms(data as BedBefore) : data, from),
  at: bedKeys,
  ids: ({ house, id }) => ({ house, bed: id }),
  due: (value) => value.hold?.until,
  samples: ({ house }) => [
    emptyBed({ id: "bed_1", house, label: "1A", room: "", place: "lower", at: "2026-01-01T00:00:00.000Z" }),
  ],
});

type BedBefore = Omit<Bed, "room" | "out" | "occupant" | "addedAt"> & {
  readonly out: { since: string; reason: string } | null;
  readonly occupant: { stay: string; since: string } | null;
};
/** A bed of the first shape. In which bed of the house a stay began was not kept then: its move-in stands for it. */
const withRooms = (was: BedBefore): unknown => ({
  ...was,
  room: "",
  out: was.out && { ...was.out, back: null },
  occupant: was.occupant && { ...was.occupant, here: was.occupant.since },
});

/** When a bed was added was not kept before: that it was there at its last change is what is known. */
const withItsDay = (was: unknown, from: number): unknown =>
  from < 3 ? { ...(was as object), addedAt: (was as { changedAt: string }).changedAt } : was;

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
  hasCome(hold.until, now);

/** Beds in the order people count them: 2B before 10A. */
export const byLabel = (a: { readonly label: string }, b: { readonly label: string }): number =>
  counted.compare(a.label, b.label);
const counted = new Intl.Collator("en", { numeric: true });

/** Two labels are the same bed's where they differ in case alone. */
export const labelKey = (label: string): string => label.normalize("NFKC").toUpperCase();

const labelSchema = z.object({
  house: idSchema("house"),
  label: z.string(),
  bed: idSchema("bed"),
});

const labelKeys = defineKey("house/beds", "L#{label}");
export const bedLabelKey = (house: Home, label: string): Key =>
  labelKeys.within(house, { label: labelKey(label) });

/** Keeps a label from being painted on two beds of one house. */
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

/** Who slept in a bed from when to when: written when the bed is left; who sleeps there now stands on the bed. */
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
