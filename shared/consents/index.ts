/* What other areas may use of consents. */
export { keepConsent, moveConsent, revokeConsent } from "./requests.ts";
