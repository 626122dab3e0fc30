import { test } from "vitest";
import { keyBack, newKey } from "#shared/records/selection/chain.ts";
import { isSelected, randomnessOf, threshold } from "#shared/records/selection/draw.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import { hallwayCode, headerOf } from "#shared/records/selection/header.ts";
import { lineOf } from "#shared/records/selection/line.ts";
import type { Period } from "#shared/records/selection/period.ts";
import { quicknetKey, roundAt } from "#shared/records/selection/round.ts";
import { type Rules, ruledStatus } from "#shared/records/selection/rules.ts";
import { treeOf } from "#shared/records/selection/tree.ts";
import { verifyRound } from "#shared/records/selection/verify-round.ts";
import { beaconKey, signed } from "../selection/house.ts";
import { cpuOf, report, rounded } from "./table.ts";

const [houses, residents, days] = [500, 20, 365];
const rules: Rules = { v: 1, p: threshold({ chances: 1, of: 7 }), gap: 2, cap: 2 };
const instant = "2026-11-01T13:30:00.000Z";

test("one day of 10,000 residents in 500 houses, the part without a table", async () => {
  const started = Array.from({ length: houses }, (_, at) => {
    const last = newKey();
    const period: Period = {
      v: 1,
      net: "n_bench",
      house: `h_${at}`,
      first: "2026-11-01",
      days,
      k0: keyBack(last, days),
      beacon: quicknetKey,
      rules: hashOf(rules),
    };
    return { period, last };
  });
  const publish = () =>
    started.map(({ period, last }) => {
      const lines = Array.from({ length: residents }, (_, who) =>
        lineOf(ruledStatus(rules, [3 + (who % 9)]), rules.p),
      );
      const tree = treeOf(lines);
      const header = headerOf(period, { date: "2026-11-01", instant, tree });
      return {
        last,
        lines,
        header,
        told: [hashOf(header), hallwayCode(header), ...lines.map((line) => tree.path(line))],
      };
    });
  let published: ReturnType<typeof publish> = [];
  const round = signed(roundAt(instant));
  const R = randomnessOf(round.signature);
  const draw = () =>
    published.map(({ last, lines, header }) => {
      const key = keyBack(last, days - header.i);
      return lines.filter((line) => isSelected(line, header, key, R)).length;
    });
  const once = async (run: () => unknown) => rounded(await cpuOf(async () => run(), 5));
  const row = (what: string, ms: number) => ({ what, "CPU ms": ms, "ms a house": rounded(ms / houses) });
  report("Selection of 10,000 residents in 500 houses, once a day", [
    row("lines, tree, header, paths, code", await once(() => (published = publish()))),
    row("verify the round, once for all houses of one time", await once(() => verifyRound(round, beaconKey))),
    row("key of the day (364 steps), draw", await once(draw)),
  ]);
});
