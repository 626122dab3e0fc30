import { listedIn } from "#shared/engine/archive/listed.ts";
import { defineCapability, type Means } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { bed } from "#shared/records/bed/bed.ts";
import { referralBody, sentBody } from "#shared/records/referral/body.ts";
import { partnerReferralEvents, referralEvents } from "#shared/records/referral/events.ts";
import { referralHeader } from "#shared/records/referral/header.ts";
import { historyPage } from "#shared/records/referral/history-page.ts";
import { referralNumber } from "#shared/records/referral/number.ts";
import { partnerView } from "#shared/records/referral/partner-view.ts";
import {
  decisionTiming,
  inboxEntry,
  referralCard,
  referralLocator,
} from "#shared/records/referral/records.ts";
import { partnerReferralConflict, referralConflict } from "#shared/records/referral/refusals.ts";
import { retentionEntry } from "#shared/records/referral/retention-entry.ts";
import { undoConflict } from "#shared/records/undo/refusals.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { below } from "#shared/tenancy/homes.ts";
import { markOverdue, type OverdueCall, type SayOverdue } from "./decisions/mark-overdue.ts";
import { receiveInformation } from "./decisions/receive-information.ts";
import { receivePassing } from "./decisions/receive-passing.ts";
import { purgeReferral } from "./ending/purge-referral.ts";
import { consentFollows } from "./follow-consent.ts";
import {
  boardCardDerived,
  numbersDerived,
  partnerViewFollows,
  referralFollows,
  retentionFollows,
} from "./follow-referral.ts";
import { lapseHold } from "./hold/lapse-hold.ts";
import { receiveEntered } from "./intake/receive-entered.ts";
import { receiveReferral } from "./intake/receive-referral.ts";
import { receiveWithdrawal } from "./partner/receive-withdrawal.ts";
import { receiveReminder, reminderFollows } from "./remind.ts";
import { answerOffer, enter, inform, pass, remind, submit, withdraw } from "./requests.ts";
import { receiveAnswer } from "./waitlist/receive-answer.ts";

type MeansFor = Means<{ overdue(call: OverdueCall, origin: string): ReturnType<SayOverdue> }>;

const follows = [partnerView, decisionTiming, referralCard, referralLocator, referralNumber, inboxEntry];

/** A referral: its header, its body, and everything derived from its state. */
export const referrals = defineCapability({
  name: "referrals",
  entities: [referralHeader, historyPage, referralBody, sentBody, ...follows, retentionEntry],
  events: [referralEvents, partnerReferralEvents],
  refusals: [referralConflict, partnerReferralConflict, undoConflict],
  travels: {
    stays_behind: {
      of: [referralHeader, historyPage, referralBody, sentBody, ...follows, retentionEntry],
      why: "It was sent for the house that decided it (42 CFR 2.12(d)(2)); another house gets none of it.",
    },
  },
  merge: {
    rewritten: {
      of: [referralHeader],
      why: "Whether its sender may see the address depends on both records.",
    },
    untouched: {
      of: [historyPage, referralBody, sentBody, ...follows, retentionEntry],
      why: "Each names its own person record, which points to the other.",
    },
  },
  forget: {
    emptied: {
      of: [referralHeader, historyPage],
      why: "Number, times, kind and reason stay for the figures, and the history without personal texts.",
    },
    purged: { of: [referralBody, sentBody], why: "It is what the sender disclosed about the person." },
    kept: {
      of: [...follows, retentionEntry],
      why: "They name the referral by number. A board's card has a first name, and goes once it is closed.",
    },
  },
  takeAlong: {
    left_out: {
      of: [referralHeader, historyPage, referralBody, sentBody, ...follows, retentionEntry],
      why: "It is the program's: they ask it. The aftercare plan in it is given, once the resident asked for it here.",
    },
  },
  archive: {
    holds: [referralHeader, historyPage, referralBody, sentBody, ...follows, retentionEntry],
    leavesOut: [],
  },
  partitions: {
    "inbox/numbers": async (_, inbox) => [below.numbers(inbox)],
    "house/numbers": async (_, home) => [below.numbers(home)],
    "inbox/referral": async (scope, inbox) => {
      const found = await queryAll(scope, { in: inbox, prefix: "R#", nothingElse: true }, referralLocator);
      return found.map(({ value }) => below.referral(inbox, value.id));
    },
    "partner/referral": async (scope, home) => {
      const found = await queryAll(scope, { in: home, prefix: "R#", nothingElse: true }, partnerView);
      return found.map(({ value }) => below.referral(home, value.id));
    },
    // An open one has a card; a closed one is listed.
    "house/referral": async (scope, home) => {
      const [open, over] = await Promise.all([
        queryAll(scope, { in: home, prefix: "R#", nothingElse: true }, referralCard),
        listedIn(scope, home, "R", referralHeader),
      ]);
      return [...open.map(({ value }) => below.referral(home, value.id)), ...over];
    },
  },
  doors: {},
  exports: { sheets: ["referrals", "figures"] },
  requests: [
    receiving(submit, receiveReferral),
    receiving(enter, receiveEntered),
    receiving(withdraw, receiveWithdrawal),
    receiving(inform, receiveInformation),
    receiving(answerOffer, receiveAnswer),
    receiving(pass, receivePassing),
    receiving(remind, receiveReminder),
  ],
  follows: [reminderFollows, consentFollows],
  projections: [referralFollows, partnerViewFollows, retentionFollows, boardCardDerived, numbersDerived],
  due: [
    // The hold of a bed ends: the bed is free, and the referral needs a decision again.
    dueWork(bed, (scope, { house, bed: held }) => lapseHold(scope, { house, bed: held })),
    dueWork(referralHeader, (scope, at, { origin, words }: MeansFor) =>
      markOverdue(scope, at, (call) => words.overdue(call, origin)),
    ),
    dueWork(retentionEntry, (scope, { referral }, { capabilities }) =>
      purgeReferral(scope, referral, capabilities),
    ),
  ],
});
