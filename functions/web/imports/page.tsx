import { words } from "#functions/copy/words.ts";
import { type ImportPage, readImport } from "#shared/imports/steps/read-import.ts";
import type { ImportId } from "#shared/records/import/entities.ts";
import { Back, Banner, Empty } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { hereOf, type ImportVisit } from "./list.tsx";
import { Ended, Progress } from "./outcome.tsx";
import { Bulk, Questions } from "./questions.tsx";
import { StateOf } from "./state.tsx";
import { Dropped, Preview, Summary } from "./summary.tsx";

const copy = () => words().imports;

/** One import: its questions and confirmation, its progress, or its result. */
export async function importPage(ctx: ImportVisit, id: ImportId): Promise<Markup> {
  const { scope, base } = ctx;
  const page = await readImport(scope, { import: id });
  const { header } = page;
  const runs = header.phase !== "none";
  return shell(ctx, {
    title: header.file,
    here: hereOf(ctx),
    children: (
      <>
        <Back href={base}>{copy().back}</Back>
        <div class="title">
          <h1 class="cell">{header.file}</h1>
          <StateOf header={header} />
        </div>
        <p class="second">
          {copy().kinds[header.kind]}, {copy().rows({ n: header.rows })}
        </p>
        {runs ? (
          <Progress header={header} base={base} />
        ) : header.state === "draft" ? (
          <Draft ctx={ctx} page={page} action={`${base}/${id}`} />
        ) : (
          <Ended page={page} action={`${base}/${id}`} base={base} />
        )}
      </>
    ),
  });
}

function Draft({ ctx, page, action }: { ctx: ImportVisit; page: ImportPage; action: string }) {
  const { header, review } = page;
  if (!review) return <Empty>{copy().review.forgotten}</Empty>;
  const number = Number(ctx.c.req.query("page"));
  const at = Number.isSafeInteger(number) && number > 0 ? number : 0;
  if (review.unmapped.length > 0)
    return (
      <div class="stack narrow">
        <Banner icon="triangle-alert">
          {copy().columns.missing({
            fields: review.unmapped.map((field) => copy().fields[field] ?? field).join(", "),
          })}
        </Banner>
        <a class="btn btn-primary" href={`${action}/columns`}>
          {copy().columns.change}
        </a>
      </div>
    );
  return (
    <div class="record ahead">
      <div>
        <Summary header={header} review={review} action={action} />
        <Bulk review={review} action={action} />
      </div>
      <div>
        <Dropped header={header} />
        {review.asking.length > 0 ? (
          <Questions header={header} review={review} typed={ctx.typed} action={action} page={at} />
        ) : (
          <div class="section">
            <Empty>{review.ready.length > 0 ? copy().review.noQuestions : copy().review.empty}</Empty>
          </div>
        )}
        <Preview header={header} review={review} />
      </div>
    </div>
  );
}
