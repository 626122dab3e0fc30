import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { appointmentForm, dayForm } from "#shared/journeys/appointments/forms.ts";
import { readAppointment } from "#shared/journeys/appointments/read-appointments.ts";
import { today } from "#shared/kernel/local-date.ts";
import type { Appointment } from "#shared/records/appointment/appointment.ts";
import { plannedDays } from "#shared/records/appointment/times.ts";
import { ActOf } from "../kit/fields.tsx";
import { filled, idIn } from "../kit/params.ts";
import type { PageContext } from "../kit/route.ts";
import type { PlanContext, PlanPlace } from "../plans/place.ts";
import { Act } from "../ui/act.tsx";
import { Back, Panel } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { fieldsFor, sayAt, sayTimes, valuesOf } from "./fields.tsx";

const copy = () => words().appointments.page;

/** Days ahead of which one can be skipped or moved. */
const ahead = 42;

interface Props<C extends PlanContext> {
  readonly ctx: PageContext<C>;
  readonly of: Appointment;
  readonly at: string;
  readonly zone: string;
}

/** One appointment: when, what the house sees of it, and how to change it. */
export const appointmentPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const { scope, typed } = ctx;
    const id = idIn(ctx, "appointment");
    const { journey, appointment: of } = await readAppointment(scope, { appointment: id });
    const { timeZone: zone } = journey;
    const all = filled(place.path, ctx.c);
    const at = `${all}/${id}`;
    const own = scope.actor.kind === "resident";
    const said = own ? copy().own : copy().theirs;
    return place.frame(ctx, {
      at,
      name: journey.name,
      title: of.what,
      children: (
        <>
          <Back href={all}>{copy().back}</Back>
          {of.over ? <p role="status">{copy().over}</p> : null}
          <div class="panel pad stack">
            <p>{sayTimes(of.times, scope, zone)}</p>
            {of.where ? <p>{of.where}</p> : null}
            <p class="second">{of.shown ? said.shown : said.hidden}</p>
          </div>
          {of.over ? null : (
            <>
              <Changes ctx={ctx} of={of} at={at} zone={zone} />
              <div class="section panel pad stack">
                <OneDay ctx={ctx} of={of} at={at} zone={zone} />
                <ActOf
                  form={appointmentForm}
                  typed={typed}
                  icon="pencil"
                  title={copy().change}
                  action={at}
                  button={copy().save}
                  values={valuesOf(of)}
                  {...fieldsFor(own)}
                />
                <Act
                  typed={typed}
                  form="appointment-off"
                  icon="trash-2"
                  title={copy().off.title}
                  action={`${at}/off`}
                  button={copy().off.button}
                  danger
                />
              </div>
            </>
          )}
        </>
      ),
    });
  };

/** Days that are skipped or moved, from today on. */
function Changes<C extends PlanContext>({ ctx: { scope }, of, zone }: Props<C>) {
  const first = today(scope.now(), zone).toString();
  const next = of.times.changes.filter(({ day: on, to }) => on >= first || (to && to.on >= first));
  const { skipped, moved } = copy().oneDay;
  return next.length > 0 ? (
    <Panel rows>
      {next
        .toSorted((a, b) => a.day.localeCompare(b.day))
        .map(({ day: on, to }) => (
          <div class="row">
            <span class="grow">
              {to
                ? moved({ day: day(on, scope.now(), zone), to: sayAt(to, scope, zone) })
                : skipped({ day: day(on, scope.now(), zone) })}
            </span>
          </div>
        ))}
    </Panel>
  ) : null;
}

function OneDay<C extends PlanContext>({ ctx: { scope, typed }, of, at, zone }: Props<C>) {
  const first = today(scope.now(), zone);
  const days =
    of.times.days.length > 0 ? plannedDays(of.times, { first, last: first.add({ days: ahead }) }) : [];
  const { title, labels, hints, options, button } = copy().oneDay;
  return days.length > 0 ? (
    <ActOf
      form={dayForm}
      typed={typed}
      icon="calendar-clock"
      title={title}
      action={`${at}/day`}
      button={button}
      copy={labels}
      hints={hints}
      options={{
        day: { pairs: days.map((on) => [on, day(on, scope.now(), zone)] as const) },
        how: { words: options },
      }}
      values={{ from: of.times.from, until: of.times.until }}
    />
  ) : null;
}
