import type { Temporal } from "temporal-polyfill";
import type { HouseDefinition } from "#shared/house/house.ts";
import { spokenNumber } from "#shared/ids.ts";
import { listInbox } from "#shared/referral/list-inbox.ts";
import type { Stub } from "#shared/referral/records.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Form } from "../ui/form.tsx";
import { Banner, Bare, Empty, Panel, Pill, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { day, minutesLeft, moment, span } from "../ui/times.ts";

/** All that waits in the network, least time first. */
export async function inboxPage(visit: Visit): Promise<Markup> {
  const { c, scope, typed } = visit;
  const inbox = await listInbox(scope, { cursor: c.req.query("cursor") });
  const now = scope.now();
  const zone = inbox.timeZone;
  const nameOf = (house: string | null) => (house ? inbox.houses.get(house)?.name : undefined);
  const over = inbox.waiting.filter((one) => minutesLeft(one.decideBy, now) < 0).length;
  return shell(visit, {
    title: en.inbox.title,
    here: "inbox",
    children: (
      <>
        <div class="title">
          <h1>{en.inbox.title}</h1>
          <span class="second">{en.inbox.waiting(inbox.waiting.length, over)}</span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {inbox.questions.length > 0 ? (
          <Section title={en.inbox.questions}>
            <Panel rows>
              {inbox.questions.map((one) => (
                <div class="pad stack">
                  <p>{en.inbox.question(nameOf(one.house) ?? "")}</p>
                  <div class="flex flex-wrap gap-2">
                    <a class="btn btn-row" href={`/houses/${one.house}/stays/${one.stay}`}>
                      {en.inbox.openStay}
                    </a>
                    <a class="btn btn-row" href={`/houses/${one.other.house}/stays/${one.other.stay}`}>
                      {en.inbox.otherStay}
                    </a>
                    <Form
                      id={`confirm-${one.stay}`}
                      action={`/houses/${one.house}/stays/${one.stay}/confirmation`}
                    >
                      <button type="submit" class="btn btn-row">
                        {en.inbox.confirm}
                      </button>
                    </Form>
                  </div>
                </div>
              ))}
            </Panel>
          </Section>
        ) : null}
        <div class="section">
          {inbox.waiting.length === 0 ? (
            <Empty>{en.inbox.waiting(0, 0)}</Empty>
          ) : (
            <div class="panel">
              <table>
                <thead>
                  <tr>
                    {en.inbox.columns.map((name, at) => (
                      <th scope="col" class={at === 0 || at === 2 ? "" : "wide-only"}>
                        {name}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {inbox.waiting.map((one) => (
                    <Row
                      stub={one}
                      house={one.house ? inbox.houses.get(one.house) : undefined}
                      now={now}
                      zone={zone}
                    />
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <p class="second px-1 pt-3">{en.inbox.names}</p>
          {inbox.next ? (
            <p class="pt-3">
              <a class="btn" href={`/referrals?cursor=${encodeURIComponent(inbox.next)}`}>
                {en.inbox.next}
              </a>
            </p>
          ) : null}
        </div>
      </>
    ),
  });
}

interface RowProps {
  readonly stub: Stub;
  readonly house: HouseDefinition | undefined;
  readonly now: Temporal.Instant;
  readonly zone: string;
}

function Row({ stub, house, now, zone }: RowProps) {
  const minutes = minutesLeft(stub.decideBy, now);
  const where = stub.passing
    ? en.inbox.passing
    : (house?.name ?? (
        <Pill icon="route" tone="due">
          {en.inbox.notRouted}
        </Pill>
      ));
  return (
    <tr>
      <td>
        {minutes < 0 ? (
          <Bare icon="alarm-clock" tone="late">{`${span(minutes)} ${en.page.over}`}</Bare>
        ) : (
          <Bare icon="clock" tone={minutes < 720 ? "due" : "plain"}>
            {span(minutes)}
          </Bare>
        )}
      </td>
      <td class="wide-only second">{moment(stub.decideBy, now, house?.timeZone ?? zone)}</td>
      <td>
        <a class="whole" href={`/referrals/${stub.id}`}>
          {spokenNumber(stub.id)}
        </a>
        <div class="narrow-only second">
          {where}
          {stub.overdue ? (
            <Bare icon="phone-call" tone="late">
              {en.told.short(moment(stub.overdue.at, now, house?.timeZone ?? zone))}
            </Bare>
          ) : null}
        </div>
      </td>
      <td class="wide-only">{stub.partnerName}</td>
      <td class="wide-only">{day(stub.neededBy, now, house?.timeZone ?? zone)}</td>
      <td class="wide-only">
        {where} <Told stub={stub} now={now} zone={house?.timeZone ?? zone} />
      </td>
    </tr>
  );
}

/** That it rose, and who was written to. */
function Told({ stub: { overdue }, now, zone }: Pick<RowProps, "stub" | "now" | "zone">) {
  if (!overdue) return null;
  return (
    <Pill icon={overdue.told ? "phone-call" : "alarm-clock"} tone="late">
      {en.told[overdue.told ?? "nobody"](moment(overdue.at, now, zone))}
    </Pill>
  );
}
