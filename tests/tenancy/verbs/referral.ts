import type { Id } from "#shared/kernel/ids.ts";
import { changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { recordNoShowCall } from "#shared/referrals/arrival/record-no-show-call.ts";
import { changeHouses } from "#shared/referrals/by-hand/change-houses.ts";
import { changeReferrer } from "#shared/referrals/by-hand/change-referrer.ts";
import { fillInReferral } from "#shared/referrals/by-hand/fill-in.ts";
import { noteConsent } from "#shared/referrals/by-hand/note-consent.ts";
import { recordWithdrawal } from "#shared/referrals/by-hand/record-withdrawal.ts";
import { tellReferrer } from "#shared/referrals/by-hand/tell-referrer.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { askForVote } from "#shared/referrals/decisions/ask-for-vote.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { meetCondition } from "#shared/referrals/decisions/meet-condition.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { planScreen } from "#shared/referrals/decisions/plan-screen.ts";
import { recordScreen } from "#shared/referrals/decisions/record-screen.ts";
import { recordVote } from "#shared/referrals/decisions/record-vote.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { resumeReferral } from "#shared/referrals/decisions/resume-referral.ts";
import { reverseDecision } from "#shared/referrals/decisions/reverse-decision.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { undoDecision } from "#shared/referrals/decisions/undo-decision.ts";
import { extendHold } from "#shared/referrals/hold/extend-hold.ts";
import { correctIdentity } from "#shared/referrals/identity/correct-identity.ts";
import { readParties } from "#shared/referrals/intake/read-parties.ts";
import { submitReferral } from "#shared/referrals/intake/submit-referral.ts";
import { takeReferral, takeReferralInHouse } from "#shared/referrals/intake/take-referral.ts";
import { giveInformation } from "#shared/referrals/partner/give-information.ts";
import { listOwnReferrals } from "#shared/referrals/partner/list-own-referrals.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import type { Scope } from "#shared/table/scope.ts";
import { listDecided } from "#shared/views/decided.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { readReferralStanding } from "#shared/views/referral-standing.ts";
import { byProgram, selfReferral } from "../../support/by-hand.ts";
import { command, exampleFor, localTime, type SmallWorld } from "../../support/small-world.ts";
import { type Makes, type Things, toUndo, type Verb } from "./kit.ts";

const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };

/** One step of a referral in its house, with its permission. */
const step = (
  permission: Verb["permission"],
  tells: string,
  run: (
    scope: Scope,
    on: { house: Things["house"]; referral: Things["referral"]; command: string },
    it: Things,
    world: SmallWorld,
  ) => Promise<unknown>,
): Verb => ({
  permission,
  tells,
  over: "house",
  run: (s, it, w) => run(s, { house: it.house, referral: it.referral, command: command() }, it, w),
});
/** One step of a referral by hand in its house. */
const byHandStep = (
  permission: Verb["permission"],
  tells: string,
  run: (
    scope: Scope,
    on: { house: Things["house"]; referral: Things["referral"]; command: string },
    world: SmallWorld,
  ) => Promise<unknown>,
): Verb => ({
  permission,
  tells,
  over: "house",
  run: (s, it, w) => run(s, { house: it.house, referral: it.byHand, command: command() }, w),
});

declare module "./kit.ts" {
  interface Things {
    byHand: Id<"referral">;
    /** By hand too, from a program. */
    phonedIn: Id<"referral">;
  }
}

export const enteredByHand: Makes = async (world, { house }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  const enter = (sent: ReturnType<typeof selfReferral>) =>
    takeReferralInHouse(manager, { house, ...sent, command: command() });
  const [{ referral: byHand }, { referral: phonedIn }] = [
    await enter(selfReferral(world)),
    await enter({ ...byProgram(world), givenName: "Ines" }),
  ];
  return { byHand, phonedIn };
};

const call = { whom: "partner", who: "Iris", said: "Tomorrow.", follows: "closed", date: "", time: "" };
const otherContact = { program: "Bayleaf", contactName: "Ona", contactPhone: "555-555-0173", is: "same" };
const someoneElse = { givenName: "Robin", birthDate: "1990-01-02", phone: "", reason: "On the ID" };
const counts = { for: "2", against: "1", abstained: "0", reason: "" };

const referralSteps: Record<string, Verb> = {
  acceptWithConditions: step("referral.decide", "referral.accepted_with_conditions", (s, on, { bed }, w) =>
    acceptReferral(s, { ...on, bed, until: localTime(w.clock, 5), conditions: "Brings a state ID" }),
  ),
  meetCondition: step("referral.decide", "referral.conditions_met", (s, on) =>
    meetCondition(s, { ...on, condition: "Brings a state ID" }),
  ),
  extendHold: step("referral.decide", "referral.hold_extended", (s, on, { bed }, w) =>
    extendHold(s, { ...on, bed, until: localTime(w.clock, 9) }),
  ),
  requestInformation: step("referral.prepare", "referral.information_requested", (s, on) =>
    requestInformation(s, { ...on, question: "When?" }),
  ),
  requestInformationInInbox: {
    tells: "referral.information_requested",
    permission: "inbox.read",
    over: "care",
    run: (s, { referral }) =>
      requestInformation(s, { house: null, referral, question: "When?", command: command() }),
  },
  resumeReferral: step("referral.prepare", "referral.resumed", (s, on) =>
    resumeReferral(s, { ...on, note: "At noon." }),
  ),
  planScreen: step("referral.prepare", "referral.screen_planned", (s, on, _, w) =>
    planScreen(s, { ...on, at: localTime(w.clock, 3), who: "Cedric" }),
  ),
  recordScreen: step("referral.prepare", "referral.screen_held", (s, on) =>
    recordScreen(s, { ...on, note: "A good talk." }),
  ),
  askForVote: step("referral.decide", "referral.vote_asked", (s, on) => askForVote(s, on)),
  recordVote: step("referral.decide", "referral.vote_recorded", (s, on) =>
    recordVote(s, { ...on, ...counts }),
  ),
  changeArrival: step("referral.prepare", "referral.arrival_changed", (s, on, _, w) =>
    changeArrival(s, { ...on, date: w.today(), time: "" }),
  ),
  markNoShow: step("referral.prepare", "referral.no_show", (s, on) =>
    markNoShow(s, { ...on, keepBed: false }),
  ),
  correctIdentity: step("referral.take", "referral.identity_corrected", (s, on) =>
    correctIdentity(s, { ...on, ...someoneElse }),
  ),
  recordNoShowCall: step("referral.prepare", "disclosure.recorded referral.no_show_called", (s, on) =>
    recordNoShowCall(s, { ...on, ...call }),
  ),
  giveInformation: {
    tells: "referral.information_sent",
    permission: "referral.inform",
    over: "partner",
    run: (s, { referral }) => {
      const body = { answer: "At noon." };
      return giveInformation(s, { referral, body, command: command(), bodyHash: "hash" });
    },
  },
};

