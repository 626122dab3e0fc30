import { agreementForm, correctionForm, newerForm } from "#shared/network/agreement/content.ts";
import { correctAgreement } from "#shared/network/agreement/correct-agreement.ts";
import { endAgreement, endForm } from "#shared/network/agreement/end-agreement.ts";
import { recordAgreement, replaceAgreement } from "#shared/network/agreement/record-agreement.ts";
import {
  addAgreementScan,
  readAgreementScan,
  removalForm,
  removeAgreementScan,
  scanForm,
} from "#shared/network/agreement/scan-agreement.ts";
import { idIn } from "../../kit/params.ts";
import { inAdministration, type Route, type ScopedContext } from "../../kit/route.ts";
import { resource, send, versioned } from "../../kit/routes.ts";
import { longestWithScan, scanIn } from "../../kit/scan-in.ts";
import { serveScan } from "../../kit/serve-scan.ts";

const needs = "agreement.manage";
const of = (ctx: ScopedContext) => ({ agreement: idIn(ctx, "agreement") });
const scanOf = (ctx: ScopedContext) => ({ ...of(ctx), file: idIn(ctx, "file", "copy") });
const pathOf = (_: unknown, { agreement }: { agreement: string }) => `/network/agreements/${agreement}`;

export const agreementRoutes: readonly Route[] = [
  ...resource("/network/agreements", inAdministration, {
    needs,
    page: async (ctx) => (await import("./page.tsx")).agreementsPage(ctx),
    forms: {
      "": send(
        agreementForm,
        async (ctx, sent, files) => recordAgreement(ctx.scope, { ...sent, ...(await scanIn(files)) }),
        "agreement.recorded",
        undefined,
        { longest: longestWithScan },
      ),
    },
  }),
  ...resource("/network/agreements/:agreement", inAdministration, {
    needs,
    page: async (ctx) => (await import("./agreement.tsx")).agreementPage(ctx),
    forms: {
      newer: send(
        newerForm,
        async (ctx, sent, files) =>
          replaceAgreement(ctx.scope, { ...sent, ...(await scanIn(files)), ...of(ctx) }),
        "agreement.replaced",
        pathOf,
        { longest: longestWithScan },
      ),
      correction: send(
        versioned(correctionForm),
        (ctx, { form: sent, version, command }) =>
          correctAgreement(ctx.scope, { ...of(ctx), sent, version, command }),
        "agreement.corrected",
      ),
      scans: send(
        scanForm,
        async (ctx, { command }, files) =>
          addAgreementScan(ctx.scope, { command, ...(await scanIn(files)), ...of(ctx) }),
        "scan.added",
        undefined,
        { longest: longestWithScan },
      ),
      "scans/removal": send(
        removalForm,
        (ctx, sent) => removeAgreementScan(ctx.scope, { ...sent, ...of(ctx) }),
        "scan.removed",
      ),
      end: send(endForm, (ctx, sent) => endAgreement(ctx.scope, { ...sent, ...of(ctx) }), "agreement.ended"),
    },
  }),
  inAdministration(needs)("get", "/network/agreements/:agreement/scans/:copy", async (ctx) =>
    serveScan(ctx.c, await readAgreementScan(ctx.scope, scanOf(ctx)), "agreement"),
  ),
];
