import { words } from "#functions/copy/words.ts";
import type { HandedOver } from "#shared/exports/hand-over.ts";
import { handOverForm } from "#shared/exports/hand-over.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { ScopedContext } from "../../kit/route.ts";
import type { FormState } from "../../ui/form.tsx";
import { csv } from "./csv.ts";

const copy = () => words().exports.handOver;
const h = () => words().exports.headings;

/** Asks to whom the list goes, and under what. */
export const HandOver = ({ typed }: { typed: FormState }) => (
  <div class="panel pad stack">
    <ActOf
      form={handOverForm}
      typed={typed}
      action="/export/handed-over"
      icon="file-spreadsheet"
      title={copy().title}
      hint={copy().hint}
      copy={copy()}
      hints={{ recipient: copy().recipientHint }}
      options={{ kind: { words: words().consents.kinds } }}
      button={copy().button}
    />
  </div>
);

/** The list, and in its last row how many are not on it. */
export function handedOver({ c }: ScopedContext, { rows, leftOut }: HandedOver): Response {
  const cells = rows.map(({ house, stay }) => [stay.legalName, stay.birthDate, house, stay.since]);
  const all = leftOut > 0 ? [...cells, [copy().leftOut({ count: leftOut }), "", "", ""]] : cells;
  c.header("Content-Disposition", `attachment; filename="${copy().name}.csv"`);
  c.header("Content-Type", "text/csv; charset=utf-8");
  return c.body(csv([h().legalName, h().birthDate, h().house, h().movedIn], all));
}
