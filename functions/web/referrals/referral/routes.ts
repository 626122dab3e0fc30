import { acceptanceForm, acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineForm, declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passingForm, passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { reversalForm, reverseDecision } from "#shared/referrals/decisions/reverse-decision.ts";
import { routeReferral, routingForm } from "#shared/referrals/decisions/route-referral.ts";
import { undoDecision, undoDecisionForm } from "#shared/referrals/decisions/undo-decision.ts";
import { moveIn, moveInForm } from "#shared/residents/stay/move-in.ts";
import { referralIn, referralOf } from "../../kit/params.ts";
import { inCare, inHouse, type Route } from "../../kit/route.ts";
import { resource, send } from "../../kit/routes.ts";
import { acceptedDone, declinedDone, undoHere, undoneDone } from "./done.ts";
import { inboxPage } from "./inbox.tsx";
import { referralPage } from "./page.tsx";
import { standingPage } from "./standing.tsx";

export const referralRoutes: readonly Route[] = [
  ...resource("/referrals", inCare, { needs: "inbox.read", page: inboxPage }),
  ...resource("/referrals/:referral", inCare, {
    needs: "referral.read",
    page: (ctx) => referralPage(ctx, { house: null, referral: referralOf(ctx) }),
    forms: {
      routing: send(
        routingForm,
        (ctx, sent) => routeReferral(ctx.scope, { ...sent, referral: referralOf(ctx) }),
        "referral.routed",
      ),
      decline: send(
        declineForm,
        (ctx, sent) => declineReferral(ctx.scope, { ...sent, house: null, referral: referralOf(ctx) }),
        declinedDone,
        undefined,
        { undo: (ctx) => `/referrals/${referralOf(ctx)}/undo` },
      ),
      undo: send(
        undoDecisionForm,
        (ctx, sent) => undoDecision(ctx.scope, { ...sent, house: null, referral: referralOf(ctx) }),
        undoneDone,
      ),
      reversal: send(
        reversalForm,
        (ctx, sent) => reverseDecision(ctx.scope, { ...sent, house: null, referral: referralOf(ctx) }),
        "referral.entered_in_error",
      ),
    },
  }),
  ...resource("/referrals/:referral/standing", inCare, {
    needs: "referral.read",
    page: (ctx) => standingPage(ctx, { house: null, referral: referralOf(ctx) }),
  }),
  ...resource("/houses/:house/referrals/:referral/standing", inHouse, {
    needs: "referral.read",
    page: (ctx) => standingPage(ctx, referralIn(ctx)),
  }),
  ...resource("/houses/:house/referrals/:referral", inHouse, {
    needs: "referral.read",
    page: (ctx) => referralPage(ctx, referralIn(ctx)),
    forms: {
      acceptance: send(
        acceptanceForm,
        (ctx, sent) => acceptReferral(ctx.scope, { ...sent, ...referralIn(ctx) }),
        acceptedDone,
        undefined,
        { undo: undoHere },
      ),
      decline: send(
        declineForm,
        (ctx, sent) => declineReferral(ctx.scope, { ...sent, ...referralIn(ctx) }),
        declinedDone,
        undefined,
        { undo: undoHere },
      ),
      undo: send(
        undoDecisionForm,
        (ctx, sent) => undoDecision(ctx.scope, { ...sent, ...referralIn(ctx) }),
        undoneDone,
      ),
      reversal: send(
        reversalForm,
        (ctx, sent) => reverseDecision(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.entered_in_error",
      ),
      passing: send(
        passingForm,
        (ctx, sent) => passReferral(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.passed",
        (ctx) => `/houses/${ctx.house}/today`,
      ),
      arrival: send(
        moveInForm,
        (ctx, sent) => moveIn(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.moved_in",
        (ctx, { stay }) => `/houses/${ctx.house}/stays/${stay}`,
        { undo: (ctx, { stay }) => `/houses/${ctx.house}/stays/${stay}/undo` },
      ),
    },
  }),
];
