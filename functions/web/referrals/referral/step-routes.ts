import { changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { recordNoShowCall } from "#shared/referrals/arrival/record-no-show-call.ts";
import type { OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { askForVote } from "#shared/referrals/decisions/ask-for-vote.ts";
import { meetCondition } from "#shared/referrals/decisions/meet-condition.ts";
import { planScreen } from "#shared/referrals/decisions/plan-screen.ts";
import { recordScreen } from "#shared/referrals/decisions/record-screen.ts";
import { recordVote } from "#shared/referrals/decisions/record-vote.ts";
import { requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { resumeReferral } from "#shared/referrals/decisions/resume-referral.ts";
import { extendHold } from "#shared/referrals/hold/extend-hold.ts";
import { text, ticked } from "../../kit/handle-form.ts";
import { chosen, referralIn, referralOf } from "../../kit/params.ts";
import { inCare, inHouse, type Route, type ScopedContext } from "../../kit/route.ts";
import { button, fieldsOf, resource, type Sending, send } from "../../kit/routes.ts";
import { heldDone, noShowCallDone, noShowDone } from "./done.ts";
import { referralPage } from "./page.tsx";

const prepares = "referral.prepare";
const decides = "referral.decide";

/** Steps that admissions can take too, for a referral in the inbox. */
const anywhere = <C extends ScopedContext>(
  at: (ctx: C) => Pick<OnReferral, "house" | "referral">,
): Readonly<Record<string, Sending<C>>> => ({
  question: send(
    fieldsOf(prepares, { question: text }),
    (ctx, sent) => requestInformation(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.question_sent",
  ),
  answer: send(
    fieldsOf(prepares, { note: text }),
    (ctx, sent) => resumeReferral(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.answer_saved",
  ),
  screening: send(
    fieldsOf(prepares, { at: text, who: text }),
    (ctx, sent) => planScreen(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.screen_planned",
  ),
  "screening/note": send(
    fieldsOf(prepares, { note: text }),
    (ctx, sent) => recordScreen(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.screen_saved",
  ),
  "expected-arrival": send(
    fieldsOf(prepares, { date: text, time: text }),
    (ctx, sent) => changeArrival(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.arrival_changed",
  ),
});

const vote = { for: text, against: text, abstained: text, reason: text, letStand: ticked };
const call = { who: text, said: text, follows: text, date: text, time: text };

/** The steps of a referral between its receipt and the person's arrival. */
export const referralStepRoutes: readonly Route[] = [
  ...resource("/houses/:house/referrals/:referral", inHouse, {
    page: (ctx) => referralPage(ctx, referralIn(ctx)),
    forms: {
      ...anywhere(referralIn),
      condition: send(
        fieldsOf(decides, { condition: text }),
        (ctx, sent) => meetCondition(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.condition_met",
      ),
      hold: send(
        fieldsOf(decides, { bed: chosen("bed"), until: text }),
        (ctx, sent) => extendHold(ctx.scope, { ...sent, ...referralIn(ctx) }),
        heldDone("referral.hold_extended"),
      ),
      vote: send(
        button(decides),
        (ctx, sent) => askForVote(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.vote_asked",
      ),
      "vote/count": send(
        fieldsOf(decides, vote),
        (ctx, sent) => recordVote(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.vote_saved",
      ),
      "no-show": send(
        fieldsOf(prepares, { keepBed: ticked }),
        (ctx, sent) => markNoShow(ctx.scope, { ...sent, ...referralIn(ctx) }),
        noShowDone,
      ),
      "no-show/call": send(
        fieldsOf(prepares, call),
        (ctx, sent) => recordNoShowCall(ctx.scope, { ...sent, ...referralIn(ctx) }),
        noShowCallDone,
      ),
    },
  }),
  ...resource("/referrals/:referral", inCare, {
    page: (ctx) => referralPage(ctx, { house: null, referral: referralOf(ctx) }),
    forms: anywhere<ScopedContext>((ctx) => ({ house: null, referral: referralOf(ctx) })),
  }),
];
