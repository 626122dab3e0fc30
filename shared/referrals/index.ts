/* What other areas may ask of referrals. */
export { lapseHold } from "./hold/lapse-hold.ts";
