import * as z from "zod";
import type { NetworkCard } from "#shared/records/network/profile.ts";
import type { HouseDefinition } from "./house.ts";
import { states } from "./states.ts";

/** Who a house's paper is from. Blank where the network or the house has not said it. */
export const letterheadSchema = z.object({
  /** The legal entity that runs the house. */
  entity: z.string(),
  house: z.string(),
  address: z.string(),
  phone: z.string(),
});
export type Letterhead = z.infer<typeof letterheadSchema>;

export const noLetterhead: Letterhead = { entity: "", house: "", address: "", phone: "" };

export const letterheadOf = (house: HouseDefinition, { recipients, contact }: NetworkCard): Letterhead => ({
  entity: recipients[0] ?? "",
  house: house.name,
  address: addressOf(house),
  phone: house.phone || contact.phone,
});

/** `114 Example Row, Echo Flats, Los Angeles, California`. */
function addressOf({ street, area, state }: HouseDefinition): string {
  const named = state && !area.endsWith(states[state]) && !area.includes(`, ${state}`) ? states[state] : "";
  return [street, area, named].filter(Boolean).join(", ");
}
