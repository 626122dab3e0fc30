import * as z from "zod";
import { assessBreach, assessmentForm } from "#shared/network/breach/assess-breach.ts";
import { breachPolicyForm, changeBreachPolicy } from "#shared/network/breach/change-policy.ts";
import { closeBreach } from "#shared/network/breach/close-breach.ts";
import {
  breachCorrectionForm,
  breachForm,
  correctBreach,
  recordBreach,
} from "#shared/network/breach/record-breach.ts";
import { breachNoticeForm, recordNotice, takeBackNotice } from "#shared/network/breach/record-notice.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { button, fieldsOf, resource, send, versioned } from "../../kit/routes.ts";

const needs = "breach.manage";
const of = (ctx: ScopedContext) => ({ breach: idIn(ctx, "breach") });

export const breachRoutes: readonly Route[] = [
  ...resource("/network/breaches", inAdministration, {
    needs,
    page: async (ctx) => (await import("./page.tsx")).breachesPage(ctx),
    forms: {
      "": send(
        breachForm,
        (ctx, sent) => recordBreach(ctx.scope, sent),
        "breach.recorded",
        (_, { breach }) => `/network/breaches/${breach}`,
      ),
      "state-law": send(
        breachPolicyForm,
        (ctx, sent) => changeBreachPolicy(ctx.scope, sent),
        "breach.policy",
      ),
    },
  }),
  ...resource("/network/breaches/:breach", inAdministration, {
    needs,
    page: async (ctx) => (await import("./breach.tsx")).breachPage(ctx),
    forms: {
      correction: send(
        versioned(breachCorrectionForm),
        (ctx, { form: sent, version, command }) =>
          correctBreach(ctx.scope, { ...of(ctx), sent, version, command }),
        "breach.corrected",
      ),
      assessment: send(
        assessmentForm,
        (ctx, sent) => assessBreach(ctx.scope, { ...sent, ...of(ctx) }),
        (_, __, { decision }) => ["breach.assessed", { decision: decision ?? "" }],
      ),
      notices: send(
        breachNoticeForm,
        (ctx, sent) => recordNotice(ctx.scope, { ...sent, ...of(ctx) }),
        "breach.notice",
      ),
      "notices/in-error": send(
        fieldsOf(needs, { nth: z.coerce.number() }),
        (ctx, sent) => takeBackNotice(ctx.scope, { ...sent, ...of(ctx) }),
        "breach.notice_in_error",
      ),
      closure: send(
        button(needs),
        (ctx, { command }) => closeBreach(ctx.scope, { ...of(ctx), command }),
        "breach.closed",
      ),
    },
  }),
];
