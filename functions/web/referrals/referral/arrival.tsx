import { en } from "#functions/copy/en/index.ts";
import { dayAndTime, localText, moment } from "#functions/copy/en/times.ts";
import { today } from "#shared/kernel/local-date.ts";
import { arriving, mayBeMissing } from "#shared/records/referral/arrival.ts";
import type { Hold } from "#shared/records/referral/hold.ts";
import { hasStatus } from "#shared/records/referral/referral.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { Pill } from "../../ui/kit.tsx";
import { MoveIn } from "./move-in.tsx";
import { MarkNoShow } from "./no-show.tsx";
import { ArrivalFields, base, type Props, pathOf } from "./parts.tsx";

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
            <h2>{en.referrals.page.moveInTitle}</h2>
            {arriving({ status, arrival }, today(now, zone)) ? (
              <Pill icon="calendar-check" tone="info">
                {en.houses.today.arrivesToday}
              </Pill>
            ) : null}
          </div>
          <p class="second">
            {en.residents.stay.bed({ label: hold.bedLabel })}.{" "}
            {en.houses.today.heldUntil({ when: moment(hold.until, now, zone) })}
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
  if (!arrival) return en.referrals.steps.arrival.none;
  return en.houses.today.expected({ when: dayAndTime(arrival, ctx.scope.now(), zone) });
}

function Extend({ ctx, found, zone, hold }: Props & { hold: Hold }) {
  const common = { typed: ctx.typed, form: "hold" };
  return (
    <Act
      {...common}
      icon="hourglass"
      title={en.referrals.steps.arrival.extend}
      action={`${base(found)}/hold`}
      buttonIcon="hourglass"
      button={en.referrals.steps.arrival.extendButton}
    >
      <input type="hidden" name="bed" value={hold.bed} />
      <Field
        {...common}
        name="until"
        type="datetime-local"
        label={en.referrals.page.holdUntil}
        value={localText(hold.until, zone)}
        required
      />
    </Act>
  );
}

export function ChangeArrival({ ctx, found }: Props) {
  const common = { typed: ctx.typed, form: "expected" };
  return (
    <Act
      {...common}
      icon="calendar-check"
      title={en.referrals.steps.arrival.change}
      action={`${pathOf(found)}/expected-arrival`}
      buttonIcon="calendar-check"
      button={en.referrals.steps.arrival.button}
    >
      <ArrivalFields {...common} arrival={found.header.arrival} />
    </Act>
  );
}
