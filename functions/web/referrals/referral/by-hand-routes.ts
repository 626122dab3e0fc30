import { endForm, endReferralConsent } from "#shared/consents/end-consent.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { changeHouses, housesForm } from "#shared/referrals/by-hand/change-houses.ts";
import { changeReferrer, referrerForm } from "#shared/referrals/by-hand/change-referrer.ts";
import { factForms, sections } from "#shared/referrals/by-hand/fields.ts";
import { fillInReferral } from "#shared/referrals/by-hand/fill-in.ts";
import { consentForm, noteConsent } from "#shared/referrals/by-hand/note-consent.ts";
import { recordWithdrawal, withdrawalForm } from "#shared/referrals/by-hand/record-withdrawal.ts";
import { tellingForm, tellReferrer } from "#shared/referrals/by-hand/tell-referrer.ts";
import type { OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { takingForm } from "#shared/referrals/intake/by-hand.ts";
import { takeReferral, takeReferralInHouse } from "#shared/referrals/intake/take-referral.ts";
import { referralIn, referralOf } from "../../kit/params.ts";
import { inCare, inHouse, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, type Sending, send } from "../../kit/routes.ts";
import { detailsPage } from "./details.tsx";
import { referralPage } from "./page.tsx";
import { takingInHousePage, takingPage } from "./take.tsx";

type At<C> = (ctx: C) => Pick<OnReferral, "house" | "referral">;

const acts = <C extends ScopedContext>(at: At<C>): Readonly<Record<string, Sending<C>>> => ({
  consent: send(
    consentForm,
    (ctx, sent) => noteConsent(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.consent_noted",
  ),
  "consent/ending": send(
    endForm,
    (ctx, sent) => endReferralConsent(ctx.scope, { ...sent, ...at(ctx) }),
    "consent.ended",
  ),
  telling: send(
    tellingForm,
    (ctx, sent) => tellReferrer(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.told",
  ),
  withdrawal: send(
    withdrawalForm,
    (ctx, sent) => recordWithdrawal(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.withdrawn",
  ),
});

/** Who refers, the houses wanted, and a form for each section of the details. */
const details = <C extends ScopedContext>(at: At<C>): Readonly<Record<string, Sending<C>>> => ({
  referrer: send(
    referrerForm,
    (ctx, sent) => changeReferrer(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.referrer_changed",
  ),
  houses: send(
    housesForm,
    (ctx, sent) => changeHouses(ctx.scope, { ...sent, ...at(ctx) }),
    "referral.houses_changed",
  ),
  ...Object.fromEntries(
    sections.map((section) => [
      section,
      send(
        factForms[section].form,
        (ctx: C, { command, ...sent }) => fillInReferral(ctx.scope, section, { ...at(ctx), sent, command }),
        "referral.filled_in",
      ),
    ]),
  ),
});

const inInbox = (ctx: ScopedContext) => ({ house: null, referral: referralOf(ctx) });

/** Referrals by hand: entering one, adding to it, and what goes back to whoever referred. */
export const byHandRoutes: readonly Route[] = [
  ...resource("/referrals/new", inCare, { needs: takingForm.needs, page: takingPage }),
  ...resource("/referrals", inCare, {
    page: takingPage,
    shown: "/referrals/new",
    forms: {
      "": send(
        takingForm,
        (ctx, sent) => takeReferral(ctx.scope, sent),
        "referral.taken",
        (_, { referral }) => `/referrals/${referral}`,
      ),
    },
  }),
  ...resource("/houses/:house/referrals/new", inHouse, { needs: takingForm.needs, page: takingInHousePage }),
  ...resource("/houses/:house/referrals", inHouse, {
    page: takingInHousePage,
    shown: "/houses/:house/referrals/new",
    next: (ctx) => `/houses/${ctx.house}/today`,
    forms: {
      "": send(
        takingForm,
        (ctx, sent) => takeReferralInHouse(ctx.scope, { ...sent, house: ctx.house }),
        (_, { referral }) => ["referral.taken_in_house", { number: spokenNumber(referral) }],
      ),
    },
  }),
  ...resource("/referrals/:referral/details", inCare, {
    needs: takingForm.needs,
    page: (ctx) => detailsPage(ctx, inInbox(ctx)),
    forms: details<ScopedContext>(inInbox),
  }),
  ...resource("/houses/:house/referrals/:referral/details", inHouse, {
    needs: takingForm.needs,
    page: (ctx) => detailsPage(ctx, referralIn(ctx)),
    forms: details(referralIn),
  }),
  ...resource("/referrals/:referral", inCare, {
    page: (ctx) => referralPage(ctx, inInbox(ctx)),
    forms: acts<ScopedContext>(inInbox),
  }),
  ...resource("/houses/:house/referrals/:referral", inHouse, {
    page: (ctx) => referralPage(ctx, referralIn(ctx)),
    forms: acts(referralIn),
  }),
];
