import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { agreementForm } from "#shared/network/agreement/content.ts";
import { listAgreements, type OnFile } from "#shared/network/agreement/read-agreements.ts";
import { FormOf } from "../../kit/fields.tsx";
import { listPage } from "../../kit/list-page.tsx";
import type { PageContext } from "../../kit/route.ts";
import type { FormState } from "../../ui/form.tsx";
import { Back, Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { StandingMark } from "./standing.tsx";

const copy = () => words().network.agreements;
const isPast = ({ standing }: OnFile) => standing === "replaced" || standing === "ended";

/** The agreements on file, and the form to add one. */
export async function agreementsPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed, c } = ctx;
  const { agreements, next } = await listAgreements(scope, { cursor: c.req.query("cursor") });
  const past = agreements.filter(isPast);
  return listPage(ctx, {
    title: copy().title,
    lead: copy().lead,
    back: <Back href="/settings">{words().common.settings.title}</Back>,
    aside: <Add typed={typed} />,
    children: (
      <>
        {agreements.length === 0 ? (
          <Empty>
            {copy().none} {copy().noneHint}
          </Empty>
        ) : (
          <Section title={copy().current}>
            <Listed agreements={agreements.filter((one) => !isPast(one))} />
          </Section>
        )}
        {past.length > 0 ? (
          <Section title={copy().past}>
            <Listed agreements={past} />
          </Section>
        ) : null}
        {next ? (
          <a class="btn" href={`/network/agreements?cursor=${encodeURIComponent(next)}`}>
            {words().network.page.next}
          </a>
        ) : null}
      </>
    ),
  });
}

const Listed = ({ agreements }: { agreements: readonly OnFile[] }) =>
  agreements.length === 0 ? (
    <Empty>{copy().none}</Empty>
  ) : (
    <Panel rows>
      {agreements.map(({ id, party, kind, service, standing, termEnds }) => (
        <div class="row">
          <div class="grow">
            <a class="whole" href={`/network/agreements/${id}`}>
              {party}
            </a>
            <div class="second">{copy().with({ kind: copy().short[kind], service })}</div>
            <div class="second">{termEnds ? copy().until({ day: longDay(termEnds) }) : copy().noTerm}</div>
          </div>
          <StandingMark standing={standing} />
        </div>
      ))}
    </Panel>
  );

const Add = ({ typed }: { typed: FormState }) => (
  <Section title={copy().add} id="add">
    <div class="panel pad stack">
      <p class="second">{copy().addHint}</p>
      <FormOf
        form={agreementForm}
        typed={typed}
        action="/network/agreements"
        copy={{ ...copy().fields, scan: words().common.scans.optional }}
        hints={{ ...copy().hints, scan: words().common.scans.hint }}
        options={{ kind: { words: copy().kinds }, renewal: { words: copy().renewal } }}
        button={copy().button}
        plain
      />
    </div>
  </Section>
);
