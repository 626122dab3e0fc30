import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";

/** Most nights ahead that can be scheduled. */
export const nightsAhead = 62;

const callee = z.object({ name: z.string(), phone: z.string(), email: z.string().nullable() });
/** An on-call person, paged if they have an address. */
export type Callee = z.infer<typeof callee>;

const person = z.string();
const schema = z.object({
  house: idSchema("house"),
  /** The scheduled people, without repeats, by a hash of their data. */
  people: z.record(person, callee),
  /** The weekly rule, Monday first; null: the house's own number. */
  weekly: z.array(person.nullable()).length(7),
  /** Exceptions by house-local date; null: the house's own number that night. */
  nights: z.record(z.string(), person.nullable()),
  /** Null: never scheduled. */
  changedAt: instantSchema.nullable(),
});
export type OnCall = z.infer<typeof schema>;

const onCallKeys = defineKey("house", "A#on-call");
export const onCallKey = (homes: Homes, house: OnCall["house"]): Key => onCallKeys.key(homes, { house });

/** A house's on-call schedule. One small item beside the board. */
export const onCall = defineEntity<OnCall, typeof onCallKeys>({
  kind: "on-call",
  schema,
  schemaVersion: 1,
  at: onCallKeys,
  ids: ({ house }) => ({ house }),
  samples: ({ house }) => [nobodyYet(house)],
});

export const nobodyYet = (house: OnCall["house"]): OnCall => ({
  house,
  people: {},
  weekly: [null, null, null, null, null, null, null],
  nights: {},
  changedAt: null,
});

/** The night of a moment, by the date it began: from noon to noon, house-local. */
export function nightOf(now: Temporal.Instant, timeZone: string): Temporal.PlainDate {
  const here = now.toZonedDateTimeISO(timeZone);
  return here.hour < 12 ? here.toPlainDate().subtract({ days: 1 }) : here.toPlainDate();
}

export interface Night {
  /** House-local date on which the night begins. */
  readonly on: string;
  /** Null: the house's own number. */
  readonly callee: Callee | null;
  /** Scheduled for this night, not by the weekly rule. */
  readonly single: boolean;
}

/** Who is on call on one night. */
export function onNight(roster: OnCall | undefined, date: Temporal.PlainDate): Night {
  const on = date.toString();
  const said = roster?.nights[on];
  const single = said !== undefined;
  const id = single ? said : roster?.weekly[date.dayOfWeek - 1];
  return { on, single, callee: (id && roster?.people[id]) || null };
}
