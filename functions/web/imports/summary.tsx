import type { Copy } from "#functions/copy/copy.ts";
import { words } from "#functions/copy/words.ts";
import { kinds } from "#shared/imports/kinds/index.ts";
import type { Shown } from "#shared/imports/kinds/kind.ts";
import type { Review } from "#shared/imports/steps/review.ts";
import type { ImportHeader } from "#shared/records/import/entities.ts";
import { Form } from "../ui/form.tsx";
import { Banner, Facts, Section } from "../ui/kit.tsx";
import { rowOf, shown } from "./say.ts";

const copy = () => words().imports;

interface Props {
  readonly header: ImportHeader;
  readonly review: Review;
}

/** What an import will add, what it leaves out, and its confirmation. */
export function Summary({ header, review, action }: Props & { action: string }) {
  const { kind } = header;
  const unread = header.columns.filter((_, at) => header.mapping[at] === null);
  const unreadTitle = kinds[kind].keepsAll ? copy().review.toNotes : copy().review.notImported;
  const closed = copy().review.closed[kind];
  return (
    <Section title={copy().review.summary}>
      <Facts
        rows={[
          [copy().review.made, copy().review.ready[kind]({ n: review.ready.length })],
          [
            copy().review.open,
            review.asking.length === 0
              ? copy().review.nothing
              : copy().review.asks({ n: review.asking.length }),
          ],
          [copy().review.thereTitle, copy().review.there({ n: review.there })],
          ...(review.vacant > 0
            ? [[copy().review.vacantTitle, copy().review.vacant({ n: review.vacant })] as const]
            : []),
          ...(review.leftOut > 0
            ? [[copy().review.outTitle, copy().rows({ n: review.leftOut })] as const]
            : []),
          ...(unread.length > 0 ? [[unreadTitle, unread.join(", ")] as const] : []),
          ...notRead(header),
        ]}
      />
      <div class="stack mt-4">
        {closed && review.ready.length > 0 ? <p class="second">{closed}</p> : null}
        {review.asking.length > 0 ? (
          <p class="second">{copy().review.confirmLater}</p>
        ) : review.ready.length > 0 ? (
          <Form id="confirm" action={`${action}/confirmation`}>
            <button type="submit" class="btn btn-primary w-full">
              {copy().review.confirm[kind]({ n: review.ready.length })}
            </button>
          </Form>
        ) : null}
        <p>
          <a class="under" href={`${action}/columns`}>
            {copy().columns.change}
          </a>
        </p>
      </div>
    </Section>
  );
}

/** What was dropped at the upload because a house must not hold it. */
export function Dropped({ header: { refused, removed } }: Pick<Props, "header">) {
  const what = refused.map((code) => copy().review.refused[code]);
  if (removed > 0) what.push(copy().review.removed({ n: removed }));
  if (what.length === 0) return null;
  return (
    <Banner icon="circle-check">
      {copy().review.dropped({ what: what.join(", ") })} {copy().review.droppedWhy}
    </Banner>
  );
}

/** Rows and tabs of the file that are no part of the table. */
function notRead(header: ImportHeader): [string, string][] {
  const whys = Object.keys(copy().review.why) as (keyof Copy["imports"]["review"]["why"])[];
  const rows = whys.flatMap((why) => {
    const found = header.notRead.filter((one) => one.why === why).map(({ at }) => rowOf(header, at));
    return found.length > 0 ? [copy().review.why[why]({ rows: found.join(", ") })] : [];
  });
  return [
    ...(rows.length > 0 ? [[copy().review.notRead, rows.join("; ")] as [string, string]] : []),
    ...(header.otherTabs.length > 0
      ? [[copy().review.otherTabs, header.otherTabs.join(", ")] as [string, string]]
      : []),
  ];
}

/** The first rows that are ready, as they will be written. */
export function Preview({ header, review }: Props) {
  if (review.preview.length === 0) return null;
  const of = copy().review.previewOf({ n: review.preview.length, of: review.ready.length });
  return (
    <Section title={copy().review.preview} aside={of}>
      {review.preview.map(({ at, shown: fields }) => (
        <section class="panel pad">
          <h3>{rowOf(header, at)}</h3>
          <Facts rows={fields.map(([field, said]) => [copy().fields[field] ?? field, inWords(said)])} />
        </section>
      ))}
    </Section>
  );
}

function inWords(said: Shown[1]): string {
  if (typeof said === "string") return shown(said);
  return "day" in said ? shown(said.day) : copy().review.amount({ amount: said.cents / 100 });
}
