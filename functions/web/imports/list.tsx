import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { kinds } from "#shared/imports/kinds/index.ts";
import { fieldsOf } from "#shared/imports/steps/columns.ts";
import { mayImport } from "#shared/imports/steps/draft.ts";
import { listImports } from "#shared/imports/steps/read-import.ts";
import type { ImportKindName } from "#shared/records/import/kinds.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { listPage, Rows } from "../kit/list-page.tsx";
import type { PageContext } from "../kit/route.ts";
import { Field, Form } from "../ui/form.tsx";
import { Bare, Icon, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { StateOf } from "./state.tsx";

const copy = () => words().imports;

export interface ImportVisit extends PageContext {
  /** The path of these imports: `/network/imports`, or `/residents/imports`. */
  readonly base: string;
}
export const hereOf = ({ base }: Pick<ImportVisit, "base">) =>
  base.startsWith("/network") ? ("manage-houses" as const) : ("persons" as const);

/** Previous imports, and the upload form. */
export async function importsPage(ctx: ImportVisit): Promise<Markup> {
  const { scope, base } = ctx;
  const all = await listImports(scope);
  return listPage(ctx, {
    title: copy().title,
    lead: scope.kind === "care" ? copy().leadCare : copy().lead,
    here: hereOf(ctx),
    aside: (
      <div>
        {mayImport(scope).map((kind) => (
          <Understood kind={kind} base={base} />
        ))}
      </div>
    ),
    children: (
      <>
        <Upload ctx={ctx} />
        <Section title={copy().earlier}>
          <Rows
            rows={all.map((one) => (
              <div class="row">
                <Icon name="file-spreadsheet" />
                <div class="grow">
                  <a class="whole" href={`${base}/${one.id}`}>
                    {one.file}
                  </a>
                  <div class="second">
                    {copy().kinds[one.kind]}, {copy().rows({ n: one.rows })}.{" "}
                    {[nameOfActor(one.by), moment(one.at, scope.now(), one.timeZone)]
                      .filter(Boolean)
                      .join(", ")}
                  </div>
                </div>
                <StateOf header={one} />
              </div>
            ))}
            empty={copy().none}
          />
        </Section>
      </>
    ),
  });
}

function Upload({ ctx }: { ctx: ImportVisit }) {
  const { typed, base } = ctx;
  return (
    <section class="panel pad">
      <Form id="upload" action={base} files>
        <h2>{copy().upload.title}</h2>
        <Field
          {...{ typed, form: "upload" }}
          name="file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          required
          label={copy().upload.file}
          hint={copy().upload.fileHint}
        />
        <Field
          {...{ typed, form: "upload" }}
          name="tab"
          label={copy().upload.tab}
          hint={copy().upload.tabHint}
        />
        <button type="submit" class="btn btn-primary">
          {copy().upload.button}
        </button>
      </Form>
    </section>
  );
}

const Understood = ({ kind, base }: { kind: ImportKindName; base: string }) => (
  <Section title={`${copy().understood}: ${copy().kinds[kind].toLowerCase()}`}>
    <div class="panel pad stack">
      <p class="second">{copy().understoodLead}</p>
      <ul class="reasons">
        {fieldsOf(kind).map((field) => (
          <li>
            <span class="grow">{copy().fields[field]}</span>
            {kinds[kind].needed.includes(field) ? (
              <Bare icon="check" tone="plain">
                {copy().needed}
              </Bare>
            ) : null}
          </li>
        ))}
      </ul>
      <p>
        <a class="under" href={`${base}/${kind}.csv`}>
          {copy().sample[kind]}
        </a>
      </p>
    </div>
  </Section>
);
