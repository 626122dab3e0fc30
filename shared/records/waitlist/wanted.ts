import * as z from "zod";
import { type BedWish, bedWish, housesWanted } from "#shared/records/house/serves.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";

/* Demand for kinds of beds: numbers by wish, no people. */

export const wantedRow = z.object({
  /** Null: from before wishes were recorded. */
  wish: bedWish.nullable(),
  waiting: z.int().min(0),
  /** Of them, those with a bed held until they answer. */
  offered: z.int().min(0),
});
export type Wanted = z.infer<typeof wantedRow>;

/** Every possible wish, in display order. */
export const allWishes: readonly BedWish[] = [false, true].flatMap((children) =>
  housesWanted.map((house) => ({ house, children })),
);

export const wishOf = ({ person }: ReferralFacts): BedWish => ({
  house: person.gender.houseWanted,
  children: (person.childrenComing ?? 0) > 0,
});

/** Groups rows by wish, in the order of the wishes; empty groups are omitted. */
export const addedUp = (rows: readonly Wanted[]): Wanted[] =>
  [...allWishes, null].flatMap((wish) => {
    const those = rows.filter((one) => sameWish(one.wish, wish));
    const waiting = those.reduce((sum, one) => sum + one.waiting, 0);
    const offered = those.reduce((sum, one) => sum + one.offered, 0);
    return waiting > 0 ? [{ wish, waiting, offered }] : [];
  });

/** The demand of one or several lists, by wish. */
export const wantedOn = (
  entries: readonly { readonly wish: BedWish | null; readonly offer: unknown }[],
): Wanted[] => addedUp(entries.map(({ wish, offer }) => ({ wish, waiting: 1, offered: offer ? 1 : 0 })));

export const sameWish = (a: BedWish | null, b: BedWish | null): boolean =>
  a?.house === b?.house && a?.children === b?.children;
