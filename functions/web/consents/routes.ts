import { clinicianForm, nameClinician } from "#shared/clinical/name-clinician.ts";
import { endConsent, endForm } from "#shared/consents/end-consent.ts";
import { linkToSign } from "#shared/consents/link/link-to-sign.ts";
import { withdrawLink } from "#shared/consents/link/withdraw-link.ts";
import { mailForm, mailUnderConsent } from "#shared/consents/mail-disclosure.ts";
import { discardPrepared, prepareConsent, prepareForm } from "#shared/consents/prepare-consent.ts";
import { readSigning, readToSign } from "#shared/consents/read-signing.ts";
import { consentForm, recordConsent } from "#shared/consents/record-consent.ts";
import {
  disclosureForm,
  emergencyForm,
  recordDisclosure,
  recordEmergency,
} from "#shared/consents/record-disclosure.ts";
import {
  addConsentScan,
  readConsentScan,
  removalForm,
  removeConsentScan,
  scanForm,
} from "#shared/consents/scan-consent.ts";
import { refuseConsent, signConsent, signForm } from "#shared/consents/sign-consent.ts";
import { lockTo } from "../door/enter.ts";
import { addressOf } from "../kit/kept.ts";
import { idIn, stayIn, stayPath } from "../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../kit/route.ts";
import { button, prefill, resource, send } from "../kit/routes.ts";
import { longestWithScan, scanIn } from "../kit/scan-in.ts";
import { serveScan } from "../kit/serve-scan.ts";
import { serve } from "../residents/packet/serve-pdf.ts";
import { composeMail } from "./compose-mail.ts";
import { drawnUp } from "./drawn.ts";
import { newLink } from "./new-link.tsx";
import { consentPath } from "./paths.ts";
import { sheetOf } from "./sheet.ts";
import { consentWording } from "./wording.ts";

const all = "/houses/:house/stays/:stay/consents";
const one = `${all}/:consent`;
const consentIn = (ctx: HouseContext) => ({ ...stayIn(ctx), consent: idIn(ctx, "consent") });

const onPaperIn = (ctx: HouseContext) => ({ ...stayIn(ctx), consent: idIn(ctx, "consent", "onPaper") });
const scanOf = (ctx: HouseContext) => ({ ...onPaperIn(ctx), file: idIn(ctx, "file") });

/** Locks the browser to one consent form. */
async function handOver(ctx: HouseContext): Promise<Response> {
  const { c, world, scope } = ctx;
  await readToSign(scope, consentIn(ctx));
  await lockTo(c, world, { purpose: "consent", ...consentIn(ctx) });
  const at = `${consentPath(ctx)}/signature`;
  const kept = c.req.query("kept");
  return c.redirect(kept ? addressOf(c, at, kept) : at, 303);
}

async function servePdf(ctx: HouseContext): Promise<Response> {
  const { form } = await readSigning(ctx.scope, consentIn(ctx));
  return serve(ctx, [sheetOf(form)], `${consentPath(ctx)}/signature`, "consent");
}

export const consentRoutes: readonly Route[] = [
  ...resource<HouseContext>(all, inHouse, {
    needs: "consent.read",
    page: async (ctx) => (await import("./page.tsx")).consentsPage(ctx),
    next: (ctx) => `${stayPath(ctx)}/consents`,
    forms: {
      "": send(
        consentForm,
        async (ctx, sent, files) =>
          recordConsent(ctx.scope, { ...sent, ...(await scanIn(files)), ...stayIn(ctx) }),
        "consent.recorded",
        undefined,
        { longest: longestWithScan },
      ),
      prepared: send(
        prepareForm,
        (ctx, sent) => prepareConsent(ctx.scope, { ...sent, ...stayIn(ctx), wording: consentWording() }),
        "consent.prepared",
        (ctx, { consent }) => `${stayPath(ctx)}/consents/${consent}/signature`,
      ),
      ":consent/discarded": send(
        button("consent.manage"),
        (ctx, sent) => discardPrepared(ctx.scope, { ...sent, ...consentIn(ctx) }),
        "consent.discarded",
      ),
      ":consent/link": prefill(button("link.manage"), async (ctx, sent) => {
        const token = await linkToSign(ctx.scope, { ...sent, ...consentIn(ctx) });
        const to = `${consentPath(ctx)}/signature`;
        return { to, form: newLink, values: token === undefined ? {} : { token } };
      }),
      ":consent/links/:link/withdrawal": send(
        button("link.manage"),
        (ctx, sent) => withdrawLink(ctx.scope, { ...sent, ...consentIn(ctx), link: idIn(ctx, "link") }),
        "link.withdrawn",
        (ctx) => `${consentPath(ctx)}/signature`,
      ),
      ":consent/ending": send(
        endForm,
        (ctx, sent) => endConsent(ctx.scope, { ...sent, ...stayIn(ctx), consent: idIn(ctx, "consent") }),
        "consent.ended",
      ),
      ":consent/clinician": send(
        clinicianForm,
        (ctx, sent) => nameClinician(ctx.scope, { ...sent, ...consentIn(ctx) }),
        "clinical.named",
      ),
      ":consent/disclosures": send(
        disclosureForm,
        (ctx, sent) =>
          recordDisclosure(ctx.scope, { ...sent, ...stayIn(ctx), consent: idIn(ctx, "consent") }),
        "disclosure.recorded",
      ),
      ":onPaper/scans": send(
        scanForm,
        async (ctx, { command }, files) =>
          addConsentScan(ctx.scope, { command, ...(await scanIn(files)), ...onPaperIn(ctx) }),
        "scan.added",
        undefined,
        { longest: longestWithScan },
      ),
      ":onPaper/scans/removal": send(
        removalForm,
        (ctx, sent) => removeConsentScan(ctx.scope, { ...sent, ...onPaperIn(ctx) }),
        "scan.removed",
      ),
      ":consent/mails": send(
        mailForm,
        (ctx, sent) =>
          mailUnderConsent(ctx.scope, {
            ...sent,
            ...stayIn(ctx),
            consent: idIn(ctx, "consent"),
            compose: composeMail(ctx),
          }),
        "disclosure.mailed",
      ),
      emergencies: send(
        emergencyForm,
        (ctx, sent) => recordEmergency(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "disclosure.recorded",
      ),
    },
  }),
  ...resource<HouseContext>(`${one}/signature`, inHouse, {
    needs: "consent.manage",
    opensTo: "consent",
    page: async (ctx) => (await import("./signature.tsx")).signaturePage(ctx),
    forms: {
      "": send(
        signForm,
        (ctx, sent) => signConsent(ctx.scope, { ...sent, ...consentIn(ctx), drawUp: drawnUp }),
        "consent.signed",
      ),
      refusal: send(
        button("consent.manage"),
        (ctx, sent) => refuseConsent(ctx.scope, { ...sent, ...consentIn(ctx) }),
        "consent.refused",
      ),
    },
  }),
  inHouse("consent.read")("get", `${all}/:onPaper/scans/:file`, async (ctx) =>
    serveScan(ctx.c, await readConsentScan(ctx.scope, scanOf(ctx)), "consent"),
  ),
  inHouse("consent.read")("get", `${one}/form.pdf`, servePdf),
  { ...inHouse("consent.manage")("post", `${one}/hand-over`, handOver), shown: `${one}/signature` },
];
