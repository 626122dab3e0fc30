import { longDay, whenWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type InEmergency, readInEmergency } from "#shared/residents/emergency/read-in-emergency.ts";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { SafetyFacts } from "../../plans/safety.tsx";
import { Form } from "../../ui/form.tsx";
import { Back, Empty, Facts, Panel, Pill, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { HealthFacts, ReachLines } from "../stays/about.tsx";

const copy = () => words().residents.emergency;

/** An emergency access: the choice of a resident, then their record, while it lasts. */
export async function emergencyPage(ctx: PageContext): Promise<Markup> {
  const { scope } = ctx;
  const found = await readInEmergency(scope, { emergency: idIn(ctx, "emergency") });
  const { emergency, isLive, house, record } = found;
  const title = record?.stay.legalName ?? house?.name ?? copy().title;
  return shell(ctx, {
    title: copy().title,
    children: (
      <div class="form-page stack">
        <Back href="/emergency">{copy().title}</Back>
        <h1>{title}</h1>
        {isLive && house ? (
          <p>
            <Pill icon="hourglass" tone="due">
              {copy().until({ when: whenWithin(emergency.until, scope.now(), house.timeZone) })}
            </Pill>
          </p>
        ) : (
          <Empty>
            {copy().over}{" "}
            <a class="under" href="/emergency">
              {copy().again}
            </a>
          </Empty>
        )}
        {record ? <Record record={record} /> : isLive ? <Choose found={found} /> : null}
        {isLive ? (
          <Form id="end" action={`/emergency/${emergency.id}/end`}>
            <button type="submit" class="btn">
              {copy().end}
            </button>
          </Form>
        ) : null}
      </div>
    ),
  });
}

const Choose = ({ found: { emergency, residents } }: { found: InEmergency }) => (
  <Section title={copy().choose}>
    {residents.length === 0 ? (
      <Empty>{copy().noOne}</Empty>
    ) : (
      <>
        <p class="second pb-2">{copy().chooseLead}</p>
        <Panel rows>
          {residents.map(({ id, name, label }) => (
            <div class="row">
              <div class="grow">
                <b>{name}</b>
                <div class="second">{copy().inBed({ label })}</div>
              </div>
              <Form id={`open-${id}`} action={`/emergency/${emergency.id}/record`}>
                <input type="hidden" name="stay" value={id} />
                <button type="submit" class="btn btn-row" aria-label={copy().openThis({ name, label })}>
                  {copy().openOne}
                </button>
              </Form>
            </div>
          ))}
        </Panel>
      </>
    )}
  </Section>
);

const Record = ({ record: { stay, about, safety } }: { record: NonNullable<InEmergency["record"]> }) => (
  <>
    <Facts
      rows={[
        [copy().bed, stay.bedLabel],
        ...(stay.birthDate ? [[copy().born, longDay(stay.birthDate)] as const] : []),
        [copy().since, longDay(stay.since)],
      ]}
    />
    {safety ? (
      <Section title={copy().safety}>
        <SafetyFacts plan={safety} />
      </Section>
    ) : null}
    <HealthFacts health={about.health} />
    <ReachLines stay={stay} reach={about.reach} />
    <p class="second">{copy().disclose}</p>
  </>
);
