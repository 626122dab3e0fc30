import { expect, test } from "vitest";
import { registry } from "#shared/app/registry.ts";
import { encode } from "#shared/table/entity.ts";
import { fillPattern, homePatterns, homesOf } from "#shared/tenancy/homes.ts";
import { covers, fill, reach, type ScopeKind } from "#shared/tenancy/reach.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { columns, differences, ownKinds } from "./who-sees.ts";

test("every scope reaches the homes that the table says, and no other", () => {
  expect([...columns].sort()).toEqual(Object.keys(reach).sort());
  const reaches = (kind: ScopeKind, home: keyof typeof homePatterns): string =>
    (["read", "write", "erase"] as const)
      .filter((way) =>
        covers(fill(reach[kind][way] ?? [], sampleIds), fillPattern(homePatterns[home], sampleIds)),
      )
      .filter((way, _, all) => way !== "erase" || !all.includes("write"))
      .join(" ");
  expect(differences(reaches)).toEqual([]);
});

test("every record is in a home of the table or at a door, and a resident's own homes hold these kinds only", () => {
  const everywhere = new Set(["event", "outbox_message", "command"]);
  const found: Record<string, Set<string>> = {};
  for (const entity of registry)
    for (const value of entity.samples(sampleIds)) {
      const { pk } = encode(entity, homesOf(sampleIds.network), value, 1);
      const [name] =
        Object.entries(homePatterns).find(([, pattern]) =>
          `${pk}#`.startsWith(`${fillPattern(pattern, sampleIds)}#`),
        ) ?? [];
      expect(name ?? String(pk)).toMatch(name ? /./ : /^DOOR#/);
      if (name && !everywhere.has(entity.kind)) found[name] = (found[name] ?? new Set()).add(entity.kind);
    }
  const own = Object.keys(ownKinds).map((name) => [name, [...(found[name] ?? [])].sort()]);
  expect(Object.fromEntries(own)).toEqual(ownKinds);
});
