import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { done } from "#shared/table/acted-by.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { timesSchema } from "./times.ts";

const schema = z.object({
  id: idSchema("appointment"),
  journey: idSchema("journey"),
  what: z.string(),
  /** With whom, and where. */
  where: z.string(),
  times: timesSchema,
  /** Whether the house sees that they are out then. */
  shown: z.boolean(),
  made: done,
  /** It was taken off. */
  over: done.nullable(),
});
export type Appointment = z.infer<typeof schema>;

const keys = defineKey("journey", "A#{appointment}");
export const appointmentKey = (homes: Homes, { journey, id }: Pick<Appointment, "journey" | "id">): Key =>
  keys.key(homes, { journey, appointment: id });

/** An appointment of a resident, once or every week: they and their mentor read it. */
export const appointment = defineEntity<Appointment, typeof keys>({
  kind: "appointment",
  schema,
  schemaVersion: 1,
  at: keys,
  ids: ({ journey, id }) => ({ journey, appointment: id }),
  samples: ({ journey }) => [
    {
      id: "apt_1",
      journey,
      what: "Sample",
      where: "Sample",
      times: { on: "2026-01-05", from: "09:00", until: "12:00", days: ["monday"], last: null, changes: [] },
      shown: true,
      made: { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } },
      over: null,
    },
  ],
});
