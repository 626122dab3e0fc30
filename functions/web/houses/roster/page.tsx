import { Temporal } from "temporal-polyfill";
import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { nightsForm, weeklyForm } from "#shared/houses/roster/change-on-call.ts";
import { type OnCallPage, readOnCall } from "#shared/houses/roster/read-on-call.ts";
import { type Night, nightsAhead } from "#shared/records/roster/roster.ts";
import { houseFront } from "../../door/where.ts";
import { Fields } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Back, Empty, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { WhoFields } from "./fields.tsx";
import { CallButton, calleeOf } from "./tonight.tsx";

interface Shown {
  readonly ctx: PageContext<HouseContext>;
  readonly found: OnCallPage;
}

/** On call in a house: the next two weeks, the weekly schedule, and the forms to change them. */
export async function onCallPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { scope, house } = ctx;
  const found = await readOnCall(scope, { house });
  const manages = scope.permissions.has("roster.manage");
  return shell(ctx, {
    title: `${words().houses.onCall.title}, ${found.house.name}`,
    house: found.house.name,
    children: (
      <>
        <Back href={houseFront(house, scope.permissions)}>
          {scope.permissions.has("board.read") ? words().common.nav.today : words().common.start.title}
        </Back>
        <div class="title">
          <h1>{words().houses.onCall.title}</h1>
          <span class="second">{words().houses.onCall.lead}</span>
          {manages ? (
            <a class="btn phone-only" href="#set">
              {words().houses.onCall.set}
            </a>
          ) : null}
        </div>
        <div class="record">
          <div>
            <Section title={words().houses.onCall.nights}>
              <Panel rows>
                {found.nights.map((night, at) => (
                  <NightRow ctx={ctx} found={found} night={night} first={at === 0} />
                ))}
              </Panel>
            </Section>
            <Section title={words().houses.onCall.weekly}>
              <Weekly ctx={ctx} found={found} />
            </Section>
          </div>
          {manages ? <Putting ctx={ctx} found={found} /> : null}
        </div>
      </>
    ),
  });
}

function NightRow({ ctx, found, night, first }: Shown & { night: Night; first: boolean }) {
  const { house, scope } = ctx;
  const { timeZone, onCallPhone } = found.house;
  const { name, phone } = calleeOf(night, onCallPhone);
  const date = day(night.on, scope.now(), timeZone);
  const rule = night.single ? words().houses.onCall.single : night.callee ? words().houses.onCall.rule : "";
  const told = night.callee
    ? night.callee.email
      ? words().houses.onCall.paged({ email: night.callee.email })
      : words().houses.onCall.notPaged
    : "";
  return (
    <div class="row">
      <div class="grow">
        <b>{first ? `${words().houses.onCall.now}, ${date}` : date}</b>
        <div>{[name, phone].filter(Boolean).join(", ")}</div>
        <div class="second">{[rule, told].filter(Boolean).join(". ")}</div>
      </div>
      {first ? <CallButton night={night} housePhone={onCallPhone} /> : null}
      {night.single && scope.permissions.has("roster.manage") ? (
        <Form id={`clear-${night.on}`} action={`/houses/${house}/on-call/clearing`}>
          <input type="hidden" name="on" value={night.on} />
          <button type="submit" class="btn btn-row" aria-label={`${words().houses.onCall.clear}, ${date}`}>
            {words().houses.onCall.clear}
          </button>
        </Form>
      ) : null}
    </div>
  );
}

function Weekly({ ctx, found: { roster } }: Shown) {
  const { house, scope } = ctx;
  if (roster.weekly.every((one) => one === null)) return <Empty>{words().houses.onCall.weeklyNone}</Empty>;
  return (
    <Panel rows>
      {words().houses.onCall.weekdays.map((name, at) => {
        const id = roster.weekly[at];
        const callee = id ? roster.people[id] : undefined;
        return (
          <div class="row">
            <div class="grow">
              <b>{name}</b>
              <div class={callee ? "" : "second"}>{callee?.name ?? words().houses.onCall.houseNumber}</div>
            </div>
            {callee && scope.permissions.has("roster.manage") ? (
              <Form id={`clear-day-${at + 1}`} action={`/houses/${house}/on-call/clearing`}>
                <input type="hidden" name="day" value={String(at + 1)} />
                <button
                  type="submit"
                  class="btn btn-row"
                  aria-label={`${words().houses.onCall.clear}, ${name}`}
                >
                  {words().houses.onCall.clear}
                </button>
              </Form>
            ) : null}
          </div>
        );
      })}
    </Panel>
  );
}

function Putting({ ctx, found }: Shown) {
  const { typed, house } = ctx;
  const { roster, nights } = found;
  const tonight = nights[0]?.on ?? "";
  const last = Temporal.PlainDate.from(tonight).add({ days: nightsAhead }).toString();
  const at = `/houses/${house}/on-call`;
  return (
    <div>
      <Section title={words().houses.onCall.set} id="set">
        <div class="panel pad">
          <Form id="nights" action={at}>
            <Fields
              form={nightsForm}
              typed={typed}
              copy={words().houses.onCall}
              hints={{ to: words().houses.onCall.toHint }}
              values={{ from: tonight }}
              more={{ from: { min: tonight, max: last }, to: { min: tonight, max: last } }}
              only={["from", "to"]}
            />
            <WhoFields typed={typed} id="nights" roster={roster} />
            <button type="submit" class="btn btn-primary btn-block">
              {words().houses.onCall.setButton}
            </button>
          </Form>
        </div>
      </Section>
      <Section title={words().houses.onCall.weeklySet}>
        <div class="panel pad">
          <Form id="weekly" action={`${at}/weekly`}>
            <Fields
              form={weeklyForm}
              typed={typed}
              copy={words().houses.onCall}
              options={{
                days: {
                  pairs: words().houses.onCall.weekdays.map((name, at) => [String(at + 1), name] as const),
                },
              }}
              only={["days"]}
            />
            <WhoFields typed={typed} id="weekly" roster={roster} />
            <button type="submit" class="btn btn-block">
              {words().houses.onCall.weeklyButton}
            </button>
          </Form>
        </div>
      </Section>
    </div>
  );
}
