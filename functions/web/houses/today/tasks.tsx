import { longDay, moment, day as sayDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { phoneToCall } from "#shared/records/referral/may-tell.ts";
import type { ReferralCard } from "#shared/records/referral/records.ts";
import type { ToDo } from "#shared/views/to-do.ts";
import { daysSince, minutesLeft } from "../../kit/local-times.ts";
import { calleeIn, referredBy, referrerIn } from "../../kit/referred-by.ts";
import { OfferRow } from "../../referrals/waitlist/on-today.tsx";
import { Bare, Icon, Pill } from "../../ui/kit.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import { nameOn } from "../name-on.ts";
import { TestRow } from "../tests/open.tsx";
import { type Day, numberOf, pathTo } from "./day.ts";
import { TaskRow } from "./task-row.tsx";

/** One thing to do. `first`: it has the page's primary button, if it has a button. */
export function Task({ day, task, first }: { day: Day; task: ToDo; first: boolean }) {
  switch (task.kind) {
    case "no_show":
      return <NoShow day={day} card={task.card} first={first} />;
    case "decision":
    case "screen_decision":
      return <Decision day={day} card={task.card} screened={task.kind === "screen_decision"} />;
    case "screen":
      return (
        <TaskRow
          title={numberOf(task.card)}
          href={pathTo(day, task.card, "#call")}
          second={`${screenOf(day, task.card)} · ${referredBy(task.card.source)}`}
        />
      );
    case "review":
      return <Review day={day} task={task} />;
    case "offer":
      return <OfferRow day={day} offer={task} />;
    case "paperwork":
      return <Paperwork day={day} task={task} />;
    case "test":
      return <TestRow test={task.test} now={day.now} zone={day.zone} />;
    case "paused":
      return <Paused day={day} card={task.card} />;
  }
}

function Decision({ day, card, screened }: { day: Day; card: ReferralCard; screened: boolean }) {
  const { now, zone } = day;
  const said = [
    screened ? screenOf(day, card) : referredBy(card.source),
    ...(card.voteAsked ? [words().referrals.steps.vote.open] : []),
    words().houses.today.neededBy({ day: sayDay(card.neededBy, now, zone) }),
  ];
  return (
    <TaskRow
      title={numberOf(card)}
      href={pathTo(day, card)}
      end={
        card.place === "passing" ? (
          <Bare icon="route" tone="plain">
            {words().houses.today.passing}
          </Bare>
        ) : (
          <TimeLeft until={card.decideBy} now={now} />
        )
      }
      second={said.join(" · ")}
    />
  );
}

/** Until the referral partner was called. */
function NoShow({ day, card, first }: { day: Day; card: ReferralCard; first: boolean }) {
  const { now, zone, short } = day;
  const callBy = card.callBy ?? "";
  const { call, callOver } = words().referrals.steps.noShow;
  const say = minutesLeft(callBy, now) < 0 ? callOver : call;
  const phone = phoneToCall(card, now);
  return (
    <TaskRow
      title={words().houses.today.noShow({ who: card.name ? nameOn(card.name, short) : numberOf(card) })}
      href={pathTo(day, card, "#decide")}
      end={<TimeLeft until={callBy} now={now} />}
      second={`${say({ partner: calleeIn(card.source, phone), when: moment(callBy, now, zone) })}.`}
      act={
        phone ? (
          <a
            class={first ? "btn btn-primary btn-row" : "btn btn-row"}
            href={dialLink(phone)}
            aria-label={words().houses.today.call({ who: `${referrerIn(card.source)}, ${phone}` })}
          >
            <Icon name="phone" />
          </a>
        ) : null
      }
    />
  );
}

/** When a phone screen is, or was to be. */
function screenOf({ now, zone }: Day, { screenAt }: ReferralCard): string {
  const at = screenAt ?? "";
  const { due, over } = words().referrals.steps.screen;
  return (minutesLeft(at, now) < 0 ? over : due)({ when: moment(at, now, zone) });
}

/** A fair review that somebody has to read, decide or answer. It names nobody: others see the screen. */
function Review({ day, task: { review, late } }: { day: Day; task: Extract<ToDo, { kind: "review" }> }) {
  const { title, tasks, by, noDay, late: overdue } = words().houses.today.review;
  const task = tasks[review.task];
  return (
    <TaskRow
      title={title}
      href={`${day.at}/reviews/${review.review}`}
      end={
        late ? (
          <Pill icon="clock" tone="late">
            {overdue}
          </Pill>
        ) : undefined
      }
      second={review.by ? by({ task, day: longDay(review.by) }) : noDay({ task })}
    />
  );
}

const Paperwork = ({ day, task: { stay } }: { day: Day; task: Extract<ToDo, { kind: "paperwork" }> }) => (
  <TaskRow
    title={nameOn(stay.name, day.short)}
    href={`${day.at}/stays/${stay.id}/packet`}
    end={
      <Bare icon="signature" tone="plain">
        {words().residents.packet.count({ signed: stay.signed, of: stay.of })}
      </Bare>
    }
    second={[
      words().residents.packet.toSign,
      words().houses.today.inHouse({ days: daysSince(stay.since, day.now, day.zone) }),
    ].join(" · ")}
  />
);

/** Its clock is stopped until the sender has answered. */
const Paused = ({ day, card }: { day: Day; card: ReferralCard }) => (
  <TaskRow
    title={numberOf(card)}
    href={pathTo(day, card)}
    end={
      <Bare icon="circle-pause" tone="plain">
        {words().referrals.steps.paused.pill}
      </Bare>
    }
    second={`${words().referrals.steps.paused.title} ${words().referrals.steps.paused.since({ when: moment(card.pausedSince ?? "", day.now, day.zone) })}`}
  />
);
