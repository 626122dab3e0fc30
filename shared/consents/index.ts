/* What other areas may use of consents. */
export {
  consentAt,
  gateOf,
  gatesOf,
  holding,
  isSeenAt,
  residentAt,
} from "./at-stay.ts";
export { listConsents } from "./list-consents.ts";
export { recordDisclosure } from "./record-disclosure.ts";
export { keepConsent, moveConsent, revokeConsent } from "./requests.ts";
