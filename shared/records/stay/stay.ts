import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { boardName, personName, personNameSchema, withNameParts } from "#shared/kernel/person-name.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { below, type Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { contactsSchema } from "./contacts.ts";

/** Kinds of move-out. */
export const moveOutKinds = [
  "graduated",
  "planned_move",
  "transfer",
  "own_choice_with_notice",
  "left_without_notice",
  "higher_care_or_hospital",
  "funding_or_non_payment",
  "involuntary_recurrence",
  "involuntary_rule",
  "involuntary_safety",
  "incarcerated",
  "house_closed",
  "died",
] as const;
export type MoveOutKind = (typeof moveOutKinds)[number];
/** Kinds of a closed stay: a move-out, or entered in error. */
export const closedKinds = [...moveOutKinds, "entered_in_error"] as const;

const openedHow = ["referral", "walk_in", "transfer", "import"] as const;

const closing = done.extend({
  kind: z.enum(closedKinds),
  on: z.string(),
  /** What an undo restores: the first night in the bed, the agreed move-out, the command. */
  here: z.string().nullable().default(null),
  agreedOut: z.string().nullable().default(null),
  command: z.string().nullable().default(null),
});

const schema = z.object({
  id: idSchema("stay"),
  house: idSchema("house"),
  ...personNameSchema.shape,
  birthDate: z.string().nullable(),
  phone: z.string().nullable(),
  /** Null until written. */
  contacts: contactsSchema.nullable(),
  bed: idSchema("bed"),
  bedLabel: z.string(),
  /** House-local date of the move-in. */
  since: z.string(),
  movedInAt: instantSchema,
  /** How it was opened, and by which command. */
  opened: z
    .object({ how: z.enum(openedHow), command: z.string().nullable() })
    .nullable()
    .default(null),
  referral: idSchema("referral").nullable(),
  /** The resident's way through the program: a transfer carries it along if they agree. */
  journey: idSchema("journey"),
  /** The person as admissions knows them, once the stay is confirmed. */
  confirmed: z.object({ person: idSchema("person"), at: instantSchema }).nullable(),
  /** House-local date of an agreed move-out. */
  agreedOut: z.string().nullable(),
  /** A discharge notice that was served and stands: house-local dates. */
  notice: z
    .object({
      on: z.string(),
      leaveBy: z.string(),
      /** The last day to ask for a review; null once one was asked for. */
      reviewUntil: z.string().nullable().default(null),
    })
    .nullable()
    .default(null),
  /**
   * From an import, in cents: the weekly fee, and the opening balance (below zero: prepaid). For a later
   * account.
   */
  opening: z.object({ weeklyCents: z.int().nullable(), balanceCents: z.int().nullable() }).nullable(),
  closed: closing.nullable(),
  changedAt: instantSchema,
});
export type Stay = z.infer<typeof schema>;

const stayKeys = defineKey("house/stay", "~header");
export const stayKey = (homes: Homes, house: Stay["house"], id: Stay["id"]): Key =>
  stayKeys.key(homes, { house, stay: id });

/** The journey that begins with a stay. */
export const journeyFrom = (id: Stay["id"]): Stay["journey"] => `jny_${id.slice(4)}`;

const earlier = z.looseObject({ id: idSchema("stay") });

const sample = (house: Stay["house"]): Stay => ({
  id: "sty_1",
  house,
  ...personName({ legalName: "Sample" }),
  birthDate: null,
  phone: null,
  contacts: null,
  bed: "bed_1",
  bedLabel: "1A",
  since: "2026-01-01",
  movedInAt: "2026-01-01T00:00:00.000Z",
  opened: null,
  referral: null,
  journey: "jny_1",
  confirmed: null,
  agreedOut: null,
  notice: null,
  opening: null,
  closed: null,
  changedAt: "2026-01-01T00:00:00.000Z",
});

/** One residency of one person in one house. A returning person is a new stay. */
export const stay = defineEntity<Stay, typeof stayKeys>({
  kind: "stay",
  schema,
  schemaVersion: 5,
  upgrade: (data, from) => {
    const journey = journeyFrom(earlier.parse(data).id);
    const now = { contacts: null, journey, ...(from === 1 ? { opening: null } : {}), ...data };
    return from < 3 ? withNameParts(now) : now;
  },
  at: stayKeys,
  ids: ({ house, id }) => ({ house, stay: id }),
  list: (homes, value) =>
    value.closed
      ? { lpk: below.list(homes.house(value.house), "S"), lsk: `${value.closed.at}#${value.id}` }
      : undefined,
  samples: ({ house }) => [
    sample(house),
    {
      ...sample(house),
      closed: {
        kind: "graduated",
        on: "2026-02-01",
        at: "2026-02-01T00:00:00.000Z",
        by: { kind: "system" },
        here: null,
        agreedOut: null,
        command: null,
      },
    },
  ],
});

const cardSchema = z.object({
  id: idSchema("stay"),
  house: idSchema("house"),
  bed: idSchema("bed"),
  /** First name and initial; empty if the first name is unknown. */
  name: z.string(),
  since: z.string(),
  notice: schema.shape.notice,
});
export type StayCard = z.infer<typeof cardSchema>;

const stayCardKeys = defineKey("house", "C#{stay}");
export const stayCardKey = (homes: Homes, house: Stay["house"], id: Stay["id"]): Key =>
  stayCardKeys.key(homes, { house, stay: id });

/** An open stay on a house's board. */
export const stayCard = defineEntity<StayCard, typeof stayCardKeys>({
  kind: "stay.card",
  schema: cardSchema,
  schemaVersion: 1,
  at: stayCardKeys,
  ids: ({ house, id }) => ({ house, stay: id }),
  samples: ({ house }) => [
    {
      id: "sty_1",
      house,
      bed: "bed_1",
      name: "Sample S.",
      since: "2026-01-01",
      notice: null,
    },
  ],
});

export const cardOfStay = (value: Stay) => ({
  id: value.id,
  house: value.house,
  bed: value.bed,
  name: boardName(value),
  since: value.since,
  notice: value.notice,
});
