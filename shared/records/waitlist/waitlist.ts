import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { senderOf, withSource } from "#shared/records/referral/source.ts";
import { type WaitlistEntry, waitlistEntry } from "#shared/records/referral/waitlist-entry.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { wantedOn, wantedRow } from "./wanted.ts";

/* A waitlist with order and reasons; and its projections for a board and for the senders. */

/** Most entries on one list: it is one item, so that each change of order is one write. */
export const longestList = 200;

const schema = z.object({
  /** The house of the list; null: the network's. */
  house: idSchema("house").nullable(),
  /** First in line first. */
  entries: z.array(waitlistEntry).max(longestList),
  /** Every partner that ever had an entry: each is updated when its last entry is gone. */
  partners: z.array(idSchema("partner")),
  changedAt: instantSchema.nullable(),
});
export type Waitlist = z.infer<typeof schema>;

const waitlistKeys = defineKey(["house/waitlist", "inbox/waitlist"], "~list");
export const waitlistKey = (homes: Homes, house: Waitlist["house"]): Key =>
  waitlistKeys.key(homes, { house });

const sampleEntry = (partner: Id<"partner">): WaitlistEntry => ({
  referral: "ref_1",
  source: { kind: "partner", partner, name: "Sample" },
  neededBy: "2026-01-03",
  wish: { house: "men", children: false },
  since: "2026-01-01T00:00:00.000Z",
  placed: { reason: "Sample", by: { kind: "system" }, at: "2026-01-01T00:00:00.000Z" },
  shared: true,
  offer: null,
  before: null,
});

/** The one authority on a waitlist: of two concurrent changes one fails. */
export const waitlist = defineEntity<Waitlist, typeof waitlistKeys>({
  kind: "waitlist",
  schema,
  schemaVersion: 2,
  upgrade: ({ entries, ...data }) => ({
    ...data,
    entries: z.array(z.unknown()).parse(entries).map(withSource),
  }),
  at: waitlistKeys,
  ids: ({ house }) => ({ house }),
  samples: ({ house, partner }) =>
    [house, null].map((whose) => ({
      house: whose,
      entries: [sampleEntry(partner)],
      partners: [partner],
      changedAt: "2026-01-01T00:00:00.000Z",
    })),
});

const cardSchema = z.object({
  house: idSchema("house"),
  waiting: z.int().min(0),
  offers: z.int().min(0),
  /** The first entry without an offer. */
  first: z.object({ referral: idSchema("referral"), neededBy: z.string() }).nullable(),
  /** Demand by wish, for the network's sum. */
  wanted: z.array(wantedRow),
});
export type WaitlistCard = z.infer<typeof cardSchema>;

const waitlistCardKeys = defineKey("house", "A#waitlist");
export const waitlistCardKey = (homes: Homes, house: WaitlistCard["house"]): Key =>
  waitlistCardKeys.key(homes, { house });

/** The part of a waitlist its house's board needs, so that the board stays one query. */
export const waitlistCard = defineEntity<WaitlistCard, typeof waitlistCardKeys>({
  kind: "waitlist.card",
  schema: cardSchema,
  schemaVersion: 1,
  at: waitlistCardKeys,
  ids: ({ house }) => ({ house }),
  samples: ({ house }) => [{ house, waiting: 0, offers: 0, first: null, wanted: [] }],
});

/** The first entry without an offer. */
export const firstInLine = (list: Waitlist): WaitlistEntry | undefined =>
  list.entries.find((one) => one.offer === null);

/** The card of a house's list; the network's list has none. */
export function cardOfList(list: Waitlist): WaitlistCard | undefined {
  if (!list.house) return undefined;
  const first = firstInLine(list);
  return {
    house: list.house,
    waiting: list.entries.length,
    offers: list.entries.filter((one) => one.offer !== null).length,
    first: first ? { referral: first.referral, neededBy: first.neededBy } : null,
    wanted: wantedOn(list.entries),
  };
}

const placesSchema = z.object({
  partner: idSchema("partner"),
  house: idSchema("house").nullable(),
  /** Length of the list, all senders included. */
  of: z.int().min(0),
  places: z.array(z.object({ referral: idSchema("referral"), position: z.int().min(1) })),
});
export type WaitlistPlaces = z.infer<typeof placesSchema>;

const placesKeys = defineKey("partner", "W#{list}");
export const placesKey = (
  homes: Homes,
  partner: WaitlistPlaces["partner"],
  house: WaitlistPlaces["house"],
): Key => placesKeys.key(homes, { partner, list: house ?? "network" });

/** Positions of a partner's referrals on one list: a projection in the partner's own home. */
export const waitlistPlaces = defineEntity<WaitlistPlaces, typeof placesKeys>({
  kind: "waitlist.places",
  schema: placesSchema,
  schemaVersion: 1,
  at: placesKeys,
  ids: ({ partner, house }) => ({ partner, list: house ?? "network" }),
  samples: ({ house, partner }) => [
    { partner, house, of: 1, places: [{ referral: "ref_1", position: 1 }] },
    { partner, house: null, of: 0, places: [] },
  ],
});

/** The positions one partner may see: its own referrals, as far as their consents allow. */
export const placesOf = (list: Waitlist, partner: WaitlistPlaces["partner"]): WaitlistPlaces => ({
  partner,
  house: list.house,
  of: list.entries.length,
  places: list.entries.flatMap((one, at) =>
    senderOf(one)?.partner === partner && one.shared ? [{ referral: one.referral, position: at + 1 }] : [],
  ),
});
