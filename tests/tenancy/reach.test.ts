import { describe, expect, test } from "vitest";
import { capabilities } from "#shared/app/capabilities.ts";
import { registry } from "#shared/app/registry.ts";
import { type Entity, encode } from "#shared/table/entity.ts";
import { doorPatterns, homesOf } from "#shared/tenancy/homes.ts";
import { covers, doorReach, fill, reach } from "#shared/tenancy/reach.ts";
import { sampleIds } from "../support/sample-ids.ts";

/** The partitions of a kind's samples, in the table and in its list index. */
const partitionsOf = (entity: Entity<unknown>): string[] =>
  entity.samples(sampleIds).flatMap((value) => {
    const { pk, lpk } = encode(entity, homesOf(sampleIds.network), value, 1);
    return lpk === undefined ? [String(pk)] : [String(pk), String(lpk)];
  });
const outside = (all: Iterable<Entity<unknown>>, patterns: readonly string[]): string[] =>
  [...new Set(all)].flatMap((entity) =>
    partitionsOf(entity).flatMap((pk) =>
      covers(fill(patterns, sampleIds), pk) ? [] : [`${entity.kind} in ${pk}`],
    ),
  );

describe("the system reaches", () => {
  const projections = capabilities.flatMap(({ projections: all = [] }) => all);
  /** Work that opens a scope of its own, and homes that send nothing. */
  const elsewhere = [
    "archive in N#net_1#ARCHIVE",
    "draw.chain in N#net_1#DRAW#hse_1",
    "draw.day in N#net_1#DRAW#hse_1",
    "erasure in N#net_1#ERASURE",
    "erasure.request in N#net_1#ARCHIVE",
    "outbox_message in N#net_1#DRAW#hse_1#L",
    "outbox_message in N#net_1#ERASURE#L",
    "outbox_message in N#net_1#FAIR#hse_1#L",
    "outbox_message in N#net_1#PUBLIC#L",
    "outbox_message in N#net_1#RECIPIENTS#L",
    "outbox_message in N#net_1#SAFE#jny_1#L",
    "outbox_message in N#net_1#SV#mem_1#L",
  ];
  /** It puts headers and projections there, and sends nothing from there. */
  const unread = ["J#jny_1", "SELF#jny_1", "CL#jny_1"].map((home) => `outbox_message in N#net_1#${home}#L`);

  test("every projection and all due work, to write", () => {
    const written = [
      ...projections.flatMap(({ to, follower }) => (follower ? to : [])),
      ...capabilities.flatMap(({ due = [] }) => due.map(({ entity }) => entity)),
    ];
    expect(written.length).toBeGreaterThan(15);
    expect(outside(written, reach.system.write).sort()).toEqual(elsewhere);
  });

  test("everything it follows, to read", () => {
    const followed = [
      ...projections.flatMap(({ follower }) => follower?.on ?? []),
      ...capabilities.flatMap(({ follows = [] }) => follows.flatMap(({ on }) => on)),
    ];
    expect(followed.length).toBeGreaterThan(10);
    expect(outside(followed, reach.system.read).sort()).toEqual(
      [
        // What was opened in an emergency concerns no journey: the stay has an entry of its own.
        "access in N#net_1#EMERGENCY#G#emg_1",
        ...elsewhere.filter((one) => one.startsWith("outbox_message")),
        ...unread,
      ].sort(),
    );
  });
});

describe("a door", () => {
  const doors = registry.flatMap(partitionsOf).filter((pk) => pk.startsWith("DOOR#"));

  test.each(Object.keys(doorReach) as (keyof typeof doorReach)[])(
    "of %s: every pattern is a door that something lies in",
    (name) => {
      const { read, write, erase = [] } = doorReach[name];
      for (const pattern of [...read, ...write, ...erase].filter((one) => one.startsWith("DOOR#")))
        expect(
          doors.some((pk) => covers([pattern], pk)),
          pattern,
        ).toBe(true);
    },
  );

  test("is reached by a function, and holds something", () => {
    const reached = Object.values(doorReach).flatMap(({ read, write }) => [...read, ...write]);
    for (const pattern of Object.values(doorPatterns)) {
      const prefix = pattern.slice(0, pattern.indexOf("{"));
      expect(
        doors.some((pk) => pk.startsWith(prefix)),
        prefix,
      ).toBe(true);
      expect(covers(reached, `${prefix}x`), prefix).toBe(true);
    }
  });
});
