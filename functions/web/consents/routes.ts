import { endConsent, endForm } from "#shared/consents/end-consent.ts";
import { mailForm, mailUnderConsent } from "#shared/consents/mail-disclosure.ts";
import { consentForm, recordConsent } from "#shared/consents/record-consent.ts";
import {
  disclosureForm,
  emergencyForm,
  recordDisclosure,
  recordEmergency,
} from "#shared/consents/record-disclosure.ts";
import { idIn, stayIn, stayPath } from "../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../kit/route.ts";
import { resource, send } from "../kit/routes.ts";
import { composeMail } from "./compose-mail.ts";
import { consentsPage } from "./page.tsx";

export const consentRoutes: readonly Route[] = resource<HouseContext>(
  "/houses/:house/stays/:stay/consents",
  inHouse,
  {
    needs: "consent.read",
    page: consentsPage,
    next: (ctx) => `${stayPath(ctx)}/consents`,
    forms: {
      "": send(
        consentForm,
        (ctx, sent) => recordConsent(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "consent.recorded",
      ),
      ":consent/ending": send(
        endForm,
        (ctx, sent) => endConsent(ctx.scope, { ...sent, ...stayIn(ctx), consent: idIn(ctx, "consent") }),
        "consent.ended",
      ),
      ":consent/disclosures": send(
        disclosureForm,
        (ctx, sent) =>
          recordDisclosure(ctx.scope, { ...sent, ...stayIn(ctx), consent: idIn(ctx, "consent") }),
        "disclosure.recorded",
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
  },
);
