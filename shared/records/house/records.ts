import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key, type Stored } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import {
  houseDefinition as definitionSchema,
  type HouseDefinition,
  houseTexts,
  isOpen,
  sampleHouse,
  upgradeHouse,
} from "./house.ts";

const directoryHouseKeys = defineKey("directory", "H#{house}");
export const directoryHouseKey = (homes: Homes, house: Id<"house">): Key =>
  directoryHouseKeys.key(homes, { house });

/** A house in the network's directory; every member may read it. */
export const directoryHouse = defineEntity<HouseDefinition, typeof directoryHouseKeys>({
  kind: "house",
  schema: definitionSchema,
  schemaVersion: 3,
  upgrade: upgradeHouse,
  at: directoryHouseKeys,
  ids: ({ id }) => ({ house: id }),
  samples: ({ house }) => [sampleHouse(house)],
});

const houseWritingKeys = defineKey("directory", "D#{house}");
export const houseWritingKey = (homes: Homes, house: Id<"house">): Key =>
  houseWritingKeys.key(homes, { house });

const writingSchema = houseTexts.extend({
  /** Since when each document has its wording; missing if from before this was kept. `fees`: with the amounts. */
  since: z.partialRecord(z.enum(["fees", "refundPolicy", "rules"]), instantSchema).default({}),
});
export type HouseWriting = z.infer<typeof writingSchema>;

/** A house's written policies, beside it in the directory. */
export const houseWriting = defineEntity<HouseWriting, typeof houseWritingKeys>({
  kind: "house.writing",
  schema: writingSchema,
  schemaVersion: 1,
  at: houseWritingKeys,
  ids: ({ house }) => ({ house }),
  samples: ({ house }) => [{ house, fees: "", refundPolicy: "", rules: "", notes: "", since: {} }],
});

/** The house, if it is visible. */
export const openHouse = (found: Stored<HouseDefinition> | undefined): Stored<HouseDefinition> | undefined =>
  found && isOpen(found.value) ? found : undefined;

const cardSchema = z.object({
  id: idSchema("house"),
  name: z.string(),
  networkName: z.string(),
  timeZone: z.string(),
  decisionHours: z.number(),
  /** Called when the schedule names no one for a night. */
  onCallPhone: z.string(),
});
export type HouseCard = z.infer<typeof cardSchema>;

const houseCardKeys = defineKey("house", "A#house");
export const houseCardKey = (homes: Homes, house: HouseCard["id"]): Key =>
  houseCardKeys.key(homes, { house });

/** The part of a house's definition its board needs, so that the board is one query. */
export const houseCard = defineEntity<HouseCard, typeof houseCardKeys>({
  kind: "house.card",
  schema: cardSchema,
  schemaVersion: 2,
  upgrade: (data, from) => (from === 1 ? { ...data, onCallPhone: "" } : data),
  at: houseCardKeys,
  ids: ({ id }) => ({ house: id }),
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

const bedAvailability = z.object({
  label: z.string(),
  room: z.string(),
  place: z.enum(["lower", "upper", "single"]),
  state: z.enum(["free", "held", "occupied", "out"]),
  until: instantSchema.nullable(),
  agreedOut: z.string().nullable(),
});

const availabilitySchema = z.object({
  house: definitionSchema,
  beds: z.record(z.string(), bedAvailability),
  /** The last change included (ISO instant). */
  asOf: z.string(),
});
export type AvailabilityCard = z.infer<typeof availabilitySchema>;

const before = z.looseObject({ house: z.unknown(), beds: z.record(z.string(), z.looseObject({})) });

const availabilityKeys = defineKey("availability", "H#{house}");
export const availabilityKey = (homes: Homes, house: Id<"house">): Key =>
  availabilityKeys.key(homes, { house });

/** A house's availability: what it is and which beds are free, no people. Counts are derived when read. */
export const availabilityCard = defineEntity<AvailabilityCard, typeof availabilityKeys>({
  kind: "availability",
  schema: availabilitySchema,
  schemaVersion: 4,
  upgrade: (data, from) => {
    const was = before.parse(data);
    const beds = Object.fromEntries(Object.entries(was.beds).map(([id, one]) => [id, { room: "", ...one }]));
    return { ...was, beds, house: upgradeHouse(was.house, from) };
  },
  at: availabilityKeys,
  ids: ({ house }) => ({ house: house.id }),
  samples: ({ house }) => [{ house: sampleHouse(house), beds: {}, asOf: "2026-01-01T00:00:00.000Z" }],
});
