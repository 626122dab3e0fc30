/* What other areas may use of referrals. */
export { type Lapse, lapseWithList } from "./hold/lapse-hold.ts";
export { readTaken, takingForm } from "./intake/by-hand.ts";
export { openInInbox } from "./intake/take-referral.ts";
