import { dayAndTime, moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { today } from "#shared/kernel/local-date.ts";
import { arriving, mayBeMissing } from "#shared/records/referral/arrival.ts";
import type { Hold } from "#shared/records/referral/hold.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { arrivalForm } from "#shared/referrals/arrival/change-arrival.ts";
import { holdForm } from "#shared/referrals/hold/extend-hold.ts";
import { ActOf } from "../../kit/fields.tsx";
import { localText } from "../../kit/local-times.ts";
import { Pill } from "../../ui/kit.tsx";
import { MoveIn } from "./move-in.tsx";
import { MarkNoShow } from "./no-show.tsx";
import { base, type Props, pathOf } from "./parts.tsx";

/** A held bed: the arrival, the move-in, the no-show. */
export function Arrival(props: Props) {
  const { ctx, found, zone } = props;
  const { header } = found;
  const now = ctx.scope.now();
  if (!hasStatus(header, "accepted", "accepted_with_conditions")) return null;
  const { arrival } = header;
  const { hold, status } = header.state;
  const { permissions } = ctx.scope;
  return (
    <div id="arrival" class="stack">
      {status === "accepted" ? (
        <>
          <div class="flex items-start justify-between gap-3">
            <h2>{words().referrals.page.moveInTitle}</h2>
            {arriving({ status, arrival }, today(now, zone)) ? (
              <Pill icon="calendar-check" tone="info">
                {words().houses.today.arrivesToday}
              </Pill>
            ) : null}
          </div>
          <p class="second">
            {words().residents.stay.bed({ label: hold.bedLabel })}.{" "}
            {words().houses.today.heldUntil({ when: moment(hold.until, now, zone) })}
          </p>
        </>
      ) : null}
      <p>{expectedAt(arrival, props)}</p>
      {status === "accepted" && permissions.has("stay.open") ? <MoveIn {...props} /> : null}
      {permissions.has("referral.prepare") && mayBeMissing(header, now, zone) ? (
        <MarkNoShow {...props} />
      ) : null}
      {permissions.has("referral.decide") ? <Extend {...props} hold={hold} /> : null}
    </div>
  );
}

function expectedAt(arrival: string | null, { ctx, zone }: Props): string {
  if (!arrival) return words().referrals.steps.arrival.none;
  return words().houses.today.expected({ when: dayAndTime(arrival, ctx.scope.now(), zone) });
}

const Extend = ({ ctx, found, zone, hold }: Props & { hold: Hold }) => (
  <ActOf
    form={holdForm}
    typed={ctx.typed}
    icon="hourglass"
    title={words().referrals.steps.arrival.extend}
    action={`${base(found)}/hold`}
    hidden={{ bed: hold.bed }}
    copy={{ until: words().referrals.page.holdUntil }}
    values={{ until: localText(hold.until, zone) }}
    buttonIcon="hourglass"
    button={words().referrals.steps.arrival.extendButton}
  />
);

export function ChangeArrival({ ctx, found }: Props) {
  const [date, time] = (found.header.arrival ?? "").split(" ");
  return (
    <ActOf
      form={arrivalForm}
      typed={ctx.typed}
      icon="calendar-check"
      title={words().referrals.steps.arrival.change}
      action={`${pathOf(found)}/expected-arrival`}
      copy={words().referrals.steps.arrival}
      values={{ date, time }}
      buttonIcon="calendar-check"
      button={words().referrals.steps.arrival.button}
    />
  );
}
