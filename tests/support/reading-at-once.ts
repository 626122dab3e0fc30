import { BatchGetCommand, GetCommand, QueryCommand } from "#shared/table/dynamo-commands.ts";
import type { Item, Key } from "#shared/table/entity.ts";
import type { Sender } from "#shared/table/table.ts";
import { wholeTable } from "./whole-table.ts";

/**
 * A client that reads a small table whole, once, and answers from that. What it doesn't know the answer of is asked of the
 * engine: another page, a filter, an index without items. Nothing may write to the table meanwhile.
 */
export function readingAtOnce(sender: Sender): Sender {
  let held: Promise<Held> | undefined;
  return {
    send: async (command) => {
      const tableName = tableOf(command);
      if (tableName === undefined) return sender.send(command);
      held ??= wholeTable({ sender, tableName }).then(heldOf);
      return answerTo(command, tableName, await held) ?? sender.send(command);
    },
  };
}

/** The items by key, and in order in each partition, and below each home's lists. */
interface Held {
  readonly items: ReadonlyMap<string, Item>;
  readonly table: ReadonlyMap<unknown, readonly Item[]>;
  readonly list: ReadonlyMap<unknown, readonly Item[]>;
}

const placeOf = ({ pk, sk }: Item | Key): string => `${pk}|${sk}`;

function heldOf(all: readonly Item[]): Held {
  const inOrder = (pk: string, sk: string) => {
    const sorted = all
      .filter((one) => one[pk] !== undefined)
      .sort((a, b) => (text(a[sk]) < text(b[sk]) ? -1 : 1));
    return Map.groupBy(sorted, (one) => one[pk]);
  };
  const items = new Map(all.map((one) => [placeOf(one), one]));
  return { items, table: inOrder("pk", "sk"), list: inOrder("lpk", "lsk") };
}

const text = (value: unknown): string => String(value);

function tableOf(command: object): string | undefined {
  if (command instanceof BatchGetCommand) return Object.keys(command.input.RequestItems ?? {})[0];
  return command instanceof GetCommand || command instanceof QueryCommand
    ? command.input.TableName
    : undefined;
}

function answerTo(command: object, table: string, held: Held): object | undefined {
  if (command instanceof GetCommand) return { Item: held.items.get(placeOf(command.input.Key ?? {})) };
  if (command instanceof QueryCommand) return queried(command.input, held);
  if (!(command instanceof BatchGetCommand)) return undefined;
  const { Keys = [] } = command.input.RequestItems?.[table] ?? {};
  return { Responses: { [table]: Keys.flatMap((key) => held.items.get(placeOf(key)) ?? []) } };
}

/** The conditions of `queryCommand`. */
const conditions: Readonly<Record<string, (sk: string, bound: string) => boolean>> = {
  "#pk = :pk": () => true,
  "#pk = :pk AND begins_with(#sk, :sk)": (sk, bound) => sk.startsWith(bound),
  "#pk = :pk AND #sk <= :sk": (sk, bound) => sk <= bound,
  "#pk = :pk AND #sk >= :sk": (sk, bound) => sk >= bound,
};

function queried(input: QueryCommand["input"], held: Held): object | undefined {
  const { IndexName: index, KeyConditionExpression = "", ExpressionAttributeValues: values = {} } = input;
  const fits = conditions[KeyConditionExpression];
  if (!fits || (index && index !== "list") || input.ExclusiveStartKey) return undefined;
  if (input.FilterExpression || input.ProjectionExpression) return undefined;
  const sk = index ? "lsk" : "sk";
  const all = held[index ? "list" : "table"].get(values[":pk"]) ?? [];
  const found = all.filter((one) => fits(text(one[sk]), text(values[":sk"])));
  if (found.length >= (input.Limit ?? Number.POSITIVE_INFINITY)) return undefined;
  return { Items: input.ScanIndexForward === false ? found.reverse() : found };
}
