import { expect, test } from "vitest";
import { canonical } from "#shared/kernel/fingerprint.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import { scanned, wholeTable } from "../support/whole-table.ts";
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
