import type { Temporal } from "temporal-polyfill";
import { day, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { readProfile } from "#shared/network/network/read-profile.ts";
import { periodsForm } from "#shared/network/retention/change-periods.ts";
import { holdAllForm, holdForm } from "#shared/network/retention/place-hold.ts";
import { type Retention, readRetention } from "#shared/network/retention/read-retention.ts";
import type { LegalHold } from "#shared/records/retention/legal-hold.ts";
import { bounds } from "#shared/records/retention/periods.ts";
import type { Purged } from "#shared/records/retention/purged.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Form, type FormState } from "../../ui/form.tsx";
import { Back, Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().network.retention;

/** Retention periods, legal holds and what was deleted: by number, never by name. */
export async function retentionPage(ctx: PageContext): Promise<Markup> {
  const { scope, typed } = ctx;
  const [found, { timeZone: zone }] = await Promise.all([readRetention(scope), readProfile(scope)]);
  const now = scope.now();
  return shell(ctx, {
    title: copy().title,
    children: (
      <>
        <Back href="/settings">{words().common.settings.title}</Back>
        <div class="title">
          <h1>{copy().title}</h1>
          <span class="second">{copy().lead}</span>
        </div>
        <div class="record">
          <div>
            <Section title={copy().holds}>
              <p class="second px-1 pb-3">{copy().holdsLead}</p>
              {found.holds.length === 0 ? (
                <Empty>{copy().noHolds}</Empty>
              ) : (
                <Panel rows>
                  {found.holds.map((one) => (
                    <Hold hold={one} now={now} zone={zone} />
                  ))}
                </Panel>
              )}
            </Section>
            <Section title={copy().purged} aside={found.more ? copy().more : undefined}>
              <Gone found={found} now={now} zone={zone} />
            </Section>
          </div>
          <div>
            <Periods found={found} typed={typed} />
            <Place typed={typed} />
          </div>
        </div>
      </>
    ),
  });
}

const between = (name: keyof typeof bounds) =>
  copy().between({ least: bounds[name].least, most: bounds[name].most });

const Periods = ({ found, typed }: { found: Retention; typed: FormState }) => (
  <Section title={copy().periods}>
    <div class="panel pad stack">
      <FormOf
        form={periodsForm}
        typed={typed}
        action="/network/retention"
        copy={copy()}
        hints={{
          closedDays: between("closedDays"),
          unansweredDays: between("unansweredDays"),
          referralDays: between("referralDays"),
        }}
        values={{
          closedDays: String(found.periods.closedDays),
          unansweredDays: String(found.periods.unansweredDays),
          referralDays: String(found.periods.referralDays),
        }}
        button={copy().save}
      />
      <p class="second">{copy().source}</p>
    </div>
  </Section>
);

const Place = ({ typed }: { typed: FormState }) => (
  <Section title={copy().placeTitle}>
    <div class="panel pad stack">
      <FormOf
        form={holdForm}
        typed={typed}
        action="/network/retention/holds"
        copy={{ on: copy().number, why: copy().why }}
        hints={{ on: copy().numberHint }}
        button={copy().place}
        plain
      />
      <ActOf
        form={holdAllForm}
        typed={typed}
        action="/network/retention/hold-on-all"
        copy={copy()}
        hints={{ why: copy().placeAllHint }}
        icon="ban"
        title={copy().placeAll}
        button={copy().placeAll}
      />
    </div>
  </Section>
);

function Hold({ hold, now, zone }: { hold: LegalHold; now: Temporal.Instant; zone: string }) {
  const on = hold.subject === "network" ? copy().all : hold.subject;
  const { lifted } = hold;
  return (
    <div class="row">
      <div class="grow">
        <b>{on}</b>
        <div>{hold.reason}</div>
        <div class="second">
          {copy().since({ when: whenWithin(hold.at, now, zone), by: nameOfActor(hold.by) ?? "" })}
        </div>
        {lifted || hold.subject === "network" ? null : <div class="second">{copy().check}</div>}
        {lifted ? (
          <div class="second">
            {copy().lifted({ when: whenWithin(lifted.at, now, zone), by: nameOfActor(lifted.by) ?? "" })}
          </div>
        ) : null}
      </div>
      {lifted ? null : (
        <Form id={`lift-${hold.subject}`} action="/network/retention/lifting">
          <input type="hidden" name="held" value={hold.subject} />
          <button type="submit" class="btn btn-row" aria-label={copy().liftThis({ on })}>
            {copy().lift}
          </button>
        </Form>
      )}
    </div>
  );
}

const newestShown = 10;

/** Counts by month, and the newest by number. */
function Gone({ found, now, zone }: { found: Retention; now: Temporal.Instant; zone: string }) {
  if (found.purged.length === 0) return <Empty>{copy().noPurged}</Empty>;
  const months = new Map<string, Purged[]>();
  for (const one of found.purged) {
    const month = one.at.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), one]);
  }
  const count = (all: readonly Purged[], kind: Purged["kind"]) =>
    all.filter((one) => one.kind === kind).length;
  return (
    <div class="panel">
      <table>
        <thead>
          <tr>
            <th scope="col">{copy().columns.month}</th>
            <th scope="col" class="num">
              {copy().columns.inquiries}
            </th>
            <th scope="col" class="num">
              {copy().columns.referrals}
            </th>
          </tr>
        </thead>
        <tbody>
          {[...months].map(([month, all]) => (
            <tr>
              <th scope="row" class="strong">
                {month}
              </th>
              <td class="num">{count(all, "inquiry")}</td>
              <td class="num">{count(all, "referral")}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <details class="pad">
        <summary>{copy().last}</summary>
        <ul class="plain-list second pt-2">
          {found.purged.slice(0, newestShown).map((one) => (
            <li>
              {copy().one({
                number: one.number,
                since: day(one.since, now, zone),
                at: day(one.at, now, zone),
              })}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
