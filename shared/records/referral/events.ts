import * as z from "zod";
import { defineEvents, personal } from "#shared/table/event-catalogue.ts";
import { callee } from "./no-show.ts";
import { returnable } from "./payload/sections.ts";
import { referrers } from "./source.ts";
import { declineReasons } from "./status.ts";
import { reversibleActs, undoableActs } from "./undo.ts";

const bed = z.string();
/** ISO instant. */
const until = z.string();
const said = personal(z.string());
/** A text that reads as a prohibited ground was confirmed by its writer. */
const letStand = z.literal(true).optional();
/** Who was paged; null: no one has an address. */
const told = z.enum(["on_call", "network"]).nullable();

/**
 * Events of a referral. Personal fields hold what people said: they are in the referral's own history only,
 * and are purged with it.
 */
export const referralEvents = defineEvents(
  { subject: "referral", group: "referrals" },
  {
    "referral.received": { reference: z.string().optional(), from: z.enum(referrers).optional() },
    /** A house entered it by hand, and sent it to be opened. */
    "referral.entered": {},
    "referral.routed": { house: z.string() },
    "referral.passing": { to: z.string().nullable() },
    "referral.passed": { from: z.enum(["house", "inbox"]), to: z.string().nullable() },
    "referral.pass_refused": {},
    "referral.accepted": { bed, until, letStand },
    "referral.accepted_with_conditions": { bed, until, letStand, conditions: said },
    "referral.condition_met": { condition: said },
    "referral.conditions_met": { condition: said },
    "referral.hold_extended": { bed, until },
    "referral.hold_ended": { bed },
    "referral.information_requested": { question: said },
    "referral.information_given": { answer: said },
    "referral.information_noted": { answer: said },
    "referral.resumed": { note: said },
    "referral.screen_planned": { at: z.string(), who: said },
    "referral.screen_held": { note: said },
    "referral.vote_asked": {},
    "referral.vote_recorded": {
      for: z.int(),
      against: z.int(),
      abstained: z.int(),
      letStand,
      reason: said,
    },
    /** Facts were added or corrected: their paths, and what stood there before. */
    "referral.filled_in": { fields: z.string(), was: said },
    /** Who refers by hand, and whom to call about it: what was there before. `consent`: it covers them no longer. */
    "referral.referrer_changed": { consent: z.literal("ended").optional(), was: said },
    /** Names of houses, separated by commas; null: any suitable one. */
    "referral.houses_changed": { houses: z.string().nullable(), was: z.string().nullable() },
    /** Name, birth date or phone: what changed, and what was there before. */
    "referral.identity_corrected": { what: z.string(), was: said, reason: personal(z.string().optional()) },
    "referral.consent_noted": { mayReturn: z.string(), kept: said },
    /** Nothing returns to whoever referred any more. */
    "referral.consent_ended": { how: z.enum(["revoked", "event"]) },
    /** What whoever referred was told by phone. */
    "referral.told": { what: z.enum(returnable), who: said },
    "referral.arrival_changed": { on: z.string(), time: z.string().nullable() },
    "referral.no_show": { kept: z.boolean() },
    "referral.no_show_called": {
      follows: z.enum(["held_bed", "held_bed_longer", "received", "closed"]),
      whom: callee.optional(),
      who: said,
      said,
    },
    "referral.declined": { reason: z.enum(declineReasons), letStand },
    "referral.undone": { act: z.enum(undoableActs) },
    "referral.entered_in_error": { act: z.enum(reversibleActs), reason: said },
    /** `who`: the person who called, if it was entered by hand. */
    "referral.withdrawn": { who: personal(z.string().optional()) },
    "referral.withdrawal_too_late": {},
    "referral.withdrawal_noted": {},
    "referral.moved_in": { bed },
    "referral.waitlisted": { position: z.int(), reason: said },
    "referral.waitlist_moved": { from: z.int(), to: z.int(), reason: said },
    "referral.off_waitlist": {},
    "referral.bed_offered": { bed, until, reason: personal(z.string().optional()) },
    "referral.offer_accepted": { bed, until },
    "referral.offer_declined": { bed },
    "referral.offer_ended": { bed },
    "referral.overdue": { told, hours: z.number() },
    "referral.call_overdue": { told, hours: z.number() },
    "referral.purged": {},
  },
);

/** Events of a partner's own referrals, in its home. */
export const partnerReferralEvents = defineEvents(
  { subject: "referral", group: "referrals" },
  {
    "referral.sent": { reference: z.string() },
    "referral.information_sent": {},
    "referral.offer_answered": { yes: z.boolean() },
    "referral.withdrawal_asked": {},
  },
);
