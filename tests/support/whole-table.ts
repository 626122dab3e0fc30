import { databaseIn } from "#infra/local/stream-index.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { decoded } from "#shared/table/codec.ts";
import { GetCommand, ScanCommand } from "#shared/table/dynamo-commands.ts";
import type { Item, Key } from "#shared/table/entity.ts";
import { engineDir } from "./endpoint.ts";
import type { TestWorld } from "./world.ts";

/** Every item of a test's table, or of these kinds. Only tests may scan. */
export const wholeTable = async (at: Place, kinds: readonly string[] = []): Promise<Item[]> =>
  (await inFile(at.tableName, kinds)) ?? (await scanned(at, kinds));

type Place = Pick<TestWorld, "sender" | "tableName">;

/** From the database of this worker's engine, whose scan takes ten times as long; undefined of another engine's table. */
const inFile = async (tableName: string, kinds: readonly string[]): Promise<Item[] | undefined> => {
  const of = kinds.length > 0 ? `WHERE item_json ->> '$.kind.S' IN (${kinds.map(() => "?").join(", ")})` : "";
  return rowsOf(await tableInFile(tableName), of, kinds);
};

interface TableInFile {
  readonly database: InstanceType<typeof import("node:sqlite").DatabaseSync>;
  readonly tableName: string;
}
let opened: (Pick<TableInFile, "database"> & { readonly dir: string }) | undefined;

async function tableInFile(tableName: string): Promise<TableInFile | undefined> {
  const dir = await engineDir();
  if (!dir) return undefined;
  if (opened?.dir !== dir) {
    opened?.database.close();
    const { DatabaseSync } = await import("node:sqlite");
    opened = { dir, database: new DatabaseSync(databaseIn(dir), { readOnly: true, timeout: 60_000 }) };
  }
  const { database } = opened;
  const found = database.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").get(tableName);
  return found && { database, tableName };
}

function rowsOf(
  table: TableInFile | undefined,
  where: string,
  values: readonly string[],
): Item[] | undefined {
  if (!table) return undefined;
  const all = table.database.prepare(`SELECT item_json AS item FROM "${table.tableName}" ${where}`);
  const json = all.all(...values).map(({ item }) => item);
  return (decoded(Buffer.from(`{"Items":[${json.join(",")}]}`)) as { Items: Item[] }).Items;
}

/** The same by the engine itself. */
export async function scanned({ sender, tableName }: Place, kinds: readonly string[]): Promise<Item[]> {
  const values = Object.fromEntries(kinds.map((kind, at) => [`:${at}`, kind]));
  const filter = {
    FilterExpression: `#kind IN (${Object.keys(values).join(", ")})`,
    ExpressionAttributeNames: { "#kind": "kind" },
    ExpressionAttributeValues: values,
  };
  const items: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await sender.send(
      new ScanCommand({
        TableName: tableName,
        ConsistentRead: true,
        ...(kinds.length > 0 ? filter : {}),
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return items;
}

/** A hash of all items that count, to see that nothing changed. Only what was written is read again. */
export function stateOf(
  test: TestWorld,
  counts: (item: Item) => boolean = () => true,
): () => Promise<string> {
  const hashes = new Map<string, string>();
  let seen: number | undefined;
  let state: string | undefined;
  const note = (place: string, item: Item | undefined) => {
    const hash = item && counts(item) ? fingerprint(item) : undefined;
    if (hashes.get(place) === hash) return;
    state = undefined;
    if (hash === undefined) hashes.delete(place);
    else hashes.set(place, hash);
  };
  return async () => {
    const since = seen;
    seen = test.written.length;
    if (since === undefined) for (const item of await wholeTable(test)) note(placeOf(item), item);
    else {
      const written = new Map(test.written.slice(since).map((key) => [placeOf(key), key]));
      for (const [place, key] of written) note(place, await itemAt(test, key));
    }
    state ??= fingerprint(Object.fromEntries(hashes));
    return state;
  };
}

async function itemAt({ sender, tableName }: Place, key: Key): Promise<Item | undefined> {
  const rows = rowsOf(await tableInFile(tableName), "WHERE pk = ? AND sk = ?", [
    `S:${key.pk}`,
    `S:${key.sk}`,
  ]);
  if (rows) return rows[0];
  const command = new GetCommand({ TableName: tableName, Key: { ...key }, ConsistentRead: true });
  return (await sender.send(command)).Item;
}

const placeOf = ({ pk, sk }: Item | Key): string => `${pk}|${sk}`;
