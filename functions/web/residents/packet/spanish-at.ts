import type { Id } from "#shared/kernel/ids.ts";
import { consentWording } from "../../consents/wording.ts";

/** Whose texts: the network's, or one house's. */
export const spanishAt = (house: Id<"house"> | undefined) => ({
  of: house ?? ("network" as const),
  consentWording: consentWording(),
});
