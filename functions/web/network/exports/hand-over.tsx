import { words } from "#functions/copy/words.ts";
import type { HandedOver } from "#shared/exports/hand-over.ts";
import { handOverForm } from "#shared/exports/hand-over.ts";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
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

/** The list; below it how many are not on it, the scope of the consents, and the notice (42 CFR 2.32). */
export function handedOver({ c }: ScopedContext, { rows, leftOut, recipient, kind }: HandedOver): Response {
  const cells = rows.map(({ house, stay }) => [stay.legalName, stay.birthDate, house, stay.since]);
  const below = [
    ...(leftOut > 0 ? [copy().leftOut({ count: leftOut })] : []),
    copy().scope({ to: recipient, kind: words().consents.kinds[kind] }),
    disclosureNotice,
  ];
  c.header("Content-Disposition", `attachment; filename="${copy().name}.csv"`);
  c.header("Content-Type", "text/csv; charset=utf-8");
  return c.body(
    csv(
      [h().legalName, h().birthDate, h().house, h().movedIn],
      [...cells, ...below.map((said) => [said, "", "", ""])],
    ),
  );
}
