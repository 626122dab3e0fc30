import type { Child } from "hono/jsx";
import { en } from "#functions/copy/en/en.ts";
import { today } from "#shared/kernel/local-date.ts";
import { arriving, mayBeMissing } from "#shared/records/referral/arrival.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import { Act } from "../../ui/act.tsx";
import { Field, Form, type FormState } from "../../ui/form.tsx";
import { Icon, Pill } from "../../ui/kit.tsx";
import { day, localDate, localText, localTimeOfDay, moment } from "../../ui/times.ts";
import { MarkNoShow } from "./no-show.tsx";
import { base, type Props, pathOf } from "./outcome.tsx";

export const bedOption = (one: ReferralPage["beds"][number]) => ({
  value: one.id,
  text: one.label,
  second: en.page[one.place],
});

/** A held bed: the arrival, the move-in, the no-show. */
export function Arrival(props: Props) {
  const { ctx, found, zone } = props;
  const { hold, status } = found.header;
  const now = ctx.scope.now();
  if (!hold) return null;
  const { permissions } = ctx.scope;
  return (
    <div id="arrival" class="stack">
      {status === "accepted" ? (
        <>
          <div class="flex items-start justify-between gap-3">
            <h2>{en.page.moveInTitle}</h2>
            {arriving(found.header, today(now, zone)) ? (
              <Pill icon="calendar-check" tone="info">
                {en.today.arrivesToday}
              </Pill>
            ) : null}
          </div>
          <p class="second">
            {en.stay.bed(hold.bedLabel)}. {en.today.heldUntil(moment(hold.until, now, zone))}
          </p>
        </>
      ) : null}
      <p>{expectedAt(found.header.arrival, props)}</p>
      {status === "accepted" && permissions.has("stay.open") ? <MoveIn {...props} /> : null}
      {permissions.has("referral.prepare") && mayBeMissing(found.header, now, zone) ? (
        <MarkNoShow {...props} />
      ) : null}
      {permissions.has("referral.decide") ? <Extend {...props} /> : null}
    </div>
  );
}

function expectedAt(arrival: string | null, { ctx, zone }: Props): string {
  if (!arrival) return en.steps.arrival.none;
  const [date = "", time] = arrival.split(" ");
  const on = day(date, ctx.scope.now(), zone);
  return en.today.expected([on, time ? localTimeOfDay(time) : ""].filter(Boolean).join(", "));
}

/** The move-in form. `quiet` when something more urgent comes first. */
export function MoveIn({ ctx, found, zone, quiet, children }: Props & { quiet?: boolean; children?: Child }) {
  const form = "arrival-form";
  const { hold } = found.header;
  const today = localDate(ctx.scope.now(), zone);
  return (
    <Form id={form} action={`${base(found)}/arrival`}>
      {hold ? <input type="hidden" name="bed" value={hold.bed} /> : children}
      <Field
        typed={ctx.typed}
        form={form}
        name="on"
        type="date"
        label={en.page.movedInOn}
        value={today}
        max={today}
      />
      <button type="submit" class={quiet ? "btn btn-block" : "btn btn-primary btn-block"}>
        <Icon name="key" />
        {hold ? en.page.moveIn(hold.bedLabel) : en.walkIn.button}
      </button>
      <p class="second">{en.page.moveInHint}</p>
    </Form>
  );
}

function Extend({ ctx, found, zone }: Props) {
  const { hold } = found.header;
  if (!hold) return null;
  const common = { typed: ctx.typed, form: "hold" };
  return (
    <Act
      {...common}
      icon="hourglass"
      title={en.steps.arrival.extend}
      action={`${base(found)}/hold`}
      buttonIcon="hourglass"
      button={en.steps.arrival.extendButton}
    >
      <input type="hidden" name="bed" value={hold.bed} />
      <Field
        {...common}
        name="until"
        type="datetime-local"
        label={en.page.holdUntil}
        value={localText(hold.until, zone)}
        required
      />
    </Act>
  );
}

/** A date and an optional time. `arrival` as stored. */
export function ArrivalFields({
  typed,
  form,
  arrival,
}: {
  typed: FormState;
  form: string;
  arrival: string | null;
}) {
  const [date = "", time = ""] = (arrival ?? "").split(" ");
  return (
    <>
      <Field typed={typed} form={form} name="date" type="date" label={en.steps.arrival.date} value={date} />
      <Field typed={typed} form={form} name="time" type="time" label={en.steps.arrival.time} value={time} />
    </>
  );
}

export function ChangeArrival({ ctx, found }: Props) {
  const common = { typed: ctx.typed, form: "expected" };
  return (
    <Act
      {...common}
      icon="calendar-check"
      title={en.steps.arrival.change}
      action={`${pathOf(found)}/expected-arrival`}
      buttonIcon="calendar-check"
      button={en.steps.arrival.button}
    >
      <ArrivalFields {...common} arrival={found.header.arrival} />
    </Act>
  );
}
