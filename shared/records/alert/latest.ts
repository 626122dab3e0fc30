import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { type Journey, journeySchema } from "#shared/records/journey/journey.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { below } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type Alert, alertSchema } from "./alert.ts";

const latest = alertSchema.pick({ at: true }).extend({ answeredAt: instantSchema.nullable() });
const toMentor = latest.extend({ checkIn: idSchema("checkIn"), accompanied: z.boolean() });

const overviewSchema = latest.extend({
  journey: idSchema("journey"),
  house: journeySchema.shape.house,
});
export type AlertOverview = z.infer<typeof overviewSchema>;

const overviewKeys = defineKey("mentoring", "D#{journey}");

/** The latest alert of a resident, for supervisors: in which house, since when, whether someone answered. No name. */
export const alertOverview = defineEntity<AlertOverview, typeof overviewKeys>({
  kind: "alert.overview",
  schema: overviewSchema,
  schemaVersion: 1,
  at: overviewKeys,
  ids: ({ journey }) => ({ journey }),
  list: (homes, { at, journey }) => ({ lpk: below.list(homes.mentoring(), "D"), lsk: `${at}#${journey}` }),
  samples: ({ journey, house }) => [{ journey, house, at: "2026-01-01T00:00:00.000Z", answeredAt: null }],
});

const agendaSchema = z.object({
  member: idSchema("member"),
  journey: idSchema("journey"),
  /** Null: they no longer walk with them. */
  alert: toMentor.nullable(),
});
export type AgendaAlert = z.infer<typeof agendaSchema>;

/** Read with the agenda. */
const agendaKeys = defineKey("member", "A#{journey}#alert");

/** The same on the agenda of whoever walks with them, with the check-in that it came from. */
export const agendaAlert = defineEntity<AgendaAlert, typeof agendaKeys>({
  kind: "agenda.alert",
  schema: agendaSchema,
  schemaVersion: 1,
  at: agendaKeys,
  ids: ({ member, journey }) => ({ member, journey }),
  samples: ({ member, journey }) => [{ member, journey, alert: null }],
});

const latestOf = ({ at, answered }: Alert) => ({ at, answeredAt: answered?.at ?? null });

export const alertOverviewOf = ({ id: journey, house }: Journey, of: Alert): AlertOverview => ({
  ...latestOf(of),
  journey,
  house,
});

/** For everyone who is or was beside them. */
export const agendaAlertsOf = (
  { id: journey, person, mentor, cover, beside }: Journey,
  of: Alert,
): AgendaAlert[] => {
  const { checkIn, accompanied } = of;
  const told = { ...latestOf(of), checkIn, accompanied };
  return beside.map(({ member }) => {
    const walks = person !== null && (member === mentor || member === cover?.member);
    return { member, journey, alert: walks ? told : null };
  });
};

/** Days in which an alert is shown beside what else there is to do. */
const shownDays = 3;
/** The first instant of what is still shown. */
export const shownSince = (now: Temporal.Instant): Temporal.Instant =>
  now.subtract({ hours: 24 * shownDays });
