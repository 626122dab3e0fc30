import { together } from "../../said.ts";
import { message } from "../message.ts";
import { inbox } from "./inbox.ts";
import { notified, overdue } from "./overdue.ts";
import { consent, decline, fit, needs, page } from "./page.ts";
import { referralSaid } from "./said/referral.ts";
import { waitlistSaid } from "./said/waitlist.ts";
import { steps } from "./steps.ts";
import { bedsWanted, waitlist } from "./waitlist.ts";

export const referrals = {
  number: message("Referral {number}"),
  inbox,
  page,
  needs,
  fit,
  consent,
  decline,
  steps,
  waitlist,
  bedsWanted,
  notified,
  overdue,
};

/** What is said by code, of each noun of this area. */
export const said = together(referralSaid, waitlistSaid);
