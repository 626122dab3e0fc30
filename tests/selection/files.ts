import { Temporal } from "temporal-polyfill";
import { isSelected, randomnessOf } from "#shared/records/selection/draw.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import type { DayProof, Proof, PublicRecord } from "#shared/records/selection/proof.ts";
import { instantOf, publishBy } from "#shared/records/selection/round.ts";
import type { Day, Told } from "./house.ts";

const dayProof = ({ period }: Told, day: Day, who: number): DayProof => {
  const line = day.lines[who];
  if (!line) throw new Error("No such resident");
  const { header, tree, signature, key } = day;
  return { period, header, line, path: tree.path(line), signature, key };
};

/** What a resident takes along of a day, by the day's place. */
export function proofOf(told: Told, at: number, who: number): Proof {
  const day = told.days.at(at);
  if (!day) throw new Error("No such day");
  const proof = dayProof(told, day, who);
  const { line, header } = proof;
  return {
    format: "porchlight-selection-proof-1",
    ...proof,
    rules: told.rules,
    selected: isSelected(line, header, day.key, randomnessOf(day.signature)),
    earlier:
      told.rules.gap || told.rules.cap
        ? told.days.slice(0, at).map((earlier) => dayProof(told, earlier, who))
        : [],
  };
}

/** What the public sees of a house, one period after another. */
export function recordOf(...periods: readonly [Told, ...Told[]]): PublicRecord {
  const [{ period }] = periods;
  return {
    format: "porchlight-selection-record-1",
    net: period.net,
    house: period.house,
    periods: periods.map((one) => ({
      ...one.period,
      publishedAt: publishBy(one.days[0]?.header.round ?? 0),
    })),
    days: periods.flatMap(({ days }) =>
      days.map(({ header, signature, key }) => {
        const { date, i, instantUTC, round, policy, prev } = header;
        return {
          ...{ date, i, instantUTC, round, policy, prev, signature, key },
          hash: hashOf(header),
          publishedAt: publishBy(round),
          revealBy: instantOf(Temporal.PlainDate.from(date).add({ days: 1 }).toString(), "00:00", "UTC"),
        };
      }),
    ),
  };
}
