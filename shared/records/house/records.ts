import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import {
  houseDefinition as definitionSchema,
  type HouseDefinition,
  type HouseTexts,
  houseTexts,
  isOpen,
  sampleHouse,
  upgradeHouse,
} from "./house.ts";

export const directoryHouseKey = (homes: Homes, house: string): Key => ({
  pk: homes.directory(),
  sk: `H#${house}`,
});

/** A house as the network describes it; every member may read it. */
export const directoryHouse = defineEntity<HouseDefinition>({
  kind: "house",
  schema: definitionSchema,
  schemaVersion: 2,
  upgrade: upgradeHouse,
  key: (homes, value) => directoryHouseKey(homes, value.id),
  samples: ({ house }) => [sampleHouse(house)],
});

export const houseWritingKey = (homes: Homes, house: string): Key => ({
  pk: homes.directory(),
  sk: `D#${house}`,
});

/** What a house has in writing, beside it on the directory. */
export const houseWriting = defineEntity<HouseTexts>({
  kind: "house.writing",
  schema: houseTexts,
  schemaVersion: 1,
  key: (homes, value) => houseWritingKey(homes, value.house),
  samples: ({ house }) => [{ house, fees: "", refundPolicy: "", rules: "", notes: "" }],
});

/** The house, where it is there for others. */
export const openHouse = (found: Stored<HouseDefinition> | undefined): Stored<HouseDefinition> | undefined =>
  found && isOpen(found.value) ? found : undefined;

const cardSchema = z.object({
  id: idSchema("house"),
  name: z.string(),
  networkName: z.string(),
  timeZone: z.string(),
  decisionHours: z.number(),
  /** Who is called where nobody is put down for a night. */
  onCallPhone: z.string(),
});
export type HouseCard = z.infer<typeof cardSchema>;

export const houseCardKey = (homes: Homes, house: HouseCard["id"]): Key => ({
  pk: homes.house(house),
  sk: "A#house",
});

/** What a house's board needs of its house, so that the board is one query. */
export const houseCard = defineEntity<HouseCard>({
  kind: "house.card",
  schema: cardSchema,
  schemaVersion: 2,
  upgrade: (data, from) => (from === 1 ? { ...(data as object), onCallPhone: "" } : data),
  key: (homes, value) => houseCardKey(homes, value.id),
  samples: ({ house }) => [
    {
      id: house,
      name: "Sample",
      networkName: "Sample",
      timeZone: "America/Los_Angeles",
      decisionHours: 24,
      onCallPhone: "",
    },
  ],
});

const bedWindow = z.object({
  label: z.string(),
  room: z.string(),
  place: z.enum(["lower", "upper", "single"]),
  state: z.enum(["free", "held", "occupied", "out"]),
  until: instantSchema.nullable(),
  agreedOut: z.string().nullable(),
});

const availabilitySchema = z.object({
  house: definitionSchema,
  beds: z.record(z.string(), bedWindow),
  /** The moment this was true (ISO instant): the last change it takes in. */
  asOf: z.string(),
});
export type AvailabilityCard = z.infer<typeof availabilitySchema>;

export const availabilityKey = (homes: Homes, house: string): Key => ({
  pk: homes.availability(),
  sk: `H#${house}`,
});

/** A house in the network's window: what it is and which beds are free. Never who. Counts are derived on reading. */
export const availabilityCard = defineEntity<AvailabilityCard>({
  kind: "window",
  schema: availabilitySchema,
  schemaVersion: 3,
  upgrade: (data, from) => {
    const was = data as { house: unknown; beds: Record<string, object> };
    const beds = Object.fromEntries(Object.entries(was.beds).map(([id, one]) => [id, { room: "", ...one }]));
    return { ...was, beds, house: upgradeHouse(was.house, from) };
  },
  key: (homes, value) => availabilityKey(homes, value.house.id),
  samples: ({ house }) => [{ house: sampleHouse(house), beds: {}, asOf: "2026-01-01T00:00:00.000Z" }],
});
