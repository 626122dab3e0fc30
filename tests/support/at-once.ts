import { indexes } from "#shared/table/definition.ts";
import { BatchGetCommand, GetCommand, QueryCommand } from "#shared/table/dynamo-commands.ts";
import type { Item, Key } from "#shared/table/entity.ts";
import { keysWritten } from "#shared/table/keys-written.ts";
import type { Sender } from "#shared/table/table.ts";
import { wholeTable } from "./whole-table.ts";

/**
 * A client that reads the whole table with its first question, and answers from that until it writes. For what reads most
 * of a table, one question after the other: nothing else may write to it meanwhile.
 */
export function readAtOnce(sender: Sender): Sender {
  let read: Promise<Whole> | undefined;
  const whole = (tableName: string): Promise<Whole> => {
    read ??= wholeTable({ sender, tableName }).then(arranged);
    return read;
  };
  return {
    send: async (command) => {
      if (command instanceof GetCommand) {
        const { TableName = "", Key = {} } = command.input;
        return { Item: (await whole(TableName)).item(Key) };
      }
      if (command instanceof BatchGetCommand) {
        const [[name, { Keys = [] }] = ["", {}]] = Object.entries(command.input.RequestItems ?? {});
        const { item } = await whole(name);
        return { Responses: { [name]: Keys.flatMap((key) => item(key) ?? []) } };
      }
      if (command instanceof QueryCommand) return (await whole(command.input.TableName ?? "")).page(command);
      if (keysWritten(command).length > 0) read = undefined;
      return sender.send(command);
    },
  };
}

type Whole = ReturnType<typeof arranged>;

/** How the table's queries bound the sort keys: see `queryCommand`. */
const bounds: Readonly<Record<string, (sk: string, bound: string, to: string) => boolean>> = {
  "": () => true,
  " AND begins_with(#sk, :sk)": (sk, bound) => sk.startsWith(bound),
  " AND #sk <= :sk": (sk, bound) => sk <= bound,
  " AND #sk >= :sk": (sk, bound) => sk >= bound,
  " AND #sk BETWEEN :sk AND :to": (sk, bound, to) => sk >= bound && sk <= to,
};

function arranged(items: readonly Item[]) {
  const byKey = new Map(items.map((item) => [placeOf(item), item]));
  const inPartition = { pk: by("pk", "sk"), lpk: by("lpk", "lsk"), tpk: by("tpk", "tsk") };

  function by(pk: string, sk: string): (value: unknown) => readonly Item[] {
    let partitions: Map<unknown, Item[]> | undefined;
    return (value) => {
      partitions ??= Map.groupBy(
        [...items].sort((a, b) => (String(a[sk]) < String(b[sk]) ? -1 : 1)),
        (item) => item[pk],
      );
      return partitions.get(value) ?? [];
    };
  }

  function page({ input }: QueryCommand): { Items: readonly Item[]; LastEvaluatedKey?: Item } {
    const { pk, sk } = input.IndexName ? indexes[input.IndexName as keyof typeof indexes] : table;
    const { ":pk": partition, ":sk": bound, ":to": to } = input.ExpressionAttributeValues ?? {};
    const within = bounds[String(input.KeyConditionExpression).replace(/^#pk = :pk/, "")];
    if (!within) throw new Error(`Not a query of ours: ${input.KeyConditionExpression}`);
    const all = inPartition[pk](partition).filter((item) =>
      within(String(item[sk]), String(bound), String(to)),
    );
    if (input.ScanIndexForward === false) all.reverse();
    const start = input.ExclusiveStartKey;
    const from = start ? 1 + all.findIndex((item) => placeOf(item) === placeOf(start)) : 0;
    const Items = all.slice(from, from + (input.Limit ?? all.length));
    const last = Items.at(-1);
    return last && last !== all.at(-1) ? { Items, LastEvaluatedKey: last } : { Items };
  }

  return { item: (key: Item | Key): Item | undefined => byKey.get(placeOf(key)), page };
}

const table = { pk: "pk", sk: "sk" } as const;
const placeOf = ({ pk, sk }: Item | Key): string => `${pk}|${sk}`;
