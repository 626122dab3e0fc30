import type { Temporal } from "temporal-polyfill";
import type { HouseDefinition } from "#shared/house/house.ts";
import { spokenNumber } from "#shared/ids.ts";
import { listInbox } from "#shared/referral/list-inbox.ts";
import type { Stub } from "#shared/referral/records.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Form } from "../ui/form.tsx";
import { Banner, Bare, Empty, Icon, Panel, Pill, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";
import { TimeLeft } from "../ui/time-left.tsx";
import { day, minutesLeft, moment, span } from "../ui/times.ts";

/** All that waits in the network, least time first. */
export async function inboxPage(visit: Visit): Promise<Markup> {
  const { c, scope, typed } = visit;
  const inbox = await listInbox(scope, { cursor: c.req.query("cursor") });
  const now = scope.now();
  const zone = inbox.timeZone;
  const nameOf = (house: string | null) => (house ? inbox.houses.get(house)?.name : undefined);
  const noShows = inbox.waiting.filter((one) => one.callBy !== null);
  const listed = inbox.waiting.filter((one) => one.callBy === null);
  const running = listed.filter((one) => one.pausedSince === null);
  const paused = listed.length - running.length;
  const over = running.filter((one) => minutesLeft(one.decideBy, now) < 0).length;
  return shell(visit, {
    title: en.inbox.title,
    here: "inbox",
    children: (
      <>
        <div class="title">
          <h1>{en.inbox.title}</h1>
          <span class="second">
            {en.inbox.waiting(running.length, over)} {paused > 0 ? en.inbox.paused(paused) : ""}
          </span>
        </div>
        {typed.banner ? <Banner icon="triangle-alert">{typed.banner}</Banner> : null}
        {noShows.length > 0 ? (
          <Section title={en.steps.noShow.section}>
            <Panel rows>
              {noShows.map((one) => (
                <NoShowRow
                  stub={one}
                  house={one.house ? inbox.houses.get(one.house) : undefined}
                  now={now}
                  zone={zone}
                />
              ))}
            </Panel>
          </Section>
        ) : null}
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
          {listed.length === 0 ? (
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
                  {listed.map((one) => (
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

/** Nobody came: until when the sender is to be called, and the number. */
function NoShowRow({ stub, house, now, zone }: RowProps) {
  const by = moment(stub.callBy ?? "", now, house?.timeZone ?? zone);
  return (
    <div class="row flex-wrap">
      <div class="grow">
        <a class="whole" href={`/referrals/${stub.id}`}>
          {en.referral(spokenNumber(stub.id))}
        </a>
        <div class="second">
          {[house?.name, en.steps.noShow.call(stub.partnerName, by)].filter(Boolean).join(". ")}
        </div>
      </div>
      <TimeLeft until={stub.callBy ?? ""} now={now} pill />
      <a class="btn btn-row" href={`tel:${stub.contactPhone.replace(/[^+\d]/g, "")}`}>
        <Icon name="phone" />
        {stub.contactPhone}
      </a>
    </div>
  );
}

/** What the clock says: how long is left, how long it is over, or that it stands still. */
function ClockCell({ stub, now }: { stub: Stub; now: Temporal.Instant }) {
  if (stub.pausedSince)
    return (
      <Bare icon="circle-pause" tone="plain">
        {en.steps.paused.pill}
      </Bare>
    );
  const minutes = minutesLeft(stub.decideBy, now);
  return minutes < 0 ? (
    <Bare icon="alarm-clock" tone="late">{`${span(minutes)} ${en.page.over}`}</Bare>
  ) : (
    <Bare icon="clock" tone={minutes < 720 ? "due" : "plain"}>
      {span(minutes)}
    </Bare>
  );
}

function Row({ stub, house, now, zone }: RowProps) {
  const local = house?.timeZone ?? zone;
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
        <ClockCell stub={stub} now={now} />
      </td>
      <td class="wide-only second">
        {stub.pausedSince
          ? en.steps.paused.since(moment(stub.pausedSince, now, local))
          : moment(stub.decideBy, now, local)}
      </td>
      <td>
        <a class="whole" href={`/referrals/${stub.id}`}>
          {spokenNumber(stub.id)}
        </a>
        <div class="narrow-only second">{where}</div>
      </td>
      <td class="wide-only">{stub.partnerName}</td>
      <td class="wide-only">{day(stub.neededBy, now, local)}</td>
      <td class="wide-only">
        <span class="flex flex-wrap items-center gap-2">
          {where}
          {stub.screenAt ? (
            <Pill icon="phone" tone="info">
              {en.steps.screen.call(moment(stub.screenAt, now, local))}
            </Pill>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
