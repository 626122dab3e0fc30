import { BatchGetCommand, GetCommand } from "./dynamo-commands.ts";
import type { Item, Key } from "./entity.ts";
import { keysWritten } from "./keys-written.ts";
import type { Sender } from "./table.ts";
import { isWrite } from "./wall.ts";

const placeOf = ({ pk, sk }: Item | Key): string => `${pk}|${sk}`;

/** A sender that reads each item once, until it is written. Queries are always sent. After a failed write all is read again. */
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
        known.clear();
        throw error;
      } finally {
        for (const key of keysWritten(command)) known.delete(placeOf(key));
      }
    },
  };
}
