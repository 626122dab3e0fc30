import { expect, test } from "vitest";
import { type Source, sourcesIn } from "../support/source.ts";
import { verbs } from "./verbs/all.ts";

/*
 * A use case is a function that an adapter imports from the product and calls with a scope. The isolation tests
 * (`verbs`) run each without its permission, from another house and from another network, or it is exempt here.
 */

/** For the system scope only, which no request opens. */
const bySystem = {
  askDue: "the clock asks alumni when it is due",
  beginDraws: "the clock begins a house's random selections",
  drawTheDay: "the clock draws a day, and the demo's seed",
  publishDay: "the clock fixes a day's lines, and the demo's seed",
  hasLeft: "whether what follows from changes and time rests",
  rebuild: "an operator compares projections with their sources",
} as const;

/** Need no permission, each for a reason. */
const askNone = {
  actorOf: "reads nothing: who acts in a scope",
  createNetwork: "whoever signs in may start one: its scope is of a network that is not there yet",
  mayRead: "reads nothing: whether a scope's permissions open a part of the papers",
  readCertificate: "nobody is left to sign in: the address holds the key (tests/erasure/pages.test.ts)",
  readPublicProfile: "the one card that a network shows anybody",
  readFairRecord: "what a house shows anybody of its random selections",
  readRecord: "the same as a file, a part at a time",
} as const;

const named = [...Object.keys(bySystem), ...Object.keys(askNone)];

interface Imported {
  readonly from: string;
  readonly name: string;
}

/** The values a file imports from `shared`, by their original names. */
const importedBy = ({ text }: Source): Imported[] =>
  [...text.matchAll(/import \{([^}]*)\} from "#(shared\/[^"]+)"/g)].flatMap(([, names = "", from = ""]) =>
    names
      .split(",")
      .map((name) => name.trim().split(" as ")[0] ?? "")
      .filter((name) => name !== "" && !name.startsWith("type "))
      .map((name) => ({ from, name })),
  );

const key = ({ from, name }: Imported) => `${name} of ${from}`;

/** Every exported function whose first parameter is a scope, under whatever name. */
const scoped = new Set(
  sourcesIn("shared").flatMap(({ path, text }) =>
    [
      ...text.matchAll(
        /export (?:async )?(?:function\*? |const )(\w+)(?:<[^(]*>)?(?: = (?:async )?(?:<[^(]*>)?)?\(\s*(?:\w+|\{[^}]*\}): Scope\b/g,
      ),
    ].map(([, name = ""]) => key({ from: path, name })),
  ),
);

/** Of a file that is imported only when it is needed, all that takes a scope. */
const importedLater = ({ text }: Source): Imported[] =>
  [...text.matchAll(/import\("#(shared\/[^"]+)"\)/g)].flatMap(([, from = ""]) =>
    [...scoped].flatMap((one) => {
      const [name = "", of] = one.split(" of ");
      return of === from ? [{ from, name }] : [];
    }),
  );

const useCases = [
  ...new Map(
    [...sourcesIn("functions"), ...sourcesIn("infra")]
      .flatMap((one) => [...importedBy(one), ...importedLater(one)])
      .filter((one) => scoped.has(key(one)))
      .map((one) => [key(one), one]),
  ).values(),
];

/** What the table of verbs names or calls: a file whose verbs are not in it runs nothing. */
const called = new Set(
  Object.entries(verbs).flatMap(([name, { run }]) => `${name} ${run}`.match(/\w+/g) ?? []),
);
const run = new Set(
  sourcesIn("tests/tenancy/verbs")
    .flatMap(importedBy)
    .filter(({ name }) => called.has(name))
    .map(key),
);

test("every use case is run by the isolation tests or is exempt here with a reason", () => {
  expect(useCases.length).toBeGreaterThan(150);
  expect(Object.keys(verbs).length).toBeGreaterThan(150);
  const left = useCases.filter((one) => !run.has(key(one)) && !named.includes(one.name));
  expect(left.map(key)).toEqual([]);
});

test("no exemption is stale or also run by the isolation tests", () => {
  const missing = useCases.filter((one) => !run.has(key(one)));
  expect([...named].sort()).toEqual(missing.map(({ name }) => name).sort());
});
