import { words } from "#functions/copy/words.ts";
import { sentAppointmentForm } from "#shared/journeys/appointments/forms.ts";
import { readForAppointment } from "#shared/journeys/appointments/send-appointment.ts";
import { boardName, firstName } from "#shared/kernel/person-name.ts";
import { fieldsFor } from "../../appointments/fields.tsx";
import { FormOf } from "../../kit/fields.tsx";
import { stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Back } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().appointments.staff.send;

/** Where house staff add an appointment that a resident asked them to. */
export async function sendAppointmentPage(ctx: PageContext<HouseContext>): Promise<Markup> {
  const { stay, house } = await readForAppointment(ctx.scope, stayIn(ctx));
  const fields = fieldsFor(false);
  const title = copy().title({ name: firstName(stay) || stay.legalName });
  return shell(ctx, {
    title,
    house: house.name,
    here: "residents",
    children: (
      <div class="form-page stack">
        <Back href={stayPath(ctx)}>{boardName(stay) || stay.legalName}</Back>
        <div>
          <h1>{title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        <FormOf
          form={sentAppointmentForm}
          typed={ctx.typed}
          action={`${stayPath(ctx)}/appointments`}
          button={copy().button}
          copy={{ ...fields.copy, agreed: copy().agreed }}
          hints={fields.hints}
          legends={fields.legends}
          options={fields.options}
        />
      </div>
    ),
  });
}
