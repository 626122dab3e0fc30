import { collectForm, collectSpecimen } from "#shared/testing/collection/collect.ts";
import { correctEntry, correctionForm } from "#shared/testing/collection/correct.ts";
import { discloseBefore, disclosureForm } from "#shared/testing/collection/disclose.ts";
import { endingForm, endTest } from "#shared/testing/collection/end-test.ts";
import { interpretForm, interpretTest } from "#shared/testing/collection/interpret.ts";
import { moveForm, moveTest } from "#shared/testing/collection/move-test.ts";
import {
  chooseObserver,
  observerForm,
  offerForm,
  offerObservers,
} from "#shared/testing/collection/observe.ts";
import { orderForm, orderTest } from "#shared/testing/collection/order-test.ts";
import {
  addDevicePhoto,
  photoForm,
  photoRemovalForm,
  readDevicePhoto,
  removeDevicePhoto,
} from "#shared/testing/collection/photo.ts";
import { readTestForResident } from "#shared/testing/collection/read-tests.ts";
import { signForm, signTest } from "#shared/testing/collection/sign-test.ts";
import { takeOnCollection, takeOnForm } from "#shared/testing/collection/take-on.ts";
import { linkSite, siteForm, withdrawSite } from "#shared/testing/elsewhere/link-site.ts";
import { nameCollector, nameForm } from "#shared/testing/elsewhere/name-collector.ts";
import { endExcusal, endExcusalForm } from "#shared/testing/excusal/end-excusal.ts";
import { excusalForm, giveExcusal } from "#shared/testing/excusal/give-excusal.ts";
import { handOverForm, handOverSpecimen } from "#shared/testing/laboratory/hand-over.ts";
import {
  recordLaboratory,
  reportForm,
  takeReport,
  uploadForm,
} from "#shared/testing/laboratory/record-report.ts";
import { newLink, newLinkPage } from "../../consents/new-link.tsx";
import { lockTo } from "../../door/enter.ts";
import { filled, idIn, oneselfIn, stayIn } from "../../kit/params.ts";
import { type HouseContext, inHouse, type Route } from "../../kit/route.ts";
import { button, prefill, resource, send } from "../../kit/routes.ts";
import { longestWithScan, scanIn } from "../../kit/scan-in.ts";
import { serveScan } from "../../kit/serve-scan.ts";
import { observerDone } from "./observer-done.ts";
import { testsPage } from "./of-stay.tsx";
import { testPage } from "./page.tsx";
import { testIn, testPath } from "./paths.ts";

const one = "/houses/:house/testing/:test";
const own = `${one}/resident`;
const onTest = <S extends object>(ctx: HouseContext, sent: S) => ({ ...sent, ...testIn(ctx) });
const inPersonOn = <S extends object>(ctx: HouseContext, sent: S) => ({
  ...onTest(ctx, sent),
  ...oneselfIn(ctx),
});

/** Locks this browser to a resident's part of one test. */
async function handOver(ctx: HouseContext): Promise<void> {
  await readTestForResident(ctx.scope, testIn(ctx));
  await lockTo(ctx.c, ctx.world, { purpose: "test", ...testIn(ctx) });
}

