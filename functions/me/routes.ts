import { readOwnScan, revokeOwn } from "#shared/consents/own.ts";
import { partingForm, sayParting } from "#shared/journeys/beside/say-parting.ts";
import { chooseLanguage, languageForm } from "#shared/journeys/language/choose-language.ts";
import { takeForm, takeRecord } from "#shared/journeys/own/take-record.ts";
import { appointmentRoutes } from "../web/appointments/routes.ts";
import { languageCookie } from "../web/door/cookies.ts";
import { idIn } from "../web/kit/params.ts";
import { button, downloads, resource, send } from "../web/kit/routes.ts";
import { serveScan } from "../web/kit/serve-scan.ts";
import { openDraft } from "../web/offline/open-draft.ts";
import { planRoutes } from "../web/plans/routes.ts";
import { touchRoutes } from "./alumni/routes.ts";
import { capitalOwnRoutes } from "./capital/routes.ts";
import { checkInRoutes } from "./check-ins/routes.ts";
import { consentsPage } from "./consents/page.tsx";
import { disclosuresPage } from "./disclosures/page.tsx";
import { homePage } from "./home/page.tsx";
import { meetingRoutes } from "./meetings/routes.ts";
import { mentorRoutes } from "./mentor/routes.ts";
import { messageRoutes } from "./messages/routes.ts";
import { milestoneRoutes } from "./milestones/routes.ts";
import { paperPage, papersPage, servePaper } from "./papers/page.tsx";
import { recordPage } from "./record/page.tsx";
import { reviewRoutes } from "./reviews/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "./route.ts";
import { ownTestRoutes } from "./tests/routes.ts";
import { inside } from "./ui/frame.tsx";

const needs = "self.read";

/** Every route of a signed-in resident. The app mounts only these, and a test walks them. */
export const meRoutes: readonly MeRoute[] = [
  ...resource("/me", ofResident, {
    needs,
    page: homePage,
    forms: {
      parting: send(
        partingForm,
        (ctx: MeContext, sent) => sayParting(ctx.scope, sent),
        (_, __, { goesOn }) => ["journey.parting", { goesOn: goesOn === "yes" }],
      ),
      language: send(
        languageForm,
        async (ctx: MeContext, sent) => {
          languageCookie.write(ctx.c, await chooseLanguage(ctx.scope, sent));
        },
        "journey.language_chosen",
      ),
    },
  }),
  ...mentorRoutes,
  ...planRoutes(ofResident, { path: "/me/plan", frame: inside }),
  ...checkInRoutes,
  ...appointmentRoutes(ofResident, { path: "/me/appointments", frame: inside }),
  ...capitalOwnRoutes,
  ...messageRoutes,
  ...milestoneRoutes,
  ...meetingRoutes,
  ...touchRoutes,
  ...reviewRoutes,
  ...ownTestRoutes,
  ...resource("/me/papers", ofResident, { needs, page: papersPage }),
  ...resource("/me/papers/:document", ofResident, { needs, page: paperPage }),
  ofResident(needs)("get", "/me/papers/:document/signed.pdf", servePaper),
  ...resource("/me/consents", ofResident, {
    needs,
    page: consentsPage,
    forms: {
      ":consent/revocation": send(
        button("self.revoke"),
        (ctx: MeContext, { command }) => revokeOwn(ctx.scope, { consent: idIn(ctx, "consent"), command }),
        "consent.taken_back",
      ),
    },
  }),
  ...resource("/me/consents/:consent", ofResident, {
    needs,
    page: async (ctx) => (await import("./consents/form.tsx")).consentFormPage(ctx),
  }),
  ofResident(needs)("get", "/me/consents/:onPaper/scans/:file", async (ctx) =>
    serveScan(
      ctx.c,
      await readOwnScan(ctx.scope, { consent: idIn(ctx, "consent", "onPaper"), file: idIn(ctx, "file") }),
      "consent",
    ),
  ),
  ...resource("/me/disclosures", ofResident, { needs, page: disclosuresPage }),
  ...resource("/me/who-sees", ofResident, {
    needs,
    page: async (ctx) => (await import("./who-sees/page.tsx")).whoSeesPage(ctx),
  }),
  ...resource("/me/record", ofResident, {
    needs,
    page: recordPage,
    forms: {
      file: downloads(takeForm, async (ctx: MeContext, sent) => {
        const { serveRecord } = await import("./record/serve-record.ts");
        return serveRecord(ctx, await takeRecord(ctx.scope, sent));
      }),
    },
  }),
  ofResident("self.read")("post", "/me/session/draft", (ctx) =>
    openDraft(ctx, ctx.resident.session.draftKey),
  ),
];
