import { BatchGetCommand, GetCommand, PutCommand, TransactWriteCommand } from "./dynamo-commands.ts";
import type { Item, Key } from "./entity.ts";
import { keysWritten } from "./keys-written.ts";
import { failureOf } from "./retry.ts";
import type { Sender } from "./table.ts";
import { isWrite } from "./wall.ts";

const placeOf = ({ pk, sk }: Item | Key): string => `${pk}|${sk}`;

/**
 * A sender that reads each item once, until it is written. Queries are always sent. After a failed write all is read
 * again, unless only what it puts was there already, as new.
 */
export function readingOnce(sender: Sender): Sender {
  const known = new Map<string, Item | undefined>();

  async function get(command: GetCommand) {
    const place = placeOf(command.input.Key ?? {});
    if (!known.has(place)) known.set(place, (await sender.send(command)).Item);
    return { Item: known.get(place) };
  }

  async function getAll(command: BatchGetCommand) {
    const [[name, asked] = ["", {}]] = Object.entries(command.input.RequestItems ?? {});
    const { Keys: all = [], ...how } = asked;
    const unknown = all.filter((key) => !known.has(placeOf(key)));
    let unread: Item[] = [];
    if (unknown.length > 0) {
      const RequestItems = { [name]: { ...how, Keys: unknown } };
      const answer = await sender.send(new BatchGetCommand({ ...command.input, RequestItems }));
      unread = answer.UnprocessedKeys?.[name]?.Keys ?? [];
      for (const key of unknown) known.set(placeOf(key), undefined);
      for (const item of answer.Responses?.[name] ?? []) known.set(placeOf(item), item);
      for (const key of unread) known.delete(placeOf(key));
    }
    const Responses = { [name]: all.flatMap((key) => known.get(placeOf(key)) ?? []) };
    return { Responses, ...(unread.length > 0 ? { UnprocessedKeys: { [name]: { Keys: unread } } } : {}) };
  }

  return {
    send: async (command) => {
      if (command instanceof GetCommand) return get(command);
      if (command instanceof BatchGetCommand) return getAll(command);
      if (!isWrite(command)) return sender.send(command);
      try {
        return await sender.send(command);
      } catch (error) {
        if (!isThereAsNew(command, error)) known.clear();
        throw error;
      } finally {
        for (const key of keysWritten(command)) known.delete(placeOf(key));
      }
    },
  };
}

/** Whether a write failed on the condition of the item that it puts first, and on no other. */
function isThereAsNew(command: object, error: unknown): boolean {
  const { name, CancellationReasons = [] } = failureOf(error);
  if (command instanceof PutCommand) return name === "ConditionalCheckFailedException";
  if (!(command instanceof TransactWriteCommand) || name !== "TransactionCanceledException") return false;
  const [first, ...others] = CancellationReasons.map(({ Code = "None" }) => Code);
  return (
    command.input.TransactItems?.[0]?.Put !== undefined &&
    first === "ConditionalCheckFailed" &&
    others.every((one) => one === "None")
  );
}
