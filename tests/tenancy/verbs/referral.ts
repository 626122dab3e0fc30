import { acceptReferral } from "#shared/referral/accept-referral.ts";
import { declineReferral } from "#shared/referral/decline-referral.ts";
import { listInbox } from "#shared/referral/list-inbox.ts";
import { listOwnReferrals } from "#shared/referral/list-own-referrals.ts";
import { passReferral } from "#shared/referral/pass-referral.ts";
import { exampleReferral } from "#shared/referral/payload.ts";
import { readOwnReferral } from "#shared/referral/read-own-referral.ts";
import { readReferral } from "#shared/referral/read-referral.ts";
import { routeReferral } from "#shared/referral/route-referral.ts";
import { submitReferral } from "#shared/referral/submit-referral.ts";
import { withdrawReferral } from "#shared/referral/withdraw-referral.ts";
import { command, localTime } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };

export const referralVerbs: Record<string, Verb> = {
  readReferral: {
    permission: "referral.read",
    over: "house",
    run: (s, { house, referral }) => readReferral(s, { house, referral }),
  },
  acceptReferral: {
    permission: "referral.decide",
    over: "house",
    run: (s, { house, referral, bed }, w) =>
      acceptReferral(s, { house, referral, bed, until: localTime(w.clock, 5), command: command() }),
  },
  declineReferral: {
    permission: "referral.decide",
    over: "house",
    run: (s, { house, referral }) => declineReferral(s, { house, referral, ...why, command: command() }),
  },
  passReferral: {
    permission: "referral.pass",
    over: "house",
    run: (s, { house, referral }) => passReferral(s, { house, referral, to: null, command: command() }),
  },
  listInbox: { permission: "inbox.read", over: "care", lists: true, run: (s) => listInbox(s, {}) },
  readReferralAsCare: {
    permission: "inbox.read",
    over: "care",
    run: (s, { referral }) => readReferral(s, { house: null, referral }),
  },
  routeReferral: {
    permission: "referral.route",
    over: "care",
    run: (s, { referral, house }) => routeReferral(s, { referral, house, command: command() }),
  },
  submitReferral: {
    permission: "referral.submit",
    over: "partner",
    lists: true,
    run: (s, _, w) =>
      submitReferral(s, { payload: exampleReferral(w.today()), command: command(), bodyHash: command() }),
  },
  listOwnReferrals: {
    permission: "referral.submit",
    over: "partner",
    lists: true,
    run: (s) => listOwnReferrals(s, {}),
  },
  readOwnReferral: {
    permission: "referral.submit",
    over: "partner",
    run: (s, { referral }) => readOwnReferral(s, { referral }),
  },
  withdrawReferral: {
    permission: "referral.withdraw",
    over: "partner",
    run: (s, { referral }) => withdrawReferral(s, { referral, command: command() }),
  },
};
