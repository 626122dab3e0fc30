import { moment, day as sayDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { ReferralCard } from "#shared/records/referral/records.ts";
import { minutesLeft } from "../../kit/local-times.ts";
import { Bare, Empty, Panel } from "../../ui/kit.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import type { Day } from "./day.ts";

/** Referrals this house has to decide, least time first, paused last. The first is the next thing to do. */
export function Awaiting({ day }: { day: Day }) {
  const { awaiting, paused } = day.board;
  const [first, ...others] = awaiting;
  if (!first && paused.length === 0) return <Empty>{words().houses.today.nobodyAwaits}</Empty>;
  return (
    <Panel rows>
      {first ? <First day={day} card={first} /> : null}
      {[...others, ...paused].map((card) => (
        <Row day={day} card={card} />
      ))}
    </Panel>
  );
}

const pathOf = ({ at }: Day, card: ReferralCard) => `${at}/referrals/${card.id}`;
const mayRead = (day: Day) => day.ctx.scope.permissions.has("referral.read");

function First({ day, card }: { day: Day; card: ReferralCard }) {
  const { now, zone } = day;
  const over = minutesLeft(card.decideBy, now) < 0;
  const due = moment(card.decideBy, now, zone);
  return (
    <div class="pad stack">
      <div class="head flat">
        <h3>{words().referrals.number({ number: spokenNumber(card.id) })}</h3>
        {card.place === "passing" ? (
          <Bare icon="route" tone="plain">
            {words().houses.today.passing}
          </Bare>
        ) : (
          <TimeLeft until={card.decideBy} now={now} pill />
        )}
      </div>
      <p class="second">
        {words().houses.today.neededBy({ from: card.partnerName, day: sayDay(card.neededBy, now, zone) })}{" "}
        {over ? words().houses.today.wasDue({ when: due }) : words().houses.today.dueBy({ when: due })}{" "}
        {card.voteAsked ? `${words().referrals.steps.vote.open}.` : ""}
      </p>
      {mayRead(day) ? (
        <a class={day.board.noShows.length > 0 ? "btn" : "btn btn-primary"} href={pathOf(day, card)}>
          {day.ctx.scope.permissions.has("referral.decide")
            ? words().houses.today.read
            : words().houses.today.view}
        </a>
      ) : null}
    </div>
  );
}

function Row({ day, card }: { day: Day; card: ReferralCard }) {
  const { now, zone } = day;
  const title = words().referrals.number({ number: spokenNumber(card.id) });
  const due = moment(card.decideBy, now, zone);
  const over = minutesLeft(card.decideBy, now) < 0;
  return (
    <div class="row">
      <div class="grow">
        {mayRead(day) ? (
          <a class="whole" href={pathOf(day, card)}>
            {title}
          </a>
        ) : (
          <b>{title}</b>
        )}
        <div class="second">
          {words().houses.today.neededFor({ from: card.partnerName, day: sayDay(card.neededBy, now, zone) })}
          {card.voteAsked ? `. ${words().referrals.steps.vote.open}` : ""}
        </div>
      </div>
      <div class="end">
        {card.place === "passing" ? (
          <Bare icon="route" tone="plain">
            {words().houses.today.passing}
          </Bare>
        ) : card.pausedSince ? (
          <Bare icon="circle-pause" tone="plain">
            {words().referrals.steps.paused.pill}
          </Bare>
        ) : (
          <TimeLeft until={card.decideBy} now={now} />
        )}
        <div class="second">
          {card.pausedSince
            ? words().referrals.steps.paused.since({ when: moment(card.pausedSince, now, zone) })
            : over
              ? words().referrals.page.wasDue({ when: due })
              : words().referrals.page.by({ when: due })}
        </div>
      </div>
    </div>
  );
}
