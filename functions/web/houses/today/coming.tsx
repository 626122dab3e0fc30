import { dayAndTime, localTimeOfDay, moment, day as sayDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { today } from "#shared/kernel/local-date.ts";
import { arriving, mayBeMissing } from "#shared/records/referral/arrival.ts";
import type { ReferralCard } from "#shared/records/referral/records.ts";
import type { Coming } from "#shared/views/coming-up.ts";
import { localDate, minutesLeft } from "../../kit/local-times.ts";
import { Empty, Icon, Pill, Section } from "../../ui/kit.tsx";
import { nameOn } from "../name-on.ts";
import { type Day, numberOf, pathTo } from "./day.ts";
import { TaskRow } from "./task-row.tsx";

/** What is ahead, by its day. */
export const ComingUp = ({ day }: { day: Day }) => (
  <Section
    title={words().houses.today.coming}
    id="coming"
    aside={
      <a class="under" href={`${day.at}/week`}>
        {words().appointments.staff.week.title}
      </a>
    }
  >
    {day.board.coming.length === 0 ? (
      <Empty>{words().houses.today.nothingComing}</Empty>
    ) : (
      <div class="panel rows">
        {day.board.coming.map((one) => (
          <Row day={day} one={one} />
        ))}
      </div>
    )}
  </Section>
);

function Row({ day, one }: { day: Day; one: Coming }) {
  switch (one.kind) {
    case "arrival":
      return <Arrival day={day} card={one.card} />;
    case "offer_due":
      return <OfferDue day={day} card={one.card} at={one.at} />;
    case "move_out":
      return <OfStay day={day} one={one} second={words().houses.today.movesOut({ bed: one.bedLabel })} />;
    case "review_by":
      return <OfStay day={day} one={one} second={words().houses.today.review_by} />;
    case "leave_by":
      return (
        <OfStay
          day={day}
          one={one}
          second={
            one.review
              ? words().houses.today.leaveOrReview
              : words().houses.today.leave_by({ on: sayDay(one.servedOn, day.now, day.zone) })
          }
        />
      );
  }
}

/** `3:00 PM` today, `Today`, `Mon, Nov 30, 3:00 PM`. */
function sayAt(at: string, { now, zone }: Day): string {
  const [date, time] = at.split(" ");
  if (date !== localDate(now, zone)) return dayAndTime(at, now, zone);
  return time ? localTimeOfDay(time) : words().houses.today.title;
}

function Arrival({ day, card }: { day: Day; card: ReferralCard }) {
  const { now, zone, ctx, short } = day;
  const link = pathTo(day, card, "#arrival");
  const late = mayBeMissing(card, now, zone) && (card.arrival?.includes(" ") ?? false);
  const when = card.arrival ? sayAt(card.arrival, day) : words().houses.today.noArrival;
  const conditions =
    card.conditionsOpen > 0 ? ` ${words().referrals.steps.conditions.open({ n: card.conditionsOpen })}.` : "";
  const movesIn = arriving(card, today(now, zone)) && card.conditionsOpen === 0;
  return (
    <TaskRow
      title={card.name ? nameOn(card.name, short) : numberOf(card)}
      href={link}
      end={
        late ? (
          <Pill icon="clock" tone="due">
            {words().houses.today.lateSince({ when })}
          </Pill>
        ) : (
          <span class="strong">{when}</span>
        )
      }
      second={`${words().houses.today.arrives({ bed: card.hold?.bedLabel ?? "" })} ${held(card, day)}${conditions}`}
      act={
        link && movesIn && ctx.scope.permissions.has("stay.open") ? (
          <a class="btn btn-row" href={link}>
            <Icon name="key" />
            {words().houses.today.moveIn}
          </a>
        ) : null
      }
    />
  );
}

function held(card: ReferralCard, { now, zone }: Day): string {
  if (!card.hold || minutesLeft(card.hold.until, now) <= 0) return words().houses.today.holdEnded;
  return words().houses.today.heldUntil({ when: moment(card.hold.until, now, zone) });
}

const OfferDue = ({ day, card, at }: { day: Day; card: ReferralCard; at: string }) => (
  <TaskRow
    title={numberOf(card)}
    href={pathTo(day, card)}
    end={<span class="strong">{sayAt(at, day)}</span>}
    second={words().houses.today.offerDue({ bed: card.hold?.bedLabel ?? "" })}
  />
);

const OfStay = ({
  day,
  one,
  second,
}: {
  day: Day;
  one: Extract<Coming, { readonly stay: unknown }>;
  second: string;
}) => (
  <TaskRow
    title={nameOn(one.stay.name, day.short)}
    href={`${day.at}/stays/${one.stay.id}/departure`}
    end={<span class="strong">{sayAt(one.at, day)}</span>}
    second={second}
  />
);
