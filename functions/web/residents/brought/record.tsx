import { fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readBrought } from "#shared/residents/brought/read-brought.ts";
import { removeForm } from "#shared/residents/brought/remove-brought.ts";
import { ActOf } from "../../kit/fields.tsx";
import { idIn, stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { PrintButton } from "../../ui/print-button.tsx";
import { shell } from "../../ui/shell.tsx";
import { Paper } from "../packet/paper.tsx";
import { sheetOf } from "../packet/sheet.ts";
import { Blocks } from "../packet/text.tsx";
import { Seal } from "./check.tsx";
import { standing } from "./page.tsx";
import { partBlocks, partName } from "./parts.ts";

const copy = () => words().residents.brought;

/** One record that was brought in, to read and print. */
export async function recordPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const brought = idIn(ctx, "brought");
  const { record, house, papers, parts } = await readBrought(ctx.scope, { ...stayIn(ctx), brought });
  const sheets = await Promise.all(papers.map((one) => sheetOf(one, house.timeZone)));
  const { from, name, madeAt, removed, fits } = record;
  const at = `${stayPath(ctx)}/brought`;
  const title = from || copy().unnamed;
  const hidden = removed ? 0 : record.papers - papers.length;
  return shell(ctx, {
    title,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={at}>{copy().title}</Back>
        <div>
          <h1>{title}</h1>
          <p class="second">
            {[name, copy().made({ day: fullDate(madeAt, house.timeZone) })].filter(Boolean).join(". ")}
          </p>
          <p class="second">{standing(record, house.timeZone)}</p>
        </div>
        <Seal fits={fits} />
        {hidden > 0 ? <p class="second">{copy().hidden({ papers: hidden })}</p> : null}
        {papers.length + parts.length > 0 ? (
          <div class="screen-only">
            <PrintButton assets={ctx.assets} />
          </div>
        ) : null}
        {sheets.map((sheet) => (
          <Paper sheet={sheet} heading="h2" />
        ))}
        {parts.length > 0 ? <p class="second">{copy().elsewhere}</p> : null}
        {parts.map(({ name, items }) => (
          <section class="panel pad stack">
            <h2>{partName(name)}</h2>
            <Blocks blocks={partBlocks(name, items, house.timeZone)} />
          </section>
        ))}
        {removed ? null : (
          <ActOf
            form={removeForm}
            typed={ctx.typed}
            icon="trash-2"
            title={copy().remove}
            action={`${at}/${brought}/removal`}
            hint={copy().removeHint}
            button={copy().remove}
            danger
            copy={{ why: copy().reason }}
            options={{ why: { words: copy().why } }}
          />
        )}
      </div>
    ),
  });
}