export const referralVerbs: Record<string, Verb> = {
  ...referralSteps,
  reverseDecision: step("referral.decide", "referral.entered_in_error", (s, on) =>
    reverseDecision(s, { ...on, reason: "Meant for someone else" }),
  ),
  undoDecision: step("referral.decide", "referral.undone", (s, on) => undoDecision(s, { ...on, of: toUndo })),
  readReferral: {
    permission: "referral.read",
    over: "house",
    run: (s, { house, referral }) => readReferral(s, { house, referral }),
  },
  readReferralStanding: {
    permission: "referral.read",
    over: "house",
    run: (s, { house, referral }) => readReferralStanding(s, { house, referral }),
  },
  acceptReferral: {
    tells: "referral.accepted",
    permission: "referral.decide",
    over: "house",
    run: (s, { house, referral, bed }, w) =>
      acceptReferral(s, { house, referral, bed, until: localTime(w.clock, 5), command: command() }),
  },
  declineReferral: {
    tells: "referral.declined",
    permission: "referral.decide",
    over: "house",
    run: (s, { house, referral }) => declineReferral(s, { house, referral, ...why, command: command() }),
  },
  passReferral: {
    tells: "referral.passing",
    permission: "referral.pass",
    over: "house",
    run: (s, { house, referral }) => passReferral(s, { house, referral, to: null, command: command() }),
  },
  takeReferral: {
    tells: "referral.received",
    permission: "referral.take",
    over: "care",
    lists: true,
    run: (s, _, w) => takeReferral(s, { ...selfReferral(w), command: command() }),
  },
  takeReferralInHouse: {
    tells: "referral.entered",
    permission: "referral.take",
    over: "house",
    run: (s, { house }, w) => takeReferralInHouse(s, { house, ...selfReferral(w), command: command() }),
  },
  fillInReferral: byHandStep("referral.take", "referral.filled_in", (s, on) =>
    fillInReferral(s, "living", { ...on, sent: { allergies: "Bee stings" } }),
  ),
  changeReferrer: {
    permission: "referral.take",
    tells: "referral.referrer_changed",
    over: "house",
    run: (s, { house, phonedIn: referral }) =>
      changeReferrer(s, { house, referral, ...otherContact, command: command() }),
  },
  changeHouses: byHandStep("referral.take", "referral.houses_changed", (s, on) =>
    changeHouses(s, { ...on, houses: [on.house] }),
  ),
  noteConsent: byHandStep("referral.take", "referral.consent_noted", (s, on, w) =>
    noteConsent(s, {
      ...on,
      basis: "other",
      mayReturn: ["status"],
      signedBy: "Rafe Dunlin",
      signedOn: w.today(),
      endsWith: "The move-in",
      kept: "Office",
    }),
  ),
  tellReferrer: byHandStep("referral.prepare", "referral.told", (s, on) =>
    tellReferrer(s, { ...on, what: "status", who: "Rafe" }),
  ),
  recordWithdrawal: byHandStep("referral.prepare", "referral.withdrawn", (s, on) =>
    recordWithdrawal(s, { ...on, who: "Rafe" }),
  ),
  listInbox: { permission: "inbox.read", over: "care", lists: true, run: (s) => listInbox(s, {}) },
  readReferralAsCare: {
    permission: "inbox.read",
    over: "care",
    run: (s, { referral }) => readReferral(s, { house: null, referral }),
  },
  routeReferral: {
    tells: "referral.routed",
    permission: "referral.route",
    over: "care",
    run: (s, { referral, house }) => routeReferral(s, { referral, house, command: command() }),
  },
  listDecided: {
    permission: "inbox.read",
    over: "care",
    lists: true,
    run: (s) => listDecided(s, {}),
  },
  readParties: {
    permission: "referral.submit",
    over: "partner",
    lists: true,
    run: (s) => readParties(s),
  },
  submitReferral: {
    tells: "referral.sent",
    permission: "referral.submit",
    over: "partner",
    lists: true,
    run: (s, _, w) =>
      submitReferral(s, {
        payload: exampleFor({ id: s.network }, w.today()),
        parties: {
          disclosers: ["Larkfield"],
          recipients: [`Network ${s.network} LLC`],
          formerRecipients: [],
        },
        command: command(),
        bodyHash: command(),
      }),
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
    tells: "referral.withdrawal_asked",
    permission: "referral.withdraw",
    over: "partner",
    run: (s, { referral }) => withdrawReferral(s, { referral, command: command() }),
  },
};
