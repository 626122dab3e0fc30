import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Practiced } from "#shared/houses/roster/read-on-call.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import { Form } from "../../ui/form.tsx";
import { Panel, Section } from "../../ui/kit.tsx";
import type { Shown } from "./shown.ts";

const copy = () => words().houses.onCall.practice;

/** Sends a practice alert; whether the last one arrived, and was answered. */
export function Practice({ ctx: { house, scope }, found }: Shown) {
  const sayWhen = (at: Instant) => moment(at, scope.now(), found.house.timeZone);
  return (
    <Section title={copy().title}>
      <div class="stack">
        <p class="second">{copy().lead}</p>
        {found.practiced.length > 0 ? (
          <Panel rows>
            {found.practiced.map((one) => (
              <Receipt {...one} sayWhen={sayWhen} />
            ))}
          </Panel>
        ) : null}
        <Form id="practice" action={`/houses/${house}/on-call/practice`}>
          <button type="submit" class="btn">
            {copy().button}
          </button>
        </Form>
      </div>
    </Section>
  );
}

function Receipt({
  page: { by, name, sent, receipt, link },
  answeredAt,
  sayWhen,
}: Practiced & { sayWhen: (at: Instant) => string }) {
  const { receipts, trying } = words().checkIns.page.told;
  const answer = answeredAt ? copy().answered({ at: sayWhen(answeredAt) }) : copy().unanswered;
  return (
    <div class="row task">
      <div class="grow">
        <b>{copy().ways[by]({ name, at: sayWhen(sent.at) })}</b>
        <div class="second">{receipt ? receipts[receipt.result] : trying}</div>
        {link ? <div>{answer}</div> : null}
      </div>
    </div>
  );
}
