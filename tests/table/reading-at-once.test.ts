import { expect, test } from "vitest";
import { rebuild } from "#shared/app/rebuild.ts";
import { canonical } from "#shared/kernel/fingerprint.ts";
import { operationOf, PutCommand } from "#shared/table/dynamo-commands.ts";
import type { Sender } from "#shared/table/table.ts";
import { readingAtOnce } from "../support/reading-at-once.ts";
import { scanned, wholeTable } from "../support/whole-table.ts";
import { stage } from "../tenancy/stage.ts";

/** What an answer says: a batch is in no order, and the items' fields are not. */
function said({ Item, Items, Responses, LastEvaluatedKey }: Awaited<ReturnType<Sender["send"]>>): unknown {
  const [batch] = Object.values((Responses ?? {}) as Record<string, object[]>);
  return [Item && canonical(Item), Items?.map(canonical), batch?.map(canonical).sort(), LastEvaluatedKey];
}

test("a client that reads the table once answers every question of a rebuild as the engine does", async () => {
  const { world } = await stage();
  const asked = new Set<string>();
  const both = (engine: Sender): Sender => {
    const atOnce = readingAtOnce(engine);
    return {
      send: async (command) => {
        const { IndexName = "table", KeyConditionExpression: condition = "" } = command.input;
        asked.add(`${operationOf(command)} ${IndexName} ${condition}`.trim());
        const ours = await atOnce.send(command);
        expect(said(ours), JSON.stringify(command)).toEqual(said(await engine.send(command)));
        return ours;
      },
    };
  };
  const scope = world.system(world.lantern);
  await rebuild({ ...scope, table: scope.table.over(both) }, { mend: false });
  expect([...asked].sort()).toEqual([
    "BatchGetItem table",
    "GetItem table",
    "Query list #pk = :pk",
    "Query table #pk = :pk",
    "Query table #pk = :pk AND #sk >= :sk",
    "Query table #pk = :pk AND begins_with(#sk, :sk)",
    "TransactWriteItems table",
  ]);
});

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
