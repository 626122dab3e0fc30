import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { privateHomes } from "#shared/tenancy/homes.ts";
import { mentorMay, type Permission, roleNames, roles } from "#shared/tenancy/roles.ts";
import { type Source, sourcesIn } from "../support/source.ts";

/*
 * Whoever decides about a resident (fit, moving in, moving out, transfers, reviews) never reaches what the resident
 * writes with a mentor: by role here, by home in `who-sees.ts` (the declared reach and the synthesised policies), and on
 * the import graph here.
 */

const deciding: readonly Permission[] = [
  "referral.decide",
  "referral.route",
  "stay.open",
  "stay.close",
  "stay.transfer",
  "person.manage",
  "accommodation.manage",
  "testing.interpret",
  "review.decide",
];
/** What opens a scope in one of those homes. */
const opening: readonly Permission[] = [
  "caseload.read",
  "support.read",
  "mentoring.match",
  "alumni.read",
  "clinical.read",
  ...mentorMay,
];

test("no role that decides about a resident opens what they write with a mentor", () => {
  const both = roleNames.filter((role) => {
    const may: readonly Permission[] = roles[role].may;
    return deciding.some((one) => may.includes(one)) && opening.some((one) => may.includes(one));
  });
  expect(both).toEqual([]);
});

describe("on the import graph", () => {
  const areas = [
    "referrals",
    "houses",
    "residents",
    "people",
    "inquiries",
    "imports",
    "testing",
    "views",
    "exports",
  ];
  const open = new Set([
    // Who and where, with no word of theirs.
    "shared/records/journey/journey.ts",
    // Goals that a resident shows the house, and takes back.
    "shared/records/shared-goal/shared-goal.ts",
    // The house's own review, as its resident reads it.
    "shared/records/journey/self-review.ts",
    // Where a resident wants to be told: the system alone writes to it.
    "shared/records/message/mail-address.ts",
    // What a house tells a resident of its own tests.
    "shared/records/test/self-test.ts",
    "shared/records/excusal/self-excusal.ts",
    "shared/records/draw/self-line.ts",
  ]);
  const ways = new Set([
    // A file that a resident hands over themselves, from another network.
    "shared/records/journey/own-record.ts",
    // The safety plan, in an emergency, with a reason that the resident reads.
    "shared/residents/emergency/read-in-emergency.ts",
  ]);

  const paths = ({ text }: Source) =>
    [...text.matchAll(/defineKey\(\s*(\[[^\]]*\]|"[^"]*")/g)].flatMap(([, one = ""]) =>
      [...one.matchAll(/"([^"/]+)/g)].map(([, home]) => home),
    );
  /** Guests are whom a resident names; a house's draws name no one. */
  const others: readonly string[] = ["guest", "draws", "fair"];
  const isPrivate = (home = "") => privateHomes.some((one) => one === home && !others.includes(one));
  const imported = ({ path, text }: Source) =>
    [...text.matchAll(/ from "([^"]+)"/g)].flatMap(([, to = ""]) =>
      to.startsWith("#shared/") ? [to.slice(1)] : to.startsWith(".") ? [join(dirname(path), to)] : [],
    );

  /** The files with records of those homes that a deciding area reaches, however far. */
  function reached(sources: readonly Source[]): string[] {
    const content = sources.filter((one) => !open.has(one.path) && paths(one).some(isPrivate));
    const graph = new Map(sources.map((one) => [one.path, ways.has(one.path) ? [] : imported(one)]));
    const found = new Set(
      areas.flatMap((area) => [...graph.keys()].filter((one) => one.startsWith(`shared/${area}/`))),
    );
    for (const path of found) for (const next of graph.get(path) ?? []) found.add(next);
    return content.map(({ path }) => path).filter((path) => found.has(path));
  }
  const sources = sourcesIn("shared");

  test("no deciding area reaches a record of those homes", () => {
    expect(sources.filter((one) => paths(one).some(isPrivate)).length).toBeGreaterThan(8);
    expect(reached(sources)).toEqual([]);
  });

  test.each([
    ["shared/residents/stay/read-stay.ts", "#shared/records/plan/plan.ts", "shared/records/plan/plan.ts"],
    ["shared/records/stay/stay.ts", "#shared/records/journey/rhythm.ts", "shared/records/journey/rhythm.ts"],
    ["shared/testing/collection/collect.ts", "#shared/records/plan/plan.ts", "shared/records/plan/plan.ts"],
    [
      "shared/views/house-board.ts",
      "#shared/journeys/beside/read-journey.ts",
      "shared/records/journey/rhythm.ts",
    ],
  ])("%s importing %s is caught", (path, more, said) => {
    const changed = sources.map((one) =>
      one.path === path ? { path, text: `import {} from "${more}";\n${one.text}` } : one,
    );
    expect(changed).not.toEqual(sources);
    expect(reached(changed)).toContain(said);
  });
});
