import type { Temporal } from "temporal-polyfill";
import { day, moment, span } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { phoneToCall } from "#shared/records/referral/may-tell.ts";
import type { InboxEntry } from "#shared/records/referral/records.ts";
import { minutesLeft } from "../../kit/local-times.ts";
import { calleeIn, referredBy } from "../../kit/referred-by.ts";
import { Bare, Icon, Pill } from "../../ui/kit.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";

interface RowProps {
  readonly entry: InboxEntry;
  readonly house: HouseDefinition | undefined;
  readonly now: Temporal.Instant;
  readonly zone: string;
}

/** A no-show: when the call to the referral partner is due, and the number. */
export function NoShowRow({ entry, house, now, zone }: RowProps) {
  const local = house?.timeZone ?? zone;
  const callBy = entry.callBy ?? "";
  const phone = phoneToCall(entry, now);
  const say =
    minutesLeft(callBy, now) < 0
      ? words().referrals.steps.noShow.callOver
      : words().referrals.steps.noShow.call;
  return (
    <div class="pad rel">
      <div class="head flat">
        <a class="whole" href={`/referrals/${entry.id}`}>
          {words().referrals.number({ number: spokenNumber(entry.id) })}
        </a>
        <TimeLeft until={callBy} now={now} pill />
      </div>
      <div class="flex flex-wrap items-center justify-between gap-2">
        <span class="flex flex-wrap items-center gap-2">
          <span class="second">
            {[house?.name, say({ partner: calleeIn(entry.source, phone), when: moment(callBy, now, local) })]
              .filter(Boolean)
              .join(". ")}
          </span>
          <Told entry={entry} now={now} zone={local} />
        </span>
        {phone ? (
          <a class="btn btn-row" href={dialLink(phone)}>
            <Icon name="phone" />
            {phone}
          </a>
        ) : null}
      </div>
    </div>
  );
}

/** The clock: time left, time overdue, or paused. */
function ClockCell({ entry, now }: { entry: InboxEntry; now: Temporal.Instant }) {
  if (entry.pausedSince)
    return (
      <Bare icon="circle-pause" tone="plain">
        {words().referrals.steps.paused.pill}
      </Bare>
    );
  const minutes = minutesLeft(entry.decideBy, now);
  return minutes < 0 ? (
    <Bare icon="alarm-clock" tone="late" tick={entry.decideBy}>
      {`${span(minutes)} ${words().referrals.page.over}`}
    </Bare>
  ) : (
    <Bare icon="clock" tone={minutes < 720 ? "due" : "plain"} tick={entry.decideBy}>
      {span(minutes)}
    </Bare>
  );
}

/** That it is overdue, and who was notified. */
function Told({ entry: { overdue }, now, zone }: Pick<RowProps, "entry" | "now" | "zone">) {
  if (!overdue) return null;
  return (
    <Pill icon={overdue.told ? "phone-call" : "alarm-clock"} tone="late">
      {words().referrals.notified[overdue.told ?? "nobody"]({ when: moment(overdue.at, now, zone) })}
    </Pill>
  );
}

export function Row({ entry, house, now, zone }: RowProps) {
  const local = house?.timeZone ?? zone;
  const where = entry.passing
    ? words().referrals.inbox.passing
    : (house?.name ?? (
        <Pill icon="route" tone="due">
          {words().referrals.inbox.notRouted}
        </Pill>
      ));
  const call = entry.screenAt ? (
    <Pill icon="phone" tone="info">
      {words().referrals.steps.screen.call({ when: moment(entry.screenAt, now, local) })}
    </Pill>
  ) : null;
  return (
    <tr>
      <td>
        <ClockCell entry={entry} now={now} />
      </td>
      <td class="wide-only second">
        {entry.pausedSince
          ? words().referrals.steps.paused.since({ when: moment(entry.pausedSince, now, local) })
          : moment(entry.decideBy, now, local)}
      </td>
      <td>
        <a class="whole whitespace-nowrap" href={`/referrals/${entry.id}`}>
          {spokenNumber(entry.id)}
        </a>
        <div class="narrow-only second">
          {words().houses.today.neededFor({
            from: referredBy(entry.source),
            day: day(entry.neededBy, now, local),
          })}
        </div>
        <div class="narrow-only second">{where}</div>
        {entry.overdue ? (
          <div class="narrow-only">
            <Bare icon="phone-call" tone="late">
              {words().referrals.notified.short({ when: moment(entry.overdue.at, now, local) })}
            </Bare>
          </div>
        ) : null}
        {call ? <div class="narrow-only">{call}</div> : null}
      </td>
      <td class="wide-only">{referredBy(entry.source)}</td>
      <td class="wide-only whitespace-nowrap">{day(entry.neededBy, now, local)}</td>
      <td class="wide-only">
        <span class="flex flex-wrap items-center gap-2">
          {where}
          {call}
          <Told entry={entry} now={now} zone={local} />
        </span>
      </td>
    </tr>
  );
}
