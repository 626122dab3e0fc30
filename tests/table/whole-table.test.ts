import { expect, test } from "vitest";
import { canonical } from "#shared/kernel/fingerprint.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import { scanned, stateOf, wholeTable } from "../support/whole-table.ts";
import { stage } from "../tenancy/stage.ts";

test("the whole table is what the engine's own scan finds, as soon as it is written", async () => {
  const { world } = await stage();
  for (const kind of ["bed", "new"]) {
    const Item = {
      pk: "N#net_other#ADM",
      sk: "A#new",
      kind,
      version: 1,
      data: { "…": new Uint8Array([0, 255]) },
    };
    await world.sender.send(new PutCommand({ TableName: world.tableName, Item }));
    for (const kinds of [[], ["bed", "house"]]) {
      const [ours, theirs] = [await wholeTable(world, kinds), await scanned(world, kinds)];
      expect(ours.map(canonical).sort()).toEqual(theirs.map(canonical).sort());
    }
    expect(await wholeTable(world, [kind])).toContainEqual(Item);
  }
});

test("a state is another as soon as an item is written, and the same again when it is as before", async () => {
  const { world } = await stage();
  const state = stateOf(world, ({ kind }) => kind !== "access");
  const put = (kind: string) =>
    world.sender.send(
      new PutCommand({
        TableName: world.tableName,
        Item: { pk: "N#net_other#ADM", sk: "A#new", kind, version: 1 },
      }),
    );
  const [none, access] = [await state(), await put("access").then(state)];
  const [bed, house, again] = [
    await put("bed").then(state),
    await put("house").then(state),
    await put("bed").then(state),
  ];
  expect(access).toBe(none);
  expect(new Set([none, bed, house]).size).toBe(3);
  expect(again).toBe(bed);
  expect(await put("access").then(state)).toBe(none);
});
