import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import type { Id } from "#shared/kernel/ids.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { needAny, type Scope } from "#shared/table/scope.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { houseDefinition } from "./house.ts";
import type { AvailabilityCard } from "./records.ts";

const { id, name, area, timeZone, serves, registryLimit, paused } = houseDefinition.shape;
const schema = z.object({
  ...{ id, name, area, timeZone, serves, registryLimit, paused },
  /** `beds`: all not retired. `free`: in service, unoccupied, not held. */
  beds: z.int(),
  occupied: z.int(),
  free: z.int(),
  /** Ends of holds (ISO instants). */
  held: z.array(z.string()),
  /** House-local date of the earliest agreed move-out. */
  nextAgreedMoveOut: z.string().nullable(),
});
/** A house's summary. */
export type HouseSummary = z.infer<typeof schema>;

const summaryKeys = defineKey("availability", "G#{house}");
export const summaryKey = (homes: Homes, house: Id<"house">): Key => summaryKeys.key(homes, { house });

/**
 * A house's summary, read for all houses of a network at once: fit, transfers, demand. Smaller than the
 * availability card in the same partition: a thousand summaries are read as fast as a hundred cards.
 */
export const houseSummary = defineEntity<HouseSummary, typeof summaryKeys>({
  kind: "house.summary",
  schema,
  schemaVersion: 1,
  at: summaryKeys,
  ids: ({ id }) => ({ house: id }),
  samples: ({ house }) => [
    {
      id: house,
      name: "Sample House",
      area: "Sampletown",
      timeZone: "America/Los_Angeles",
      serves: { genders: ["men"], children: false },
      registryLimit: false,
      paused: false,
      beds: 3,
      occupied: 1,
      free: 1,
      held: ["2026-01-01T00:00:00.000Z"],
      nextAgreedMoveOut: null,
    },
  ],
});

/** Derived from the availability card, with its version. */
export function summaryOf({ house, beds: all }: AvailabilityCard): HouseSummary {
  const { id, name, area, timeZone, serves, registryLimit, paused } = house;
  const beds = Object.values(all);
  const held = beds.flatMap((one) => (one.state === "held" && one.until ? [one.until] : []));
  return {
    ...{ id, name, area, timeZone, serves, registryLimit, paused },
    beds: beds.length,
    occupied: beds.filter((one) => one.state === "occupied").length,
    free: beds.filter((one) => one.state === "free").length,
    held: held.sort(),
    nextAgreedMoveOut: earliest(beds.map((one) => one.agreedOut)),
  };
}

export const earliest = (dates: readonly (string | null)[]): string | null =>
  dates.filter((one) => one !== null).sort()[0] ?? null;

/** Free beds at a moment: a lapsed hold does not block, even before the clock ends it. */
export const freeNow = ({ free, held }: HouseSummary, now: Temporal.Instant): number =>
  free + held.filter((until) => Temporal.Instant.compare(Temporal.Instant.from(until), now) <= 0).length;

/**
 * Every visible house, by name, for a scope that reads availability: one query for each 500. @throws
 * forbidden
 */
export async function readSummaries(scope: Scope): Promise<HouseSummary[]> {
  needAny(scope, "board.read", "network.read");
  return everySummary(scope);
}

/** The same for the system, which has no permissions. */
export async function everySummary(scope: Scope): Promise<HouseSummary[]> {
  const all = await queryAll(scope, { in: scope.homes.availability(), prefix: "G#" }, houseSummary);
  return all.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name));
}
