import { describe, expect, test } from "vitest";
import { capabilities } from "#shared/app/capabilities.ts";
import { registry } from "#shared/app/registry.ts";
import type { Capability, DueWork, Follower, Projection } from "#shared/engine/capability.ts";
import type { OutboxRequest } from "#shared/engine/outbox/request.ts";
import { copiedFrom } from "#shared/residents/transfer/copies.ts";
import type { Entity } from "#shared/table/entity.ts";
import { homePatterns } from "#shared/tenancy/homes.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { exportsOf, sourcesIn } from "../support/source.ts";

/* Compares the code with the capabilities: each `define…`, `projection` and `following` must be declared in one. */

/** The questions that each kind answers once. */
const answers = ["travels", "merge", "forget", "takeAlong"] as const;

type Known = ReadonlySet<unknown>;
const has = (value: unknown, ...names: readonly string[]): boolean =>
  typeof value === "object" && value !== null && names.every((name) => name in value);

const sources = await Promise.all(
  sourcesIn("shared")
    .filter(({ text }) => /= (define(Entity|Request|Capability)|projection|derived|following)[<(]/.test(text))
    .map(async (source) => ({ source, values: Object.values(await exportsOf(source)) })),
);
const values = [...new Set(sources.flatMap((one) => one.values))];
const written = (pattern: RegExp): number =>
  sources.reduce((sum, { source }) => sum + (source.text.match(pattern)?.length ?? 0), 0);

const made = (by: string) => new RegExp(`^(?:export )?const \\w+ = ${by}[<(]`, "gm");

const isEntity = (value: unknown): value is Entity<unknown> =>
  has(value, "kind", "schema", "schemaVersion", "key", "parse", "samples");
const isRequest = (value: unknown): value is OutboxRequest<unknown> =>
  has(value, "kind", "schema", "forget") && !isEntity(value);
const isCapability = (value: unknown): value is Capability => has(value, "name", "entities", ...answers);
const isProjection = (value: unknown): value is Projection => has(value, "to", "everything");
const isFollower = (value: unknown): value is Follower => has(value, "on", "about", "run", "leftToTick");

const entities = values.filter(isEntity);
const requests = values.filter(isRequest);
const projections = values.filter(isProjection);
const followers = values.filter(isFollower);

/** The kinds that can be due, by their samples. */
const at = { ...sampleIds } as const;
const isDue = (entity: Entity<unknown>): boolean => entity.due !== undefined;

/** What the code defines and these capabilities don't declare, as messages. */
function missing(declared: readonly Capability[]): string[] {
  const known = (of: (one: Capability) => readonly unknown[]): Known => new Set(declared.flatMap(of));
  const own = known((one) => one.entities);
  const received = known(({ requests: all = [] }) => all.map(({ request }) => request));
  const projected = known(({ projections: all = [] }) => all);
  const followed = known(({ follows = [] }) => follows);
  const due = known(({ due: all = [] }) => all.map(({ entity }) => entity));
  const opened = known(({ partitions }) => Object.keys(partitions));
  const closed = known(({ doors }) => Object.keys(doors));
  const named = known(({ names = [] }) => names.map(({ to }) => to));
  const held = known(({ archive: { holds, leavesOut } }) => [...holds, ...leavesOut.flatMap(({ of }) => of)]);
  const answered = answers.map(
    (name) => [name, known((one) => Object.values(one[name]).flatMap(({ of }) => of))] as const,
  );
  return [
    ...values
      .filter(isCapability)
      .flatMap((one) => (declared.some(({ name }) => name === one.name) ? [] : [`capability ${one.name}`])),
    ...entities.flatMap((one) => (own.has(one) ? [] : [`entity ${one.kind}`])),
    ...requests.flatMap((one) => (received.has(one) ? [] : [`request ${one.kind}`])),
    ...projections.flatMap((one) => (projected.has(one) ? [] : [`projection ${kindsOf(one.to)}`])),
    ...followers.flatMap((one) => (followed.has(one) ? [] : [`follower ${kindsOf(one.on)}`])),
    ...entities.flatMap((one) => (!isDue(one) || due.has(one) ? [] : [`work ${one.kind}`])),
    ...entities.flatMap((one) =>
      one.paths.flatMap((path) => {
        if (path.startsWith("door/")) return closed.has(path) ? [] : [`door ${path} of ${one.kind}`];
        return lies(path, opened) || named.has(one) ? [] : [`partition ${path} of ${one.kind}`];
      }),
    ),
    ...entities.flatMap((one) => (held.has(one) ? [] : [`archive ${one.kind}`])),
    ...answered.flatMap(([name, of]) =>
      entities.flatMap((one) => (of.has(one) ? [] : [`${name} ${one.kind}`])),
    ),
  ];
}

const kindsOf = (of: readonly Entity<unknown>[]): string => of.map(({ kind }) => kind).join(" ");

/** Whether a network has one home of this kind. */
const ownHome = (path: string): boolean =>
  Object.entries(homePatterns).some(([name, pattern]) => name === path && pattern.split("{").length === 2);

/** Homes that need no finder: there is one of each, or they belong to an erasure. */
const lies = (path: string, opened: Known): boolean =>
  opened.has(path) || (ownHome(path) && !path.includes("/")) || path.startsWith("erasure/");

test("every definition in the code is declared by a capability, and every declaration is defined", () => {
  expect(missing(capabilities)).toEqual([]);
  expect(new Set(registry)).toEqual(new Set(entities));
  expect(entities.length).toBeGreaterThan(60);
  // An unexported definition could write records that this test doesn't see.
  expect(entities.length).toBe(written(made("defineEntity")));
  expect(requests.length).toBe(written(made("defineRequest")));
  expect(projections.length).toBe(written(made("(projection|derived)")));
  expect(followers.length).toBe(written(made("following")));
  expect(values.filter(isCapability).length).toBe(written(made("defineCapability")));
  const kinds = requests.map(({ kind }) => kind);
  expect(new Set(kinds).size).toBe(kinds.length);
});

test("no kind has two kinds of due work, and no request two receivers", () => {
  const works = capabilities.flatMap(({ due = [] }) => due.map(({ entity }) => entity.kind));
  expect(new Set(works).size).toBe(works.length);
  const received = capabilities.flatMap((one) => (one.requests ?? []).map(({ request }) => request.kind));
  expect(new Set(received).size).toBe(received.length);
  expect(works.length).toBeGreaterThan(8);
});

describe("each line removed from a capability is reported", () => {
  const without = <T>(all: readonly T[], one: T): readonly T[] => all.filter((other) => other !== one);
  const leaving = (one: Capability, changed: Partial<Capability>): readonly Capability[] =>
    capabilities.map((other) => (other === one ? { ...one, ...changed } : other));
  const less = (record: object, name: string): object =>
    Object.fromEntries(Object.entries(record).filter(([other]) => other !== name));

  test.each(capabilities.map((one) => [one.name, one] as const))("%s", (name, one) => {
    expect(missing(without(capabilities, one))).toContain(`capability ${name}`);
    for (const entity of one.entities)
      expect(missing(leaving(one, { entities: without(one.entities, entity) })), entity.kind).toContain(
        `entity ${entity.kind}`,
      );
    for (const request of one.requests ?? [])
      expect(missing(leaving(one, { requests: without(one.requests ?? [], request) }))).toContain(
        `request ${request.request.kind}`,
      );
    for (const each of one.projections ?? [])
      expect(missing(leaving(one, { projections: without(one.projections ?? [], each) }))).toContain(
        `projection ${kindsOf(each.to)}`,
      );
    for (const work of (one.due ?? []) as readonly DueWork<never>[])
      expect(missing(leaving(one, { due: without(one.due ?? [], work) }))).toContain(
        `work ${work.entity.kind}`,
      );
    for (const naming of one.names ?? [])
      expect(missing(leaving(one, { names: without(one.names ?? [], naming) })).join()).toContain(
        naming.to.kind,
      );
    for (const path of Object.keys(one.doors).filter((each) => each.startsWith("door/")))
      expect(missing(leaving(one, { doors: less(one.doors, path) })).join()).toContain(`door ${path}`);
    for (const follower of one.follows ?? [])
      expect(missing(leaving(one, { follows: without(one.follows ?? [], follower) }))).toContain(
        `follower ${kindsOf(follower.on)}`,
      );
    for (const path of Object.keys(one.partitions)) {
      const left = leaving(one, { partitions: less(one.partitions, path) });
      // If two capabilities find partitions of one kind, both must be removed.
      const others = capabilities.filter((other) => other !== one && path in other.partitions);
      if (others.length === 0) expect(missing(left).join(), path).toContain(`partition ${path}`);
    }
    for (const [answer, is] of answers.flatMap((each) =>
      Object.keys(one[each]).map((key) => [each, key] as const),
    ))
      expect(missing(leaving(one, { [answer]: less(one[answer], is) })).join()).toContain(`${answer} `);
    for (const holds of one.archive.holds)
      expect(
        missing(leaving(one, { archive: { ...one.archive, holds: without(one.archive.holds, holds) } })),
      ).toContain(`archive ${holds.kind}`);
  });
});

describe("what a capability declares is what the product does", () => {
  const answered = (name: "travels" | "forget", is: string): Known =>
    new Set(
      capabilities.flatMap((one) =>
        Object.entries(one[name]).flatMap(([key, { of }]) => (key === is ? of : [])),
      ),
    );

  test("each kind has one answer to each question, and is either in the export or not", () => {
    for (const entity of entities)
      for (const name of answers) {
        const all = capabilities.flatMap((one) => Object.values(one[name]).flatMap(({ of }) => of));
        expect(
          all.filter((one) => one === entity),
          `${name} ${entity.kind}`,
        ).toHaveLength(1);
      }
    const held = capabilities.flatMap(({ archive: { holds, leavesOut } }) => [
      ...holds,
      ...leavesOut.flatMap(({ of }) => of),
    ]);
    expect(held.length).toBe(entities.length);
  });

  test("exactly what a transfer asks about is copied by it", () => {
    expect(answered("travels", "asked")).toEqual(new Set(Object.values(copiedFrom)));
  });

  test("exactly the kinds that expire have a time to live", () => {
    expect(answered("forget", "expires")).toEqual(new Set(entities.filter(({ ttl }) => ttl)));
  });

  test("no redaction names a field its record does not have", () => {
    for (const { archive } of capabilities)
      for (const { entity, fields } of archive.redacts ?? [])
        for (const field of fields)
          expect(entity.samples(at).every((sample) => Object.hasOwn(Object(sample), field))).toBe(true);
  });
});
