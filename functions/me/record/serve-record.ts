import { words } from "#functions/copy/words.ts";
import type { TakenRecord } from "#shared/journeys/own/take-record.ts";
import { readPlan } from "#shared/plans/read-plan.ts";
import { readSelections } from "#shared/testing/selection/read-lines.ts";
import { planFits } from "../../web/plans/sheet.ts";
import { makePage, makePdf } from "../../web/residents/packet/make-pdf.ts";
import type { MeContext } from "../route.ts";
import { atFair } from "../tests/at-fair.ts";
import { zoneOf } from "../ui/zone.ts";
import { privateSheet } from "./private-sheet.ts";
import { recordSheets } from "./sheets.ts";

/**
 * The resident's own record: a file for their next house and one for themselves, each to read and as sealed data, so that
 * they can give one without the other. A PDF is left out if no typeface has a letter.
 */
export async function serveRecord(ctx: MeContext, taken: TakenRecord): Promise<Response> {
  const { c, scope } = ctx;
  const { strToU8, zipSync } = await import("fflate");
  const json = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`);
  const pdf = await makePdf(ctx, await recordSheets(taken.given, ctx.resident.networkName));
  const file = zipSync(
    {
      "README.txt": strToU8(words().me.record.readme),
      "record.json": json(taken.given),
      ...(pdf ? { "record.pdf": pdf } : {}),
      ...(taken.parts.includes("tests")
        ? { "selections.json": json(await readSelections(scope, atFair(ctx))) }
        : {}),
      ...(taken.private ? { "private.json": json(taken.private), ...(await privatePages(ctx, taken)) } : {}),
    },
    { mtime: new Date(scope.now().epochMilliseconds) },
  );
  c.header("Content-Type", "application/zip");
  c.header("Content-Disposition", 'attachment; filename="my-record.zip"');
  return c.body(new Uint8Array(file));
}

async function privatePages(ctx: MeContext, { private: own, parts }: TakenRecord) {
  const { scope, resident } = ctx;
  const zone = await zoneOf(scope);
  const pdf =
    own && (await makePdf(ctx, [privateSheet(own, { scope, zone, network: resident.networkName })]));
  const { plan, journey } = await readPlan(scope);
  const today = scope.now().toZonedDateTimeISO(journey.timeZone).toPlainDate().toString();
  const page =
    plan && parts.includes("plan")
      ? await makePage(ctx, planFits(plan, { name: journey.name, today }))
      : undefined;
  return { ...(pdf ? { "private.pdf": pdf } : {}), ...(page ? { "plan.pdf": page } : {}) };
}
