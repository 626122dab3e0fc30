import { agreementForm, correctionForm, newerForm } from "#shared/network/agreement/content.ts";
import { correctAgreement } from "#shared/network/agreement/correct-agreement.ts";
import { endAgreement, endForm } from "#shared/network/agreement/end-agreement.ts";
import { recordAgreement, replaceAgreement } from "#shared/network/agreement/record-agreement.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, send, versioned } from "../../kit/routes.ts";

const needs = "agreement.manage";
const of = (ctx: ScopedContext) => ({ agreement: idIn(ctx, "agreement") });
const pathOf = (_: unknown, { agreement }: { agreement: string }) => `/network/agreements/${agreement}`;

export const agreementRoutes: readonly Route[] = [
  ...resource("/network/agreements", inAdministration, {
    needs,
    page: async (ctx) => (await import("./page.tsx")).agreementsPage(ctx),
    forms: {
      "": send(agreementForm, (ctx, sent) => recordAgreement(ctx.scope, sent), "agreement.recorded"),
    },
  }),
  ...resource("/network/agreements/:agreement", inAdministration, {
    needs,
    page: async (ctx) => (await import("./agreement.tsx")).agreementPage(ctx),
    forms: {
      newer: send(
        newerForm,
        (ctx, sent) => replaceAgreement(ctx.scope, { ...sent, ...of(ctx) }),
        "agreement.replaced",
        pathOf,
      ),
      correction: send(
        versioned(correctionForm),
        (ctx, { form: sent, version, command }) =>
          correctAgreement(ctx.scope, { ...of(ctx), sent, version, command }),
        "agreement.corrected",
      ),
      end: send(endForm, (ctx, sent) => endAgreement(ctx.scope, { ...sent, ...of(ctx) }), "agreement.ended"),
    },
  }),
];
