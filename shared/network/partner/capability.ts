import { defineCapability } from "#shared/engine/capability.ts";
import { keyEvents, partnerEvents } from "#shared/records/partner/events.ts";
import { issuedKey, partner, partnerCard } from "#shared/records/partner/partner.ts";
import { partnerConflict } from "#shared/records/partner/refusals.ts";

/** Who refers people to the network, and with which keys. */
export const partners = defineCapability({
  name: "partners",
  entities: [issuedKey, partner, partnerCard],
  events: [partnerEvents, keyEvents],
  refusals: [partnerConflict],
});
