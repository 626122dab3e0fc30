import { answerOwnOffer } from "#shared/referrals/partner/answer-own-offer.ts";
import { acceptOffer, declineOffer } from "#shared/referrals/waitlist/answer-offer.ts";
import { moveOnWaitlist } from "#shared/referrals/waitlist/move-on-waitlist.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { takeOffWaitlist } from "#shared/referrals/waitlist/take-off-waitlist.ts";
import { readNetworkWaitlist, readWaitlist } from "#shared/views/waitlist-page.ts";
import { command, localTime } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const reason = "Came first";
const inHouse = { permission: "referral.decide", over: "house" } as const;

export const waitlistVerbs: Record<string, Verb> = {
  readWaitlist: {
    permission: "referral.read",
    over: "house",
    run: (s, { house }) => readWaitlist(s, { house }),
  },
  putOnWaitlist: {
    tells: "referral.waitlisted",
    ...inHouse,
    run: (s, { house, referral }) => putOnWaitlist(s, { house, referral, reason, command: command() }),
  },
  moveOnWaitlist: {
    tells: "referral.waitlist_moved",
    ...inHouse,
    run: (s, { house, referral }) =>
      moveOnWaitlist(s, { house, referral, position: "1", reason, seen: "2", command: command() }),
  },
  takeOffWaitlist: {
    tells: "referral.off_waitlist",
    ...inHouse,
    run: (s, { house, referral }) => takeOffWaitlist(s, { house, referral, command: command() }),
  },
  offerBed: {
    tells: "referral.bed_offered",
    ...inHouse,
    run: (s, { house, referral, bed }, w) =>
      offerBed(s, { house, referral, bed, until: localTime(w.clock, 5), reason, command: command() }),
  },
  acceptOffer: {
    tells: "referral.offer_accepted",
    ...inHouse,
    run: (s, { house, referral }) => acceptOffer(s, { house, referral, command: command() }),
  },
  declineOffer: {
    tells: "referral.offer_declined",
    ...inHouse,
    run: (s, { house, referral }) => declineOffer(s, { house, referral, command: command() }),
  },
  readNetworkWaitlist: {
    permission: "inbox.read",
    over: "care",
    lists: true,
    run: (s) => readNetworkWaitlist(s, {}),
  },
  putOnNetworkWaitlist: {
    tells: "referral.waitlisted",
    permission: "inbox.read",
    over: "care",
    run: (s, { referral }) => putOnWaitlist(s, { house: null, referral, reason, command: command() }),
  },
  answerOwnOffer: {
    tells: "referral.offer_answered",
    permission: "offer.answer",
    over: "partner",
    run: (s, { referral }) => answerOwnOffer(s, { referral, yes: true, command: command() }),
  },
};
