import { together } from "../../said.ts";
import { message } from "../message.ts";
import { byHand, sources, taking } from "./by-hand.ts";
import { identity } from "./identity.ts";
import { inbox } from "./inbox.ts";
import { notified, overdue } from "./overdue.ts";
import { decline, fit, page } from "./page.ts";
import { referralSaid } from "./said/referral.ts";
import { waitlistSaid } from "./said/waitlist.ts";
import { flags, labelsByPath, sent, standing } from "./sent.ts";
import { steps } from "./steps.ts";
import { bedsWanted, waitlist } from "./waitlist.ts";

export const referrals = {
  number: message("Referral {number}"),
  inbox,
  sources,
  taking,
  byHand,
  identity,
  page,
  fit,
  sent,
  labelsByPath,
  flags,
  standing,
  decline,
  steps,
  waitlist,
  bedsWanted,
  notified,
  overdue,
};

/** The sentences of this area's codes. */
export const said = together(referralSaid, waitlistSaid);
