import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { breachPolicyForm } from "#shared/network/breach/change-policy.ts";
import { listBreaches, type OnRegister } from "#shared/network/breach/read-breaches.ts";
import { breachForm } from "#shared/network/breach/record-breach.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import { listPage } from "../../kit/list-page.tsx";
import type { PageContext } from "../../kit/route.ts";
import type { FormState } from "../../ui/form.tsx";
import { Back, Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { DueMark } from "./due.tsx";

const copy = () => words().network.breaches;

/** The breach register, and the form to enter an incident. */
export async function breachesPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed, c } = ctx;
  const { breaches, stateLaw, next } = await listBreaches(scope, { cursor: c.req.query("cursor") });
  const closed = breaches.filter((one) => one.closed);
  return listPage(ctx, {
    title: copy().title,
    lead: copy().lead,
    back: <Back href="/settings">{words().common.settings.title}</Back>,
    aside: (
      <div>
        <Add typed={typed} />
        <StateLaw typed={typed} stateLaw={stateLaw} />
      </div>
    ),
    children: (
      <>
        <Section title={copy().open}>
          <Listed breaches={breaches.filter((one) => !one.closed)} />
        </Section>
        {closed.length > 0 ? (
          <Section title={copy().closed}>
            <Listed breaches={closed} />
          </Section>
        ) : null}
        {next ? (
          <a class="btn" href={`/network/breaches?cursor=${encodeURIComponent(next)}`}>
            {words().network.page.next}
          </a>
        ) : null}
      </>
    ),
  });
}

const Listed = ({ breaches }: { breaches: readonly OnRegister[] }) =>
  breaches.length === 0 ? (
    <Empty>{copy().none}</Empty>
  ) : (
    <Panel rows>
      {breaches.map((one) => (
        <div class="row">
          <div class="grow">
            <a class="whole" href={`/network/breaches/${one.id}`}>
              {copy().discovered({ day: longDay(one.discoveredOn) })}
            </a>
            <div class="second">{one.what.length > shown ? `${one.what.slice(0, shown)}…` : one.what}</div>
            <div class="second">{copy().people({ n: one.people })}</div>
          </div>
          <DueMark found={one} />
        </div>
      ))}
    </Panel>
  );
/** The first characters of what happened. */
const shown = 120;

const Add = ({ typed }: { typed: FormState }) => (
  <Section title={copy().add} id="add">
    <div class="panel pad stack">
      <p class="second">{copy().addHint}</p>
      <FormOf
        form={breachForm}
        typed={typed}
        action="/network/breaches"
        copy={copy().fields}
        hints={copy().hints}
        options={{ information: { words: copy().information } }}
        more={{ what: { rows: 4 } }}
        button={copy().button}
        plain
      />
    </div>
  </Section>
);

const StateLaw = ({ typed, stateLaw }: { typed: FormState; stateLaw: string }) => (
  <Section title={copy().law.title}>
    <div class="panel pad stack">
      <p class="second">{copy().law.lead}</p>
      <p class="whitespace-pre-line">{stateLaw || copy().law.none}</p>
      <ActOf
        form={breachPolicyForm}
        typed={typed}
        action="/network/breaches/state-law"
        icon="pencil"
        title={copy().law.act}
        copy={copy().law}
        values={{ stateLaw }}
        more={{ stateLaw: { rows: 6 } }}
        button={copy().law.button}
      />
    </div>
  </Section>
);
