import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { ScanCommand } from "#shared/table/dynamo-commands.ts";
import type { Item } from "#shared/table/entity.ts";
import type { TestWorld } from "./world.ts";

/** Every item of a test's table. Only tests may scan. */
export async function wholeTable({
  sender,
  tableName,
}: Pick<TestWorld, "sender" | "tableName">): Promise<Item[]> {
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await sender.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** A hash of all items that count, to see that nothing changed. The table is read again only after a write. */
export function stateOf(
  test: TestWorld,
  counts: (item: Item) => boolean = () => true,
): () => Promise<string> {
  let known: { readonly writes: number; readonly state: string } | undefined;
  return async () => {
    const writes = test.writes();
    if (known?.writes !== writes)
      known = { writes, state: fingerprint((await wholeTable(test)).filter(counts).sort(byKey)) };
    return known.state;
  };
}

const byKey = (one: Item, other: Item) => `${one.pk}|${one.sk}`.localeCompare(`${other.pk}|${other.sk}`);
