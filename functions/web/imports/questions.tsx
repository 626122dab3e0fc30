import { sayProblem } from "#functions/copy/problem.ts";
import { words } from "#functions/copy/words.ts";
import type { AskingRow, Review } from "#shared/imports/steps/review.ts";
import type { FieldCode } from "#shared/kernel/field-problem.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { Form, type FormState, Wrong } from "../ui/form.tsx";
import { Panel, Section } from "../ui/kit.tsx";
import { rowOf, shown } from "./say.ts";

const copy = () => words().imports;
type Asked = AskingRow["questions"][number];

/** Rows per page. Answered rows leave the list, so the first page always has the next ones. */
const rowsAPage = 20;

interface Props {
  readonly header: Pick<ImportHeader, "columns" | "mapping" | "tabs">;
  readonly review: Pick<Review, "asking">;
  readonly typed: FormState;
  readonly action: string;
}

/** The column's name in the user's spreadsheet, or our label if the field has no column. */
const columnOf = ({ columns, mapping }: Props["header"], field: string): string =>
  columns[mapping.indexOf(field)] ?? copy().fields[field] ?? field;

/** One page of questions, row by row: the cell, the problem, the suggestion. */
export function Questions(props: Props & { page: number }) {
  const { header, review, typed, action, page } = props;
  const from = page * rowsAPage < review.asking.length ? page * rowsAPage : 0;
  const rows = review.asking.slice(from, from + rowsAPage);
  const more = from + rowsAPage < review.asking.length;
  const aside = copy().question.page({ from: from + 1, to: from + rows.length, of: review.asking.length });
  return (
    <Section title={copy().question.title} aside={aside}>
      <Form id="answers" action={`${action}/answers`}>
        {rows.map((row) => (
          <section class="panel pad stack">
            <h3>
              {row.name
                ? copy().question.rowNamed({ row: rowOf(header, row.at), name: row.name })
                : rowOf(header, row.at)}
            </h3>
            {row.questions.map((one) => (
              <OneQuestion at={row.at} asked={one} header={header} typed={typed} />
            ))}
            {row.questions.some(({ skips }) => skips) ? null : (
              <label class="toggle-row leave">
                <input type="checkbox" name={`out.${row.at}`} value="yes" />
                {copy().question.out}
              </label>
            )}
          </section>
        ))}
        <button type="submit" class="btn btn-primary">
          {copy().question.save}
        </button>
      </Form>
      <p class="section flow">
        {more ? (
          <a class="btn" href={`${action}?page=${from / rowsAPage + 1}`}>
            {copy().question.next}
          </a>
        ) : null}
        {from > 0 ? (
          <a class="under" href={action}>
            {copy().question.first}
          </a>
        ) : null}
      </p>
    </Section>
  );
}

function OneQuestion(props: { at: number; asked: Asked; header: Props["header"]; typed: FormState }) {
  const { at, asked, header, typed } = props;
  const { field, proposal, mayStand, skips } = asked;
  const column = columnOf(header, field);
  const legend = copy().question.legend({ column, row: rowOf(header, at) });
  const key = `${at}.${field}`;
  const wrong = typed.problems.find((one) => one.pointer === `/own.${key}`)?.message;
  const chosen = typed.values[`how.${key}`] ?? "";
  const options = [
    ...(proposal === null
      ? []
      : [
          [
            "fix",
            proposal === "" ? copy().question.fixBlank : copy().question.fix({ text: shown(proposal) }),
          ] as const,
        ]),
    ...(skips ? [["skip", copy().question.out] as const] : []),
    ...(mayStand ? [["stands", copy().question.stands] as const] : []),
  ];
  return (
    <fieldset class="stack tight">
      <legend class="sr-only">{legend}</legend>
      <div>
        <p class="second cell">
          {asked.given === ""
            ? copy().question.saidNothing({ column })
            : copy().question.said({ column, text: shown(asked.given) })}
        </p>
        <p class="strong">{sayProblem(words(), { pointer: field, ...asked })}</p>
      </div>
      {proposal === null ? null : <input type="hidden" name={`fix.${key}`} value={proposal} />}
      {options.length > 0 ? (
        <div class="checks">
          {options.map(([value, text]) => (
            <label class="choice">
              <input type="radio" name={`how.${key}`} value={value} checked={chosen === value} />
              <span class="cell">{text}</span>
            </label>
          ))}
        </div>
      ) : null}
      <div class="field">
        <label for={`own-${key}`}>
          {options.length > 0 ? copy().question.orOwn : copy().question.own}
          <span class="sr-only">{copy().bulk.of({ what: legend })}</span>
        </label>
        <input
          id={`own-${key}`}
          type="text"
          name={`own.${key}`}
          value={typed.values[`own.${key}`] ?? (options.length > 0 ? "" : asked.given)}
          autocomplete="off"
          {...(wrong ? { "aria-invalid": "true" as const, "aria-describedby": `wrong-${key}` } : {})}
        />
        <Wrong id={`wrong-${key}`} text={wrong} />
      </div>
    </fieldset>
  );
}

/** Answers many questions of one type with one button. */
export function Bulk({ review, action }: Pick<Props, "review" | "action">) {
  const kinds = new Map<FieldCode, { fix: number; stands: number; skips: boolean }>();
  let fixes = 0;
  for (const { questions } of review.asking)
    for (const { code, proposal, mayStand, skips } of questions) {
      const one = kinds.get(code) ?? { fix: 0, stands: 0, skips };
      const fix = proposal === null && !skips ? 0 : 1;
      kinds.set(code, { fix: one.fix + fix, stands: one.stands + (mayStand ? 1 : 0), skips });
      fixes += fix;
    }
  const several = [...kinds].filter(([, { fix, stands }]) => fix + stands > 0);
  if (several.length === 0) return null;
  return (
    <Section title={copy().bulk.title}>
      {fixes > 0 ? (
        <Form id="settle-all" action={`${action}/settled`}>
          <input type="hidden" name="how" value="fix" />
          <button type="submit" class="btn w-full">
            {copy().bulk.fixAll({ n: fixes })}
          </button>
        </Form>
      ) : null}
      <div class="mt-4">
        <Panel rows>
          {several.map(([code, { fix, stands, skips }]) => {
            const what = copy().bulk.codes[code] ?? copy().bulk.other;
            return (
              <div class="pad stack tight">
                <span>{what}</span>
                <div class="flow">
                  {fix > 0 ? (
                    <Settle
                      action={action}
                      code={code}
                      how="fix"
                      text={skips ? copy().bulk.skip({ n: fix }) : copy().bulk.fix({ n: fix })}
                      what={what}
                    />
                  ) : null}
                  {stands > 0 ? (
                    <Settle
                      action={action}
                      code={code}
                      how="stands"
                      text={copy().bulk.stand({ n: stands })}
                      what={what}
                    />
                  ) : null}
                </div>
              </div>
            );
          })}
        </Panel>
      </div>
    </Section>
  );
}

const Settle = (props: { action: string; code: string; how: string; text: string; what: string }) => (
  <Form id={`settle-${props.how}-${props.code}`} action={`${props.action}/settled`}>
    <input type="hidden" name="how" value={props.how} />
    <input type="hidden" name="code" value={props.code} />
    <button type="submit" class="btn btn-row">
      {props.text}
      <span class="sr-only">{copy().bulk.of({ what: props.what })}</span>
    </button>
  </Form>
);
