import { Temporal } from "temporal-polyfill";
import type { appointmentForm } from "#shared/journeys/appointments/forms.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { weekdays } from "#shared/records/house/house.ts";
import type { SmallWorld } from "../support/small-world.ts";

/** An outpatient group from today on, every week on this day, which the house sees them out for. */
export function outpatient(world: SmallWorld): Sent<typeof appointmentForm> & { readonly on: string } {
  const on = world.today();
  const day = weekdays[Temporal.PlainDate.from(on).dayOfWeek - 1] ?? "monday";
  return {
    what: "Riverside outpatient group",
    where: "With Dana Ruiz, 4 Mill Street",
    on,
    from: "09:00",
    until: "12:00",
    days: day,
    last: "",
    shown: "yes",
  };
}
