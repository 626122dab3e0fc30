/* What other areas may use of consents. */
export { keepConsent, moveConsent } from "./requests.ts";
