import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { type Source, sourcesIn } from "../support/source.ts";

/* `npm run rooms` reads `shared`; these hold the rooms of `functions` and `infra`, whose pages it cannot read. */

type Arrow = readonly [from: string, to: string];

const sources = ["functions", "infra"].flatMap(sourcesIn);

/** What a file imports of this repository, by its path from the root. */
const imported = ({ path, text }: Source): string[] =>
  [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].flatMap(([, to = ""]) =>
    to.startsWith("#") ? [to.slice(1)] : to.startsWith(".") ? [join(dirname(path), to)] : [],
  );

/** The folder right below `functions` or `infra`; a file beside those folders is a room of its own. */
const roomOf = (path: string): string => path.split("/").slice(0, 2).join("/");

/** What each room imports of the others. */
function roomsOf(arrows: readonly Arrow[]): Map<string, Set<string>> {
  const rooms = new Map<string, Set<string>>();
  for (const [from, to] of arrows) {
    const [one, other] = [roomOf(from), roomOf(to)];
    if (one !== other) rooms.set(one, (rooms.get(one) ?? new Set()).add(other));
  }
  return rooms;
}

/** The rooms that reach themselves. */
function circles(arrows: readonly Arrow[]): string[] {
  const rooms = roomsOf(arrows);
  return [...rooms.keys()].filter((room) => {
    const found = new Set(rooms.get(room));
    for (const one of found) for (const next of rooms.get(one) ?? []) found.add(next);
    return found.has(room);
  });
}

const arrows = sources.flatMap((one) => imported(one).map((to): Arrow => [one.path, to]));

test("no rooms of functions or infra import each other in a circle", () => {
  expect(arrows.length).toBeGreaterThan(2000);
  expect(circles(arrows)).toEqual([]);
});

test("a page read by the partners' API, or by the words, closes a circle", () => {
  for (const [from, to] of [
    ["functions/api/app.ts", "functions/web/app.ts"],
    ["functions/copy/words.ts", "functions/me/app.ts"],
    ["infra/constructs/function.ts", "infra/stacks/data.ts"],
  ] as const)
    expect(circles([...arrows, [from, to]])).toContain(roomOf(from));
});

test("nothing in functions imports where it runs, and nothing but tests imports tests", () => {
  const up = (from: string, to: RegExp) => arrows.filter((one) => one[0].startsWith(from) && to.test(one[1]));
  expect(up("functions/", /^(infra|tests)\//)).toEqual([]);
  expect(up("infra/", /^tests\//)).toEqual([]);
});
