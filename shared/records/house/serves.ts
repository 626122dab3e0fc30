import * as z from "zod";
import type { HouseDefinition } from "./house.ts";

/** The kind of house a referral asks for. */
export const housesWanted = ["men", "women", "any"] as const;

export const bedWish = z.object({ house: z.enum(housesWanted), children: z.boolean() });
/** Whom a bed is for: the kind of house, and whether children come along. */
export type BedWish = z.infer<typeof bedWish>;

type Serves = HouseDefinition["serves"];

/** A house without a stated group serves everyone. */
export const servesGender = (serves: Serves, wanted: BedWish["house"]): boolean =>
  wanted === "any" || serves.genders.length === 0 || serves.genders.includes(wanted);

/** Whether a bed of the house could serve the wish. */
export const couldServe = (serves: Serves, wish: BedWish): boolean =>
  servesGender(serves, wish.house) && (serves.children || !wish.children);
