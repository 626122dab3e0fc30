import * as z from "zod";
import type { HouseDefinition } from "./house.ts";

/** Which house somebody wants to live in, as a referral says it. */
export const housesWanted = ["men", "women", "any"] as const;

export const bedWish = z.object({ house: z.enum(housesWanted), children: z.boolean() });
/** Whom a bed is for: the house that is wanted, and whether children come along. */
export type BedWish = z.infer<typeof bedWish>;

type Serves = HouseDefinition["serves"];

/** A house that does not say whom it serves turns nobody away by it. */
export const servesGender = (serves: Serves, wanted: BedWish["house"]): boolean =>
  wanted === "any" || serves.genders.length === 0 || serves.genders.includes(wanted);

/** Whether a bed of the house could be the one that is wanted. */
export const couldServe = (serves: Serves, wish: BedWish): boolean =>
  servesGender(serves, wish.house) && (serves.children || !wish.children);
