import * as z from "zod";
import { type BedWish, bedWish, housesWanted } from "#shared/records/house/serves.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";

/* How many wait for which kind of bed: numbers by wish, never who. */

export const wantedRow = z.object({
  /** Null: it was put on its list before wishes were kept there. */
  wish: bedWish.nullable(),
  waiting: z.int().min(0),
  /** Of them, for how many a bed is kept until they answer. */
  offered: z.int().min(0),
});
export type Wanted = z.infer<typeof wantedRow>;

/** Every wish there can be, in the order people read them. */
export const allWishes: readonly BedWish[] = [false, true].flatMap((children) =>
  housesWanted.map((house) => ({ house, children })),
);

export const wishOf = ({ person }: ReferralPayload): BedWish => ({
  house: person.gender.houseWanted,
  children: (person.childrenComing ?? 0) > 0,
});

/** Rows of one wish as one, in the order of the wishes; what nobody waits for is no row. */
export const addedUp = (rows: readonly Wanted[]): Wanted[] =>
  [...allWishes, null].flatMap((wish) => {
    const those = rows.filter((one) => sameWish(one.wish, wish));
    const waiting = those.reduce((sum, one) => sum + one.waiting, 0);
    const offered = those.reduce((sum, one) => sum + one.offered, 0);
    return waiting > 0 ? [{ wish, waiting, offered }] : [];
  });

/** A list, or several, by wish. */
export const wantedOn = (
  entries: readonly { readonly wish: BedWish | null; readonly offer: unknown }[],
): Wanted[] => addedUp(entries.map(({ wish, offer }) => ({ wish, waiting: 1, offered: offer ? 1 : 0 })));

export const sameWish = (a: BedWish | null, b: BedWish | null): boolean =>
  a?.house === b?.house && a?.children === b?.children;
