import type { DeclineReason } from "#shared/records/referral/status.ts";
import { acceptReferral, acceptWithConditions } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveIn, moveInForm } from "#shared/residents/stay/move-in.ts";
import { optionalText, text, ticked } from "../../kit/handle-form.ts";
import { chosen, chosenIfAny, referralIn, referralOf } from "../../kit/params.ts";
import { inCare, inHouse, type Route } from "../../kit/route.ts";
import { fieldsOf, resource, send } from "../../kit/routes.ts";
import { acceptedDone, declinedDone } from "./done.ts";
import { inboxPage } from "./inbox.tsx";
import { referralPage } from "./page.tsx";

const declining = fieldsOf("referral.decide", {
  // The use case validates the reason.
  reason: text.transform((value) => value as DeclineReason),
  wouldChange: text,
  elsewhere: text,
  letStand: ticked,
});
const accepting = fieldsOf("referral.decide", {
  bed: chosen("bed"),
  until: text,
  conditions: optionalText,
  letStand: ticked,
});

export const referralRoutes: readonly Route[] = [
  ...resource("/referrals", inCare, { needs: "inbox.read", page: inboxPage }),
  ...resource("/referrals/:referral", inCare, {
    needs: "referral.read",
    page: (ctx) => referralPage(ctx, { house: null, referral: referralOf(ctx) }),
    forms: {
      routing: send(
        fieldsOf("referral.route", { house: chosen("house") }),
        (ctx, sent) => routeReferral(ctx.scope, { referral: referralOf(ctx), ...sent }),
        "referral.routed",
      ),
      decline: send(
        declining,
        (ctx, sent) => declineReferral(ctx.scope, { house: null, referral: referralOf(ctx), ...sent }),
        declinedDone,
      ),
    },
  }),
  ...resource("/houses/:house/referrals/:referral", inHouse, {
    needs: "referral.read",
    page: (ctx) => referralPage(ctx, referralIn(ctx)),
    forms: {
      acceptance: send(
        accepting,
        (ctx, { conditions, letStand, ...sent }) => {
          const asked = { ...referralIn(ctx), ...sent };
          return conditions === undefined
            ? acceptReferral(ctx.scope, asked)
            : acceptWithConditions(ctx.scope, { ...asked, conditions, letStand });
        },
        acceptedDone,
      ),
      decline: send(
        declining,
        (ctx, sent) => declineReferral(ctx.scope, { ...referralIn(ctx), ...sent }),
        declinedDone,
      ),
      passing: send(
        fieldsOf("referral.pass", { to: chosenIfAny("house") }),
        (ctx, { to = null, command }) => passReferral(ctx.scope, { ...referralIn(ctx), to, command }),
        "referral.passed",
        (ctx) => `/houses/${ctx.house}/today`,
      ),
      arrival: send(
        moveInForm,
        (ctx, sent) => moveIn(ctx.scope, { ...sent, ...referralIn(ctx) }),
        "referral.moved_in",
        (ctx, { stay }) => `/houses/${ctx.house}/stays/${stay}`,
      ),
    },
  }),
];
