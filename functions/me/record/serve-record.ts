import { words } from "#functions/copy/words.ts";
import { takeRecord } from "#shared/journeys/own/take-record.ts";
import { readPlan } from "#shared/plans/read-plan.ts";
import { planFits } from "../../web/plans/sheet.ts";
import { makePage, makePdf } from "../../web/residents/packet/make-pdf.ts";
import type { MeContext } from "../route.ts";
import { recordSheets } from "./sheets.ts";

/**
 * The resident's own record as one file: to read, and as sealed data. Their plan lies beside it, so that they can give one
 * without the other. A PDF is left out if no typeface has a letter.
 */
export async function serveRecord(ctx: MeContext): Promise<Response> {
  const { c, scope, resident } = ctx;
  const taken = await takeRecord(scope);
  const pdf = await makePdf(ctx, await recordSheets(taken, resident.networkName));
  const { plan, journey } = await readPlan(scope);
  const today = scope.now().toZonedDateTimeISO(journey.timeZone).toPlainDate().toString();
  const page = plan && (await makePage(ctx, planFits(plan, { name: journey.name, today })));
  const { strToU8, zipSync } = await import("fflate");
  const file = zipSync(
    {
      "README.txt": strToU8(words().me.record.readme),
      "record.json": strToU8(`${JSON.stringify(taken, null, 2)}\n`),
      ...(pdf ? { "record.pdf": pdf } : {}),
      ...(plan ? { "plan.json": strToU8(`${JSON.stringify(plan, null, 2)}\n`) } : {}),
      ...(page ? { "plan.pdf": page } : {}),
    },
    { mtime: new Date(scope.now().epochMilliseconds) },
  );
  c.header("Content-Type", "application/zip");
  c.header("Content-Disposition", 'attachment; filename="my-record.zip"');
  return c.body(new Uint8Array(file));
}
