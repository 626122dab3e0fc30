import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/en.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import type { ReferralLocator } from "#shared/records/referral/records.ts";
import { Bare, Icon, Pill } from "../../ui/kit.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import { day, minutesLeft, moment, span } from "../../ui/times.ts";

interface RowProps {
  readonly locator: ReferralLocator;
  readonly house: HouseDefinition | undefined;
  readonly now: Temporal.Instant;
  readonly zone: string;
}

/** A no-show: when the call to the referral partner is due, and the number. */
export function NoShowRow({ locator, house, now, zone }: RowProps) {
  const local = house?.timeZone ?? zone;
  const callBy = locator.callBy ?? "";
  const say = minutesLeft(callBy, now) < 0 ? en.steps.noShow.callOver : en.steps.noShow.call;
  return (
    <div class="pad rel">
      <div class="head flat">
        <a class="whole" href={`/referrals/${locator.id}`}>
          {en.referral(spokenNumber(locator.id))}
        </a>
        <TimeLeft until={callBy} now={now} pill />
      </div>
      <div class="flex flex-wrap items-center justify-between gap-2">
        <span class="flex flex-wrap items-center gap-2">
          <span class="second">
            {[house?.name, say(locator.partnerName, moment(callBy, now, local))].filter(Boolean).join(". ")}
          </span>
          <Told locator={locator} now={now} zone={local} />
        </span>
        <a class="btn btn-row" href={`tel:${locator.contactPhone.replace(/[^+\d]/g, "")}`}>
          <Icon name="phone" />
          {locator.contactPhone}
        </a>
      </div>
    </div>
  );
}

/** The clock: time left, time overdue, or paused. */
function ClockCell({ locator, now }: { locator: ReferralLocator; now: Temporal.Instant }) {
  if (locator.pausedSince)
    return (
      <Bare icon="circle-pause" tone="plain">
        {en.steps.paused.pill}
      </Bare>
    );
  const minutes = minutesLeft(locator.decideBy, now);
  return minutes < 0 ? (
    <Bare icon="alarm-clock" tone="late">{`${span(minutes)} ${en.page.over}`}</Bare>
  ) : (
    <Bare icon="clock" tone={minutes < 720 ? "due" : "plain"}>
      {span(minutes)}
    </Bare>
  );
}

/** That it is overdue, and who was notified. */
function Told({ locator: { overdue }, now, zone }: Pick<RowProps, "locator" | "now" | "zone">) {
  if (!overdue) return null;
  return (
    <Pill icon={overdue.told ? "phone-call" : "alarm-clock"} tone="late">
      {en.told[overdue.told ?? "nobody"](moment(overdue.at, now, zone))}
    </Pill>
  );
}

export function Row({ locator, house, now, zone }: RowProps) {
  const local = house?.timeZone ?? zone;
  const where = locator.passing
    ? en.inbox.passing
    : (house?.name ?? (
        <Pill icon="route" tone="due">
          {en.inbox.notRouted}
        </Pill>
      ));
  const call = locator.screenAt ? (
    <Pill icon="phone" tone="info">
      {en.steps.screen.call(moment(locator.screenAt, now, local))}
    </Pill>
  ) : null;
  return (
    <tr>
      <td>
        <ClockCell locator={locator} now={now} />
      </td>
      <td class="wide-only second">
        {locator.pausedSince
          ? en.steps.paused.since(moment(locator.pausedSince, now, local))
          : moment(locator.decideBy, now, local)}
      </td>
      <td>
        <a class="whole" href={`/referrals/${locator.id}`}>
          {spokenNumber(locator.id)}
        </a>
        <div class="narrow-only second">
          {en.today.neededFor(locator.partnerName, day(locator.neededBy, now, local))}
        </div>
        <div class="narrow-only second">{where}</div>
        {locator.overdue ? (
          <div class="narrow-only">
            <Bare icon="phone-call" tone="late">
              {en.told.short(moment(locator.overdue.at, now, local))}
            </Bare>
          </div>
        ) : null}
        {call ? <div class="narrow-only">{call}</div> : null}
      </td>
      <td class="wide-only">{locator.partnerName}</td>
      <td class="wide-only">{day(locator.neededBy, now, local)}</td>
      <td class="wide-only">
        <span class="flex flex-wrap items-center gap-2">
          {where}
          {call}
          <Told locator={locator} now={now} zone={local} />
        </span>
      </td>
    </tr>
  );
}
