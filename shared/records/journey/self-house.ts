import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import type { HouseLead } from "#shared/records/member/house-lead.ts";
import type { OnCall } from "#shared/records/roster/roster.ts";
import { defineEntity } from "#shared/table/entity.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Journey } from "./journey.ts";

const onCall = z.object({ name: z.string(), phone: z.string() }).nullable();

export const ownHouseSchema = z.object({
  id: idSchema("house"),
  name: z.string(),
  street: z.string(),
  area: z.string(),
  timeZone: z.string(),
  phone: z.string(),
  /** Who manages it, by name. */
  managers: z.array(z.string()),
  /** Called when nobody is scheduled. */
  onCallPhone: z.string(),
  /** Monday first; null: the house's own number. */
  weekly: z.array(onCall),
  /** Exceptions by house-local date. */
  nights: z.record(z.string(), onCall),
});

const schema = z.object({
  journey: idSchema("journey"),
  /** Null: they live in none. */
  house: ownHouseSchema.nullable(),
});
export type SelfHouse = z.infer<typeof schema>;

const selfHouseKeys = defineKey("self", "~house");

/** The house a resident lives in, and whom to call. */
export const selfHouse = defineEntity<SelfHouse, typeof selfHouseKeys>({
  kind: "self.house",
  schema,
  schemaVersion: 1,
  at: selfHouseKeys,
  ids: ({ journey }) => ({ journey }),
  samples: ({ journey, house: id }) => {
    const called = { name: "Sample", phone: "+12065550100" };
    const house = {
      ...{ id, name: "Sample", street: "Sample", area: "Sample", timeZone: "UTC", phone: called.phone },
      ...{
        managers: ["Sample"],
        onCallPhone: called.phone,
        weekly: [called],
        nights: { "2026-01-01": called },
      },
    };
    return [
      { journey, house: null },
      { journey, house },
    ];
  },
});

export function selfHouseOf(
  { id: journey }: Pick<Journey, "id">,
  definition: HouseDefinition | undefined,
  roster: OnCall | undefined,
  leads: readonly HouseLead[],
): SelfHouse {
  if (!definition) return { journey, house: null };
  const { id, name, street, area, timeZone, phone, onCallPhone } = definition;
  const who = (callee: string | null) => {
    const known = callee === null ? undefined : roster?.people[callee];
    return known ? { name: known.name, phone: known.phone } : null;
  };
  const nights = Object.entries(roster?.nights ?? {}).map(([on, one]) => [on, who(one)]);
  const managers = leads.filter(({ houses }) => houses.includes(id)).map((one) => one.name);
  const onCall = { weekly: (roster?.weekly ?? []).map(who), nights: Object.fromEntries(nights) };
  return { journey, house: { id, name, street, area, timeZone, phone, managers, onCallPhone, ...onCall } };
}
