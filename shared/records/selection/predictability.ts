import { daysThatCount, type Rules, ruledStatus } from "./rules.ts";

/** What a gap or cap lets a resident know in advance. */
export interface Predictability {
  /** The longest run of days on which they surely are not selected, known as it begins. */
  readonly safeInARow: number;
  /** Share of all days that are known to be safe. */
  readonly safeShare: number;
  /** Selections per day in the long run: the odds of the rules, less the safe days. */
  readonly perDay: number;
}

/** Days since each selection that still counts. */
type Ago = readonly number[];

const nameOf = (ago: Ago) => ago.join(" ");

/** A resident's whole course under the rules, as a chain of states; few, because only some days count. */
export function predictabilityOf(rules: Rules): Predictability {
  const odds = Number(rules.p) / 2 ** 64;
  const counts = daysThatCount(rules);
  const isSafe = (ago: Ago) => ruledStatus(rules, ago) !== "pool";
  const after = (ago: Ago, selected: boolean): Ago =>
    [...ago, ...(selected ? [0] : [])].map((days) => days + 1).filter((days) => days <= counts);

  const states = new Map<string, Ago>([["", []]]);
  for (const ago of states.values()) {
    for (const selected of isSafe(ago) ? [false] : [false, true]) {
      const next = after(ago, selected);
      states.set(nameOf(next), next);
    }
  }

  const safeFrom = (ago: Ago): number => (isSafe(ago) ? 1 + safeFrom(after(ago, false)) : 0);
  const share = inTheLongRun([...states.keys()], (name) => {
    const ago = states.get(name) ?? [];
    const chance = isSafe(ago) ? 0 : odds;
    return [
      [nameOf(after(ago, false)), 1 - chance],
      [nameOf(after(ago, true)), chance],
    ];
  });
  const safeShare = [...states].reduce(
    (sum, [name, ago]) => sum + (isSafe(ago) ? (share.get(name) ?? 0) : 0),
    0,
  );
  return {
    safeInARow: Math.max(...[...states.values()].map(safeFrom)),
    safeShare,
    perDay: (1 - safeShare) * odds,
  };
}

/** The share of time in each state. Half of each step stays where it is, so that no cycle keeps it from settling. */
function inTheLongRun(
  states: readonly string[],
  steps: (state: string) => readonly (readonly [string, number])[],
): ReadonlyMap<string, number> {
  const moves = states.flatMap((from) => steps(from).map(([to, chance]) => ({ from, to, chance })));
  let share = new Map(states.map((state) => [state, 1 / states.length]));
  for (let step = 0; step < 4000; step += 1) {
    const next = new Map(states.map((state) => [state, (share.get(state) ?? 0) / 2]));
    for (const { from, to, chance } of moves)
      if (chance > 0) next.set(to, (next.get(to) ?? 0) + ((share.get(from) ?? 0) * chance) / 2);
    share = next;
  }
  return share;
}
