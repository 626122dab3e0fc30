import { words } from "#functions/copy/words.ts";
import { appointmentForm } from "#shared/journeys/appointments/forms.ts";
import { listAppointments } from "#shared/journeys/appointments/read-appointments.ts";
import { comingOf } from "#shared/records/appointment/times.ts";
import { ActOf } from "../kit/fields.tsx";
import { filled } from "../kit/params.ts";
import type { PageContext } from "../kit/route.ts";
import type { PlanContext, PlanPlace } from "../plans/place.ts";
import { Empty, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { fieldsFor, sayAt, sayTimes } from "./fields.tsx";

const copy = () => words().appointments.page;

/** What comes next is listed one by one. */
const mostComing = 5;

/** A resident's appointments: what comes next, and the whole schedule. */
export const appointmentsPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const { scope, typed } = ctx;
    const { journey, appointments } = await listAppointments(scope);
    const { timeZone } = journey;
    const at = filled(place.path, ctx.c);
    const own = scope.actor.kind === "resident";
    const said = own ? copy().own : copy().theirs;
    const coming = comingOf(appointments, scope.now(), timeZone).slice(0, mostComing);
    return place.frame(ctx, {
      at,
      name: journey.name,
      title: copy().back,
      children: (
        <>
          <p class="second">{said.lead}</p>
          <Section title={copy().coming}>
            {coming.length === 0 ? (
              <Empty>{copy().none}</Empty>
            ) : (
              <Panel rows>
                {coming.map(({ of, ...time }) => (
                  <div class="row">
                    <div class="grow">
                      <a class="whole" href={`${at}/${of.id}`}>
                        {of.what}
                      </a>
                      <div>{sayAt(time, scope, timeZone)}</div>
                      {of.where ? <div class="second">{of.where}</div> : null}
                    </div>
                  </div>
                ))}
              </Panel>
            )}
          </Section>
          {appointments.length > 0 ? (
            <Section title={copy().all}>
              <Panel rows>
                {appointments.map((one) => (
                  <div class="row">
                    <div class="grow">
                      <a class="whole" href={`${at}/${one.id}`}>
                        {one.what}
                      </a>
                      <div>{sayTimes(one.times, scope, timeZone)}</div>
                      <div class="second">{one.shown ? said.shown : said.hidden}</div>
                    </div>
                  </div>
                ))}
              </Panel>
            </Section>
          ) : null}
          <div class="section panel pad">
            <ActOf
              form={appointmentForm}
              typed={typed}
              icon="plus"
              title={copy().add}
              action={at}
              button={copy().addButton}
              {...fieldsFor(own)}
            />
          </div>
        </>
      ),
    });
  };
