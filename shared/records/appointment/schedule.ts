import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Appointment } from "./appointment.ts";
import { isPast, timesSchema } from "./times.ts";

const slot = z.object({
  appointment: idSchema("appointment"),
  times: timesSchema,
  shown: z.boolean(),
});

const schema = z.object({ journey: idSchema("journey"), slots: z.array(slot) });
export type Schedule = z.infer<typeof schema>;

const scheduleKeys = defineKey("exchange", "~schedule");
export const scheduleKey = (homes: Homes, journey: Schedule["journey"]): Key =>
  scheduleKeys.key(homes, { journey });

/** When a resident has appointments, and nothing of what they are. Written with them. */
export const schedule = defineEntity<Schedule, typeof scheduleKeys>({
  kind: "appointment.schedule",
  schema,
  schemaVersion: 1,
  at: scheduleKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, slots: [] }],
});

/** More than one person keeps at a time. */
const most = 30;

/** The schedule with an appointment as it is now; what is past leaves it. Undefined: it is full. */
export function scheduled(
  was: Stored<Schedule> | undefined,
  { id, journey, times, shown, over }: Appointment,
  { timeZone, now }: Pick<Journey, "timeZone"> & { readonly now: Temporal.Instant },
): Change | undefined {
  const yesterday = today(now, timeZone).subtract({ days: 1 });
  const others = (was?.value.slots ?? []).filter((one) => one.appointment !== id);
  const own = over ? [] : [{ appointment: id, times, shown }];
  const slots = [...others, ...own].filter((one) => !isPast(one.times, yesterday));
  if (slots.length > most) return undefined;
  const value = { journey, slots };
  return was ? replace(schedule, was, value) : create(schedule, value);
}

const ownSchema = z.object({ journey: idSchema("journey"), slots: z.array(timesSchema) });
export type OwnTimes = z.infer<typeof ownSchema>;
const ownKeys = defineKey("self", "~times");

/** The same times on the resident's first page. */
export const ownTimes = defineEntity<OwnTimes, typeof ownKeys>({
  kind: "self.times",
  schema: ownSchema,
  schemaVersion: 1,
  at: ownKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey }) => [{ journey, slots: [] }],
});
