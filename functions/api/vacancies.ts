import * as z from "zod";
import { listVacancies, type Vacancy } from "#shared/records/house/list-vacancies.ts";
import { calendarDate, moment } from "./dates.ts";
import { pageOf } from "./page.ts";
import type { ApiRoute } from "./route.ts";

const how = z.object({ storage: z.string(), dosingTravel: z.string(), training: z.string() });

/** A house as partners see it: never its street, phone or residents. */
const vacancySchema = z.object({
  id: z.string(),
  name: z.string(),
  area: z.string(),
  timeZone: z.string(),
  serves: z.object({ genders: z.array(z.string()), children: z.boolean() }),
  minimumDaysSinceUse: z.int().nullable(),
  registryLimit: z.boolean(),
  distanceLimits: z.string(),
  selfDescribed: z.object({ level: z.string().nullable(), type: z.string().nullable() }),
  certification: z
    .object({
      body: z.string(),
      number: z.string(),
      expires: calendarDate,
    })
    .nullable(),
  supports: z.object({
    medications: z.string(),
    addictionMedications: z.object({ methadone: how, buprenorphine: how, naltrexone: how }),
    mobility: z.string(),
    mentalHealth: z.string(),
    children: z.string(),
    languages: z.array(z.string()),
  }),
  fundingKinds: z.array(z.string()),
  weeklyFeeCents: z.int().nullable(),
  depositCents: z.int().nullable(),
  decisionHours: z.int(),
  paused: z.boolean(),
  beds: z.object({
    total: z.int(),
    free: z.int(),
    held: z.int(),
    occupied: z.int(),
    outOfService: z.int(),
  }),
  agreedMoveOuts: z.array(z.object({ weekOf: calendarDate, beds: z.int() })),
  asOf: moment,
});

function presentVacancy({ id, house, beds, agreedMoveOuts, asOf }: Vacancy): z.infer<typeof vacancySchema> {
  const { name, area, timeZone, serves, minimumDaysSinceUse, selfDescribed, supports } = house;
  const { fundingKinds, weeklyFeeCents, depositCents, paused } = house;
  const { registryLimit, distanceLimits, certification, decisionHours } = house;
  const about = { id, name, area, timeZone, serves, minimumDaysSinceUse, selfDescribed, supports };
  return {
    ...about,
    fundingKinds,
    registryLimit,
    distanceLimits,
    certification,
    decisionHours,
    weeklyFeeCents,
    depositCents,
    paused,
    beds: { ...beds },
    agreedMoveOuts: agreedMoveOuts.map((one) => ({ ...one })),
    asOf,
  };
}

export const vacancyRoutes: readonly ApiRoute[] = [
  {
    method: "get",
    path: "/v1/vacancies",
    operationId: "listVacancies",
    summary: "List open beds by house",
    description: "The houses your key can see, each with its criteria and the number of free beds.",
    permission: "vacancies.read",
    leaves: "no_resident",
    status: 200,
    answer: vacancySchema,
    answerName: "Vacancy",
    listed: true,
    handle: async (c) => {
      const { items, next } = await listVacancies(c.var.scope, pageOf(c));
      return c.json({ items: items.map(presentVacancy), next });
    },
  },
];
