import { localTimeOfDay, moment, day as sayDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { arriving, mayBeMissing } from "#shared/records/referral/arrival.ts";
import type { ReferralCard } from "#shared/records/referral/records.ts";
import { localDate, minutesLeft } from "../../kit/local-times.ts";
import { Empty, Icon, Panel, Pill } from "../../ui/kit.tsx";
import type { Day } from "./day.ts";

/** Accepted referrals, by number until they move in. */
export function Arrivals({ day }: { day: Day }) {
  const { arrivals } = day.board;
  if (arrivals.length === 0) return <Empty>{words().houses.today.nobodyArrives}</Empty>;
  return (
    <Panel rows>
      {arrivals.map((card, at) => (
        <Arrival day={day} card={card} first={at === 0} />
      ))}
    </Panel>
  );
}

function Arrival({ day, card, first }: { day: Day; card: ReferralCard; first: boolean }) {
  const { permissions } = day.ctx.scope;
  const title = words().referrals.number({ number: spokenNumber(card.id) });
  const path = `${day.at}/referrals/${card.id}`;
  return (
    <div class={first ? "pad stack rel" : "row"}>
      <div class="flex items-center gap-3 grow">
        <span class="bed-label">{card.hold?.bedLabel ?? ""}</span>
        <div class="grow">
          {permissions.has("referral.read") ? (
            <a class="whole" href={path}>
              {title}
            </a>
          ) : (
            <b>{title}</b>
          )}
          <div class="second">
            {expected(card, day)} {held(card, day)}
          </div>
          {card.conditionsOpen > 0 ? (
            <Pill icon="list" tone="due">
              {words().referrals.steps.conditions.open({ n: card.conditionsOpen })}
            </Pill>
          ) : null}
        </div>
        <Standing day={day} card={card} />
      </div>
      {first && permissions.has("stay.open") ? (
        <div class="grow-btns above">
          <a class="btn" href={`${path}#arrival`}>
            <Icon name={card.conditionsOpen > 0 ? "list" : "key"} />
            {card.conditionsOpen > 0 ? words().houses.today.open : words().houses.today.moveIn}
          </a>
          <a class="btn" href={dialLink(card.contactPhone)}>
            <Icon name="phone" />
            <span class="cut">
              {words().houses.today.call({ who: card.partnerName.split(" ")[0] ?? "" })}
            </span>
          </a>
        </div>
      ) : null}
    </div>
  );
}

/** Whether the arrival is today or late. */
function Standing({ day: { now, zone }, card }: { day: Day; card: ReferralCard }) {
  if (!arriving(card, today(now, zone))) return null;
  return mayBeMissing(card, now, zone) && card.arrival?.includes(" ") ? (
    <Pill icon="clock" tone="due">
      {words().referrals.steps.arrival.late}
    </Pill>
  ) : (
    <Pill icon="calendar-check" tone="info">
      {words().houses.today.arrivesToday}
    </Pill>
  );
}

function expected(card: ReferralCard, { now, zone }: Day): string {
  if (!card.arrival) return words().houses.today.noArrival;
  const [date = "", time] = card.arrival.split(" ");
  const on = date === localDate(now, zone) ? "" : sayDay(date, now, zone);
  return words().houses.today.expected({
    when: [on, time ? localTimeOfDay(time) : ""].filter(Boolean).join(", ") || words().houses.today.title,
  });
}

function held(card: ReferralCard, { now, zone }: Day): string {
  if (!card.hold || minutesLeft(card.hold.until, now) <= 0) return words().houses.today.holdEnded;
  return words().houses.today.heldUntil({ when: moment(card.hold.until, now, zone) });
}
