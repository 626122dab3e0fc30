import { defineCapability } from "#shared/engine/capability.ts";
import { issuedKey, partner, partnerCard } from "#shared/records/partner/partner.ts";

/** Who refers people to the network, and with which keys. */
export const partners = defineCapability({
  name: "partners",
  entities: [issuedKey, partner, partnerCard],
});
