/* What other areas may ask of referrals. */
export { type Lapse, lapseWithList } from "./hold/lapse-hold.ts";
