import { message } from "../message.ts";
import { inbox } from "./inbox.ts";
import { notified, overdue } from "./overdue.ts";
import { consent, decline, fit, needs, page } from "./page.ts";
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
