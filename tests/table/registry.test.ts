import { expect, test } from "vitest";
import { archiveScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { registry } from "#shared/app/registry.ts";
import { partitionsOf } from "#shared/engine/archive/partitions.ts";
import { walk } from "#shared/engine/archive/walk.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import type { Entity } from "#shared/table/entity.ts";
import { below } from "#shared/tenancy/homes.ts";
import { createSmallWorld } from "../support/small-world.ts";
import { exportsOf, sourcesIn } from "../support/source.ts";

const isEntity = (value: unknown): value is Entity<unknown> =>
  typeof value === "object" &&
  value !== null &&
  ["kind", "schema", "schemaVersion", "key", "samples"].every((name) => name in value);

const defining = sourcesIn("shared").filter(({ text }) => /= defineEntity[<(]/.test(text));

test("every entity in the code is registered once, with a unique kind", async () => {
  const defined: Entity<unknown>[] = [];
  for (const source of defining) {
    const found = Object.values(await exportsOf(source)).filter(isEntity);
    // An unexported entity would be written without this test finding it.
    expect(found.length, source.path).toBe(source.text.match(/= defineEntity[<(]/g)?.length);
    defined.push(...found);
  }
  expect(defined.length).toBeGreaterThan(60);
  const kinds = (entities: readonly Entity<unknown>[]) => entities.map((entity) => entity.kind).sort();
  expect(kinds(registry)).toEqual(kinds(defined));
  expect(new Set(registry)).toEqual(new Set(defined));
  expect(new Set(kinds(registry)).size).toBe(registry.length);
});

test("a walk stops at an unregistered kind anywhere instead of skipping it", async () => {
  const world = await createSmallWorld();
  const { lantern } = world;
  const scope = archiveScope(world.world, lantern.id);
  const stranger = { kind: "stranger", schema: 1, version: 1, data: {} };
  const put = (keys: object) =>
    world.sender.send(new PutCommand({ TableName: world.tableName, Item: { ...stranger, ...keys } }));
  const through = async () => {
    for await (const page of walk(scope, capabilities, null))
      expect(page.items.length).toBeGreaterThanOrEqual(0);
  };
  await through();
  const inbox = scope.homes.inbox();
  await put({ pk: below.outbox(inbox), sk: "stranger" });
  await expect(through()).rejects.toThrow("Unexpected kind stranger");

  // A list index would name a partition that no export or erasure covers.
  const house = scope.homes.house(lantern.houses.juniper);
  await partitionsOf(scope, capabilities, house);
  await put({ pk: house, sk: "stranger", lpk: below.list(house, "S"), lsk: "1" });
  await expect(partitionsOf(scope, capabilities, house)).rejects.toThrow("Unexpected kind stranger");
});
