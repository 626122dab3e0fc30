import { moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { ReferralCard } from "#shared/records/referral/records.ts";
import { minutesLeft } from "../../kit/local-times.ts";
import { Bare, Icon, Panel, Pill } from "../../ui/kit.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import type { Day } from "./day.ts";

const pathOf = ({ at }: Day, card: ReferralCard) => `${at}/referrals/${card.id}`;

/** No-shows come first until the referral partner was called. The first has the primary button. */
export function NoShows({ day }: { day: Day }) {
  const { now, zone, board, ctx } = day;
  const reads = ctx.scope.permissions.has("referral.read");
  return (
    <Panel rows>
      {board.noShows.map((card, at) => {
        const callBy = card.callBy ?? "";
        const say =
          minutesLeft(callBy, now) < 0
            ? words().referrals.steps.noShow.callOver
            : words().referrals.steps.noShow.call;
        return (
          <div class="pad stack">
            <div class="head flat">
              <h3>{words().referrals.number({ number: spokenNumber(card.id) })}</h3>
              <TimeLeft until={callBy} now={now} pill />
            </div>
            <p class="second">
              {say({ partner: card.partnerName, when: moment(callBy, now, zone) })}.{" "}
              {card.hold
                ? words().referrals.steps.noShow.bedKept({
                    bed: card.hold.bedLabel,
                    until: moment(card.hold.until, now, zone),
                  })
                : words().referrals.steps.noShow.bedFree}
            </p>
            <div class="grow-btns">
              <a class={at === 0 ? "btn btn-primary" : "btn"} href={dialLink(card.contactPhone)}>
                <Icon name="phone" />
                <span class="cut">{card.contactPhone}</span>
              </a>
              {reads ? (
                <a class="btn" href={`${pathOf(day, card)}#decide`}>
                  <Icon name="pencil" />
                  {words().referrals.steps.noShow.open}
                </a>
              ) : null}
            </div>
          </div>
        );
      })}
    </Panel>
  );
}

/** Phone screens scheduled for today. */
export function Calls({ day }: { day: Day }) {
  const { now, zone, board, ctx } = day;
  const reads = ctx.scope.permissions.has("referral.read");
  return (
    <Panel rows>
      {board.calls.map((card) => {
        const at = card.screenAt ?? "";
        const title = words().referrals.number({ number: spokenNumber(card.id) });
        return (
          <div class="row">
            <div class="grow">
              {reads ? (
                <a class="whole" href={`${pathOf(day, card)}#call`}>
                  {title}
                </a>
              ) : (
                <b>{title}</b>
              )}
              <div class="second">{card.partnerName}</div>
            </div>
            {minutesLeft(at, now) < 0 ? (
              <Pill icon="phone" tone="due">
                {words().referrals.steps.screen.over} {moment(at, now, zone)}
              </Pill>
            ) : (
              <Bare icon="phone" tone="info">
                {moment(at, now, zone)}
              </Bare>
            )}
          </div>
        );
      })}
    </Panel>
  );
}
