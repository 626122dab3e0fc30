import { arrivalForm, changeArrival } from "#shared/referrals/arrival/change-arrival.ts";
import { markNoShow, noShowForm } from "#shared/referrals/arrival/mark-no-show.ts";
import { noShowCallForm, recordNoShowCall } from "#shared/referrals/arrival/record-no-show-call.ts";
import type { OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { askForVote, voteForm } from "#shared/referrals/decisions/ask-for-vote.ts";
import { conditionForm, meetCondition } from "#shared/referrals/decisions/meet-condition.ts";
import { planScreen, screenForm } from "#shared/referrals/decisions/plan-screen.ts";
import { recordScreen, screenNoteForm } from "#shared/referrals/decisions/record-screen.ts";
import { recordVote, voteCountForm } from "#shared/referrals/decisions/record-vote.ts";
import { questionForm, requestInformation } from "#shared/referrals/decisions/request-information.ts";
import { answerForm, resumeReferral } from "#shared/referrals/decisions/resume-referral.ts";
import { extendHold, holdForm } from "#shared/referrals/hold/extend-hold.ts";
import { correctIdentity, identityForm } from "#shared/referrals/identity/correct-identity.ts";
import { referralIn, referralOf } from "../../kit/params.ts";
import { inCare, inHouse, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, type Sending, send } from "../../kit/routes.ts";
import { heldDone, noShowCallDone, noShowDone } from "./done.ts";
import { referralPage } from "./page.tsx";

/** Steps that admissions can take too, for a referral in the inbox. */
const anywhere = <C extends ScopedContext>(
  at: (ctx: C) => Pick<OnReferral, "house" | "referral">,
): Readonly<Record<string, Sending<C>>> => ({
  question: send(
    questionForm,
    (ctx, sent) => requestInformation(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.question_sent",
  ),
  answer: send(
    answerForm,
    (ctx, sent) => resumeReferral(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.answer_saved",
  ),
  screening: send(
    screenForm,
    (ctx, sent) => planScreen(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.screen_planned",
  ),
  "screening/note": send(
    screenNoteForm,
    (ctx, sent) => recordScreen(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.screen_saved",
  ),
  identity: send(
    identityForm,
    (ctx, sent) => correctIdentity(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.identity_corrected",
  ),
  "expected-arrival": send(
    arrivalForm,
    (ctx, sent) => changeArrival(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.arrival_changed",
  ),
});

/** The steps of a referral between its receipt and the person's arrival. */
export const referralStepRoutes: readonly Route[] = [
  ...resource("/houses/:house/referrals/:referral", inHouse, {
    page: (ctx) => referralPage(ctx, referralIn(ctx)),
    forms: {
      ...anywhere(referralIn),
      condition: send(
        conditionForm,
        (ctx, sent) => meetCondition(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.condition_met",
      ),
      hold: send(
        holdForm,
        (ctx, sent) => extendHold(ctx.scope, { ...sent, ...referralIn(ctx) }),
        heldDone("referral.hold_extended"),
      ),
      vote: send(
        voteForm,
        (ctx, sent) => askForVote(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.vote_asked",
      ),
      "vote/count": send(
        voteCountForm,
        (ctx, sent) => recordVote(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.vote_saved",
      ),
      "no-show": send(
        noShowForm,
        (ctx, sent) => markNoShow(ctx.scope, { ...sent, ...referralIn(ctx) }),
        noShowDone,
      ),
      "no-show/call": send(
        noShowCallForm,
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