/** Tests: ordered, collected with one hand, read by a second person. */
export const testRoutes: readonly Route[] = [
  ...resource<HouseContext>("/houses/:house/stays/:stay/tests", inHouse, {
    needs: "testing.read",
    page: testsPage,
    forms: {
      "": send(
        orderForm,
        (ctx, sent) => orderTest(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "test.ordered",
        ({ house }, { test }) => testPath({ house, test }),
      ),
      excusals: send(
        excusalForm,
        (ctx, sent) => giveExcusal(ctx.scope, { ...sent, ...stayIn(ctx), ...oneselfIn(ctx) }),
        "excusal.given",
      ),
      "excusals/end": send(
        endExcusalForm,
        (ctx, sent) => endExcusal(ctx.scope, { ...sent, ...stayIn(ctx) }),
        "excusal.ended",
      ),
    },
  }),
  ...resource<HouseContext>(one, inHouse, {
    needs: "testing.read",
    page: (ctx) =>
      ctx.typed.form === newLink
        ? newLinkPage(ctx, {
            at: "/link",
            purpose: "collection",
            token: ctx.typed.values.token,
            back: testPath(testIn(ctx)),
          })
        : testPage(ctx),
    forms: {
      collector: send(
        takeOnForm,
        (ctx, sent) => takeOnCollection(ctx.scope, inPersonOn(ctx, sent)),
        "test.taken_on",
      ),
      named: send(nameForm, (ctx, sent) => nameCollector(ctx.scope, inPersonOn(ctx, sent)), "test.named"),
      link: prefill(siteForm, async (ctx, sent) => {
        const token = await linkSite(ctx.scope, inPersonOn(ctx, sent));
        return { to: testPath(testIn(ctx)), form: newLink, values: token ? { token } : {} };
      }),
      "link/withdrawal": send(
        button(siteForm.needs),
        (ctx, sent) => withdrawSite(ctx.scope, inPersonOn(ctx, sent)),
        "test.unlinked",
      ),
      site: send(moveForm, (ctx, sent) => moveTest(ctx.scope, inPersonOn(ctx, sent)), "test.moved"),
      observers: send(
        offerForm,
        (ctx, sent) => offerObservers(ctx.scope, inPersonOn(ctx, sent)),
        "test.offered",
      ),
      specimen: send(
        collectForm,
        (ctx, sent) => collectSpecimen(ctx.scope, inPersonOn(ctx, sent)),
        "test.collected",
      ),
      photos: send(
        photoForm,
        async (ctx, sent, files) =>
          addDevicePhoto(ctx.scope, inPersonOn(ctx, { ...sent, ...(await scanIn(files)) })),
        "test.photo_added",
        undefined,
        { longest: longestWithScan },
      ),
      "photos/removal": send(
        photoRemovalForm,
        (ctx, sent) => removeDevicePhoto(ctx.scope, inPersonOn(ctx, sent)),
        "test.photo_removed",
      ),
      ending: send(endingForm, (ctx, sent) => endTest(ctx.scope, inPersonOn(ctx, sent)), "test.ended"),
      result: send(
        interpretForm,
        (ctx, sent) => interpretTest(ctx.scope, inPersonOn(ctx, sent)),
        (_, __, { result }) => ["test.interpreted", { result: result ?? "" }],
      ),
      laboratory: send(
        handOverForm,
        (ctx, sent) => handOverSpecimen(ctx.scope, inPersonOn(ctx, sent)),
        "test.handed_over",
      ),
      report: send(
        reportForm,
        (ctx, sent) => recordLaboratory(ctx.scope, inPersonOn(ctx, sent)),
        "test.laboratory",
      ),
      "report/file": send(
        uploadForm,
        async (ctx, sent, files) => {
          const report = files.get("report");
          const bytes = report && new Uint8Array(await report.arrayBuffer());
          await takeReport(ctx.scope, inPersonOn(ctx, { ...sent, report: bytes }));
        },
        "test.laboratory",
        undefined,
        { longest: longestWithScan },
      ),
      corrections: send(
        correctionForm,
        (ctx, sent) => correctEntry(ctx.scope, inPersonOn(ctx, sent)),
        "test.corrected",
      ),
      "resident/handed": send(
        button("testing.collect"),
        (ctx) => handOver(ctx),
        "test.handed",
        (ctx) => filled(own, ctx.c),
      ),
    },
  }),
  inHouse("testing.read")("get", `${one}/photos/:photo`, async (ctx) =>
    serveScan(
      ctx.c,
      await readDevicePhoto(ctx.scope, { ...testIn(ctx), file: idIn(ctx, "file", "photo") }),
      "device",
    ),
  ),
  ...resource<HouseContext>(own, inHouse, {
    needs: "testing.collect",
    opensTo: "test",
    page: async (ctx) => (await import("./handed.tsx")).residentsPartPage(ctx),
    forms: {
      observer: send(
        observerForm,
        (ctx, sent) => chooseObserver(ctx.scope, onTest(ctx, sent)),
        (_, __, { observer }) => observerDone(observer),
      ),
      disclosure: send(
        disclosureForm,
        (ctx, sent) => discloseBefore(ctx.scope, onTest(ctx, sent)),
        (_, __, { words }) => (words ? "test.disclosed" : "test.nothing_disclosed"),
      ),
      signature: send(signForm, (ctx, sent) => signTest(ctx.scope, onTest(ctx, sent)), "test.signed"),
    },
  }),
];
