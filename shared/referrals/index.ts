/* What other areas may use of referrals. */
export { type Lapse, lapseWithList } from "./hold/lapse-hold.ts";
