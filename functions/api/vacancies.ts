import * as z from "zod";
import { listVacancies, type Vacancy } from "#shared/records/house/list-vacancies.ts";
import { calendarDate, instant, zoneName } from "./dates.ts";
import { pageOf } from "./page.ts";
import type { ApiRoute } from "./route.ts";

const how = z.object({ storage: z.string(), dosingTravel: z.string(), training: z.string() });

/** A house as partners see it: never its street, phone or residents. */
const vacancySchema = z
  .object({
    id: z.string().describe("The house ID, for use in a referral."),
    name: z.string(),
    area: z.string().describe("Neighborhood and city. The street is shared after acceptance."),
    timeZone: zoneName("The house's."),
    serves: z.object({ genders: z.array(z.string()), children: z.boolean() }),
    minimumDaysSinceUse: z.int().nullable(),
    registryLimit: z.boolean().describe("Whether a registry restriction applies to the address."),
    distanceLimits: z.string(),
    selfDescribed: z
      .object({ level: z.string().nullable(), type: z.string().nullable() })
      .describe("Self-described NARR level and type: kinds, not grades."),
    certification: z
      .object({
        body: z.string(),
        number: z.string(),
        expires: calendarDate("Its last day.", "In `timeZone`."),
      })
      .nullable(),
    supports: z.object({
      medications: z.string(),
      addictionMedications: z
        .object({ methadone: how, buprenorphine: how, naltrexone: how })
        .describe("How each is supported. A house can't opt out."),
      mobility: z.string(),
      mentalHealth: z.string(),
      children: z.string(),
      languages: z.array(z.string()),
    }),
    fundingKinds: z.array(z.string()),
    weeklyFeeCents: z.int().nullable(),
    depositCents: z.int().nullable(),
    decisionHours: z.int().describe("Hours within which a referral is decided."),
    paused: z.boolean(),
    beds: z.object({
      total: z.int(),
      free: z.int(),
      held: z.int(),
      occupied: z.int(),
      outOfService: z.int(),
    }),
    agreedMoveOuts: z
      .array(z.object({ weekOf: calendarDate("A Monday.", "In `timeZone`."), beds: z.int() }))
      .describe("Move-outs planned with residents, by the Monday of their week. Never estimated."),
    asOf: instant("When this was current."),
  })
  .describe("Open beds of one house: counts and criteria, never names.");

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
