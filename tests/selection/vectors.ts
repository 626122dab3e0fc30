import { readFileSync } from "node:fs";
import { keyBack } from "#shared/records/selection/chain.ts";
import { drawOf, isSelected, randomnessOf, threshold } from "#shared/records/selection/draw.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import { hallwayCode, headerOf } from "#shared/records/selection/header.ts";
import { type LineStatus, lineOf } from "#shared/records/selection/line.ts";
import { type Period, policyOf } from "#shared/records/selection/period.ts";
import { predictabilityOf } from "#shared/records/selection/predictability.ts";
import type { Proof } from "#shared/records/selection/proof.ts";
import { quicknetKey, timeOfRound } from "#shared/records/selection/round.ts";
import type { Rules } from "#shared/records/selection/rules.ts";
import { leafOf, treeOf } from "#shared/records/selection/tree.ts";
import { fixed } from "./house.ts";

const { rounds }: { rounds: readonly { round: number; signature: string }[] } = JSON.parse(
  readFileSync("tests/data/drand/quicknet.json", "utf8"),
);

/** One day of a house of three, with a real round of drand: the proof of the first resident, and all that leads to it. */
export function vectors(): { readonly proof: Proof; readonly derived: object } {
  const last = rounds.at(-1);
  if (!last) throw new Error("No round");
  const rules: Rules = { v: 1, p: threshold({ chances: 1, of: 3 }) };
  const k30 = fixed("vector K_30, 10").toString("hex");
  const period: Period = {
    v: 1,
    net: "n_example",
    house: "h_example",
    first: "2026-09-14",
    days: 30,
    k0: keyBack(k30, 30),
    beacon: quicknetKey,
    rules: hashOf(rules),
  };
  const statuses: LineStatus[] = ["pool", "pool", "away"];
  const lines = statuses.map((status, who) =>
    lineOf(status, rules.p, fixed(`vector ${who}`).toString("base64url")),
  );
  const [line] = lines;
  if (!line) throw new Error("No line");
  const tree = treeOf(lines);
  const instant = "2026-09-21T14:13:37.000Z";
  const header = headerOf(period, { date: "2026-09-21", instant, tree });
  const key = keyBack(k30, 30 - header.i);
  const R = randomnessOf(last.signature);
  const { v, net, house, date, round } = header;
  return {
    proof: {
      format: "porchlight-selection-proof-1",
      period,
      rules,
      header,
      line,
      path: tree.path(line),
      signature: last.signature,
      key,
      selected: isSelected(line, header, key, R),
      earlier: [],
    },
    derived: {
      K_30: k30,
      K_29: keyBack(k30, 1),
      policy: policyOf(period),
      lines: lines.map((one) => ({
        token: one.token,
        status: one.status,
        leaf: leafOf(one),
        x: String(drawOf(key, { v, net, house, date, round, R, token: one.token })),
        selected: isSelected(one, header, key, R),
      })),
      timeOfRound: timeOfRound(round).toString(),
      hash: hashOf(header),
      hallway: hallwayCode(header),
      R,
    },
  };
}

/** What gaps and caps cost, as the document's table says it. */
export function priceRows(): string[] {
  const rows: readonly (readonly [of: number, rule: string, more: Pick<Rules, "gap" | "cap">])[] = [
    [7, "none", {}],
    [7, "two days between tests", { gap: 2 }],
    [7, "two in seven days at most", { cap: 2 }],
    [7, "one in seven days at most", { cap: 1 }],
    [3, "two in seven days at most", { cap: 2 }],
  ];
  return rows.map(([of, rule, more]) => {
    const { safeInARow, safeShare, perDay } = predictabilityOf({
      v: 1,
      p: threshold({ chances: 1, of }),
      ...more,
    });
    return `| 1 in ${of} | ${rule} | ${safeInARow} | ${Math.round(safeShare * 100)}% | 1 in ${(1 / perDay).toFixed(1)} |`;
  });
}
