import * as z from "zod";
import { withoutFew } from "#shared/kernel/few.ts";
import { idSchema } from "#shared/kernel/ids.ts";
import { oneIn } from "#shared/records/draw/kept-keys.ts";
import type { SelectionDay } from "#shared/records/draw/selection-day.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Homes } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { type CountedTest, type Outcome, outcomes } from "./counted.ts";
import { grounds } from "./kinds.ts";
import { monthsOf } from "./quarters.ts";

const tallySchema = z.object({
  collected: z.int(),
  refused: z.int(),
  unable: z.int(),
  missed: z.int(),
  excused: z.int(),
  /** Not counted apart at first. */
  moved_out: z.int().default(0),
  open: z.int(),
} satisfies Record<Outcome, z.ZodType>);
/** How many tests came to what. */
export type Tally = z.infer<typeof tallySchema>;

const randomSchema = z.object({
  /** Days that were drawn, and days that are void: never drawn. */
  days: z.int(),
  void: z.int(),
  /** Residents in the pool and how many of them were selected, summed over the days that were drawn. */
  pool: z.int(),
  selected: z.int(),
  /** Selections by the odds that were promised. */
  promised: z.number(),
});
export type RandomDays = z.infer<typeof randomSchema>;

const monthSchema = z.object({
  /** `2026-11`. */
  month: z.string(),
  grounds: z.record(z.enum(grounds), tallySchema),
  /** Those on a ground that the house's policy did not name; they are among the others too. */
  outsidePolicy: tallySchema,
  random: randomSchema,
});
export type CoverageMonth = z.infer<typeof monthSchema>;

const requesterSchema = z.object({
  member: idSchema("member"),
  name: z.string(),
  suspicion: z.int(),
  followUp: z.int(),
  /** How many of them ended non-negative, of how many; null: it could tell of a few people. */
  nonNegative: z.object({ count: z.int(), of: z.int() }).nullable(),
});
export type Requester = z.infer<typeof requesterSchema>;

const schema = z.object({
  house: idSchema("house"),
  /** `2026-Q4`. */
  quarter: z.string(),
  /** All three. */
  months: z.array(monthSchema),
  /** Who asked for tests on suspicion and as a follow-up, the most first. */
  requesters: z.array(requesterSchema),
});
export type Coverage = z.infer<typeof schema>;

const houseKeys = defineKey("house/testing", "Q#{quarter}");
const networkKeys = defineKey("administration/testing", "Q#{quarter}#{house}");
type At = Pick<Coverage, "house" | "quarter">;
export const houseCoverageKey = (homes: Homes, { house, quarter }: At): Key =>
  houseKeys.key(homes, { house, quarter });
export const networkCoverageKey = (homes: Homes, { house, quarter }: At): Key =>
  networkKeys.key(homes, { house, quarter });

const samples = ({ house }: Pick<Coverage, "house">) => [coverageOf({ house, quarter: "2026-Q1" }, [], [])];

/** A quarter of a house's tests in numbers, without whose they are. */
export const houseCoverage = defineEntity<Coverage, typeof houseKeys>({
  kind: "test.coverage",
  schema,
  schemaVersion: 1,
  at: houseKeys,
  ids: ({ house, quarter }) => ({ house, quarter }),
  samples,
});

/** The same for the network, which reads nothing else of a house's tests. */
export const networkCoverage = defineEntity<Coverage, typeof networkKeys>({
  kind: "test.coverage_of_house",
  schema,
  schemaVersion: 1,
  at: networkKeys,
  ids: ({ house, quarter }) => ({ house, quarter }),
  samples,
});

/** Adds up tallies. */
export const sumOf = (tallies: readonly Tally[]): Tally =>
  tallyBy((outcome) => tallies.reduce((sum, one) => sum + one[outcome], 0));

/** All tests of a tally. */
export const askedIn = (tally: Tally): number => outcomes.reduce((sum, one) => sum + tally[one], 0);

const tallyBy = (count: (outcome: Outcome) => number): Tally => ({
  collected: count("collected"),
  refused: count("refused"),
  unable: count("unable"),
  missed: count("missed"),
  excused: count("excused"),
  moved_out: count("moved_out"),
  open: count("open"),
});

const tallyOf = (tests: readonly CountedTest[]): Tally =>
  tallyBy((outcome) => tests.filter((one) => one.outcome === outcome).length);

function groundsOf(tests: readonly CountedTest[]): CoverageMonth["grounds"] {
  const on = (ground: CountedTest["ground"]) => tallyOf(tests.filter((one) => one.ground === ground));
  return {
    random: on("random"),
    move_in: on("move_in"),
    suspicion: on("suspicion"),
    follow_up: on("follow_up"),
    pass_return: on("pass_return"),
  };
}

function randomOf(days: readonly SelectionDay[]): RandomDays {
  const drawn = days.filter(({ selected }) => selected !== null);
  const sum = (of: (day: SelectionDay) => number) => drawn.reduce((all, day) => all + of(day), 0);
  return {
    days: drawn.length,
    void: days.filter((day) => day.void).length,
    pool: sum(({ pool }) => pool),
    selected: sum(({ selected }) => selected ?? 0),
    promised: sum(({ pool, odds }) => pool / oneIn(odds)),
  };
}

function requestersOf(tests: readonly CountedTest[]): Requester[] {
  const asked = tests.flatMap(({ by, ...one }) =>
    by.kind === "member" && (one.ground === "suspicion" || one.ground === "follow_up")
      ? [{ ...one, ...by }]
      : [],
  );
  return [...new Set(asked.map(({ member }) => member))]
    .map((member): Requester => {
      const those = asked.filter((one) => one.member === member);
      const on = (ground: CountedTest["ground"]) => those.filter((one) => one.ground === ground).length;
      const ended = (as: boolean) => those.filter(({ nonNegative }) => nonNegative === as).length;
      const { total, counts } = withoutFew([ended(true), ended(false)]);
      const [count] = counts;
      return {
        member,
        name: those.at(-1)?.name ?? "",
        suspicion: on("suspicion"),
        followUp: on("follow_up"),
        nonNegative: total === null || typeof count !== "number" ? null : { count, of: total },
      };
    })
    .sort((a, b) => b.suspicion + b.followUp - a.suspicion - a.followUp || a.name.localeCompare(b.name));
}

/** A quarter of a house, from its tests and its days of random selections. */
export const coverageOf = (
  at: At,
  tests: readonly CountedTest[],
  days: readonly SelectionDay[],
): Coverage => ({
  ...at,
  months: monthsOf(at.quarter).map((month) => {
    const of = tests.filter(({ on }) => on.startsWith(month));
    return {
      month,
      grounds: groundsOf(of),
      outsidePolicy: tallyOf(of.filter((one) => one.outsidePolicy)),
      random: randomOf(days.filter(({ date }) => date.startsWith(month))),
    };
  }),
  requesters: requestersOf(tests),
});
