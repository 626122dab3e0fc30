import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { allWishes, wantedRow } from "#shared/records/waitlist/wanted.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { Steps } from "./steps.ts";

const steps = z.object({
  /**
   * The packed steps (`pack`): a thousand houses are read at once, and one text is read faster than many
   * rows.
   */
  steps: z.string(),
  cut: z.boolean(),
});

const houseSchema = steps.extend({
  house: idSchema("house"),
  /** Whether the house counts: not while it is being imported, or after an undo. */
  counts: z.boolean(),
});
export type HouseCensus = z.infer<typeof houseSchema>;

const houseCensusKeys = defineKey("directory", "O#{house}");
export const houseCensusKey = (homes: Homes, house: Id<"house">): Key =>
  houseCensusKeys.key(homes, { house });

/** Beds and occupied beds of a house, by night: numbers, no people. Derived from beds and occupancies. */
export const houseCensus = defineEntity<HouseCensus, typeof houseCensusKeys>({
  kind: "census.house",
  schema: houseSchema,
  schemaVersion: 1,
  at: houseCensusKeys,
  ids: ({ house }) => ({ house }),
  samples: ({ house }) => [{ house, counts: true, cut: false, steps: "2026-01-01 4 2" }],
});

const networkSchema = steps.extend({
  /** When it was last summed (ISO instant); null: never. */
  summedAt: instantSchema.nullable(),
  /** Houses, those with a free bed, and free beds. */
  now: z.object({ houses: z.int(), withFree: z.int(), free: z.int() }),
  /** Demand on all waitlists, by wish; and the free beds that could serve it. Empty: not summed yet. */
  wanted: z.array(wantedRow.extend({ free: z.int() })),
  /** A house changed since. `taken`: a run is summing; `due` is when another may. ISO instant. */
  work: z.object({ state: z.enum(["asked", "taken"]), due: instantSchema }).nullable(),
});
export type NetworkCensus = z.infer<typeof networkSchema>;

const networkCensusKeys = defineKey("directory", "A#census");
export const networkCensusKey = (homes: Homes): Key => networkCensusKeys.key(homes, {});

/** Before the first sum. */
export const nothingSummed: NetworkCensus = {
  steps: "",
  cut: false,
  now: { houses: 0, withFree: 0, free: 0 },
  wanted: [],
  summedAt: null,
  work: null,
};

/** The census of all houses together, so that the network's page reads one item. */
export const networkCensus = defineEntity<NetworkCensus, typeof networkCensusKeys>({
  kind: "census.network",
  schema: networkSchema,
  schemaVersion: 2,
  upgrade: (data, from) =>
    from === 1 ? { ...data, now: { houses: 0, withFree: 0, free: 0 }, wanted: [] } : data,
  at: networkCensusKeys,
  ids: () => ({}),
  due: (value) => value.work?.due,
  samples: () => [
    { ...nothingSummed, work: { state: "asked", due: "2026-01-01T00:00:00.000Z" } },
    {
      ...nothingSummed,
      summedAt: "2026-01-01T00:00:00.000Z",
      wanted: allWishes.map((wish) => ({ wish, waiting: 0, offered: 0, free: 0 })),
    },
  ],
});

/** Packed steps: `2026-01-01 4 2;…`, each with date, beds and occupied beds. */
export const pack = ({ steps: rows, cut }: Steps): Pick<HouseCensus, "steps" | "cut"> => ({
  steps: rows.map(({ on, beds, occupied }) => `${on} ${beds} ${occupied}`).join(";"),
  cut,
});

export const unpack = ({ steps: text, cut }: Pick<HouseCensus, "steps" | "cut">): Steps => ({
  steps: (text === "" ? [] : text.split(";")).map((row) => {
    const [on = "", beds, occupied] = row.split(" ");
    return { on, beds: Number(beds), occupied: Number(occupied) };
  }),
  cut,
});
