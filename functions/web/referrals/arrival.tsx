import type { Child } from "hono/jsx";
import { today } from "#shared/house/local-date.ts";
import { arriving, mayBeMissing } from "#shared/referral/arrival.ts";
import type { ReferralPage } from "#shared/referral/read-referral.ts";
import { en } from "../copy/en.ts";
import { Act } from "../ui/act.tsx";
import { Field, Form, type Typed } from "../ui/form.tsx";
import { Icon, Pill } from "../ui/kit.tsx";
import { day, localDate, localText, localTimeOfDay, moment } from "../ui/times.ts";
import { MarkNoShow } from "./no-show.tsx";
import { base, type Props, pathOf } from "./outcome.tsx";

export const bedOption = (one: ReferralPage["beds"][number]) => ({
  value: one.id,
  text: one.label,
  second: en.page[one.place],
});

/** A bed is kept for somebody: when they come, moving them in, and what if they do not. */
export function Arrival(props: Props) {
  const { visit, found, zone } = props;
  const { hold, status } = found.header;
  const now = visit.scope.now();
  if (!hold) return null;
  const { permissions } = visit.scope;
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

function expectedAt(arrival: string | null, { visit, zone }: Props): string {
  if (!arrival) return en.steps.arrival.none;
  const [date = "", time] = arrival.split(" ");
  const on = day(date, visit.scope.now(), zone);
  return en.today.expected([on, time ? localTimeOfDay(time) : ""].filter(Boolean).join(", "));
}

/** The move-in itself. `quiet` where it stands behind something more urgent. */
export function MoveIn({
  visit,
  found,
  zone,
  quiet,
  children,
}: Props & { quiet?: boolean; children?: Child }) {
  const form = "arrival-form";
  const { hold } = found.header;
  const today = localDate(visit.scope.now(), zone);
  return (
    <Form id={form} action={`${base(found)}/arrival`}>
      {hold ? <input type="hidden" name="bed" value={hold.bed} /> : children}
      <Field
        typed={visit.typed}
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

function Extend({ visit, found, zone }: Props) {
  const { hold } = found.header;
  if (!hold) return null;
  const common = { typed: visit.typed, form: "hold" };
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

/** A day, and a time where one was agreed. `arrival` as the record has it. */
export function ArrivalFields({
  typed,
  form,
  arrival,
}: {
  typed: Typed;
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

export function ChangeArrival({ visit, found }: Props) {
  const common = { typed: visit.typed, form: "expected" };
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
