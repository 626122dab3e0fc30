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
  /** Those that are there, slept in or not; and those nobody is in, that are in service and not kept for anybody. */
  beds: z.int(),
  occupied: z.int(),
  free: z.int(),
  /** Until when beds are kept (ISO instants). */
  held: z.array(z.string()),
  /** House-local date of the first move-out that was agreed. */
  nextAgreedMoveOut: z.string().nullable(),
});
/** A house in short. */
export type HouseSummary = z.infer<typeof schema>;

const summaryKeys = defineKey("availability", "G#{house}");
export const summaryKey = (homes: Homes, house: Id<"house">): Key => summaryKeys.key(homes, { house });

/**
 * What every house of a network is held against at once: the fit, a transfer, how many beds there are for whom. It
 * says less than the availability card, beside which it lies: a thousand summaries are read as quickly as a hundred cards.
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
      held: ["2026-01-01T00:00:00Z"],
      nextAgreedMoveOut: null,
    },
  ],
});

/** It follows from the availability card, and has its version. */
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

/** Free at a moment: a hold past its time keeps nobody out, seen by the clock or not. */
export const freeNow = ({ free, held }: HouseSummary, now: Temporal.Instant): number =>
  free + held.filter((until) => Temporal.Instant.compare(Temporal.Instant.from(until), now) <= 0).length;

/** Every house that is there for others, by name, for a scope that reads the availability card: one query for each 500. @throws forbidden */
export async function readSummaries(scope: Scope): Promise<HouseSummary[]> {
  needAny(scope, "board.read", "network.read");
  return everyGlance(scope);
}

/** The same for what the system does by itself, which holds no permission. */
export async function everyGlance(scope: Scope): Promise<HouseSummary[]> {
  const all = await queryAll(scope, { in: scope.homes.availability(), prefix: "G#" }, houseSummary);
  return all.map(({ value }) => value).sort((a, b) => a.name.localeCompare(b.name));
}
