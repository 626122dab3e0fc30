import { words } from "#functions/copy/words.ts";
import { fieldsOf, missingFields } from "#shared/imports/steps/columns.ts";
import { mayImport } from "#shared/imports/steps/draft.ts";
import { readColumns } from "#shared/imports/steps/read-import.ts";
import type { ImportId } from "#shared/records/import/entities.ts";
import { Field, Form } from "../ui/form.tsx";
import { Back, Banner } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { hereOf, type ImportVisit } from "./list.tsx";
import { shown } from "./say.ts";
import { Dropped } from "./summary.tsx";

const copy = () => words().imports;

/** A cell shortened to an example. */
const brief = (cell: string): string => (cell.length > 40 ? `${cell.slice(0, 39)}…` : cell);

/** A column's first cells, as examples. */
const exampleOf = (cells: readonly string[]): string =>
  cells.length > 0
    ? copy().columns.holds({ cells: cells.map(shown).map(brief).join(" · ") })
    : copy().columns.holdsNothing;

/** The guessed column matches, which the user can fix. */
export async function columnsPage(ctx: ImportVisit, id: ImportId): Promise<Markup> {
  const { scope, typed, base } = ctx;
  const { header, examples, houses, tabsOut } = await readColumns(scope, { import: id });
  const { kind } = header;
  const may = mayImport(scope);
  const missing = missingFields(header);
  const common = { typed, form: "columns" };
  const options = [
    ["", copy().columns.none[kind]] as const,
    ...fieldsOf(kind).map((field) => [field, copy().fields[field] ?? field] as const),
  ];
  return shell(ctx, {
    title: copy().columns.title,
    here: hereOf(ctx),
    children: (
      <div class="form-page stack">
        <Back href={base}>{copy().back}</Back>
        <div>
          <h1>{copy().columns.title}</h1>
          <p class="second">
            {header.file}. {copy().columns.lead({ rows: header.rows })}
          </p>
        </div>
        {missing.length > 0 ? (
          <Banner icon="triangle-alert">
            {copy().columns.missing({
              fields: missing.map((field) => copy().fields[field] ?? field).join(", "),
            })}
          </Banner>
        ) : null}
        <Dropped header={header} />
        <Form id="columns" action={`${base}/${id}/columns`}>
          <input type="hidden" name="shown" value={kind} />
          {may.length > 1 ? (
            <section class="panel pad">
              <Field
                {...common}
                name="kind"
                label={copy().columns.kind}
                hint={copy().columns.kindHint}
                value={kind}
                options={may.map((one) => [one, copy().kinds[one]] as const)}
              />
            </section>
          ) : (
            <input type="hidden" name="kind" value={kind} />
          )}
          {houses.length > 0 ? (
            <section class="panel pad">
              <Field
                {...common}
                name="house"
                label={copy().columns.once}
                hint={copy().columns.onceHint}
                value={Object.values(header.once)[0] ?? ""}
                options={[["", copy().columns.onceNone], ...houses.map((one) => [one, one] as const)]}
              />
            </section>
          ) : null}
          {header.tabs.length > 1 ? (
            <fieldset class="panel pad stack tight">
              <legend class="strong">{copy().columns.tabs}</legend>
              <input type="hidden" name="tabs" value="shown" />
              {header.tabs.map((name, tab) => (
                <label class="choice">
                  <input type="checkbox" name={`tab_${tab}`} value="yes" checked={!tabsOut.has(tab)} />
                  <span class="cell">{name}</span>
                </label>
              ))}
            </fieldset>
          ) : null}
          <section class="panel pad stack">
            {header.columns.map((name, column) => (
              <Field
                {...common}
                name={`column_${column}`}
                label={copy().columns.column({ name: brief(name) })}
                hint={exampleOf(examples[column] ?? [])}
                value={header.mapping[column] ?? ""}
                options={options}
              />
            ))}
          </section>
          <button type="submit" class="btn btn-primary">
            {copy().columns.button}
          </button>
        </Form>
      </div>
    ),
  });
}
