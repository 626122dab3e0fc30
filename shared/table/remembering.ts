import { BatchGetCommand, GetCommand, operationOf, QueryCommand } from "./dynamo-commands.ts";
import { keysWritten } from "./keys-written.ts";
import type { Sender } from "./table.ts";

/**
 * A sender that asks nothing twice, queries included, unless something was or is being written through it where it asks.
 * It keeps every answer: for one pass over the same lists, and for one that does not wait for what others write meanwhile.
 */
export function remembering(sender: Sender): Sender {
  const known = new Map<string, { readonly where: Where; readonly answer: Promise<unknown> }>();
  /** The partitions of writes that are on their way. */
  const writing = new Set<readonly unknown[]>();
  const ask = async (command: Read): Promise<unknown> => {
    const where = whereOf(command);
    const isOpen = [...writing].some((written) => isAmong(where, written));
    if (isOpen) return frozen(await sender.send(command));
    const question = `${operationOf(command)} ${JSON.stringify(command.input)}`;
    const answer = known.get(question)?.answer ?? sender.send(command).then(frozen);
    known.set(question, { where, answer });
    try {
      return await answer;
    } catch (error) {
      known.delete(question);
      throw error;
    }
  };
  const write: Sender["send"] = async (command) => {
    const written = keysWritten(command).map(({ pk }) => pk);
    for (const [question, { where }] of known) if (isAmong(where, written)) known.delete(question);
    writing.add(written);
    try {
      return await sender.send(command);
    } finally {
      writing.delete(written);
    }
  };
  return { send: (command) => (isRead(command) ? ask(command) : write(command)) };
}

type Read = GetCommand | BatchGetCommand | QueryCommand;
const isRead = (command: object): command is Read =>
  [GetCommand, BatchGetCommand, QueryCommand].some((one) => command instanceof one);

/** The partitions a read is of. What an index holds comes from any. */
type Where = readonly unknown[] | "anywhere";
const isAmong = (where: Where, written: readonly unknown[]): boolean =>
  where === "anywhere" || written.some((pk) => where.includes(pk));

function whereOf(command: Read): Where {
  if (command instanceof GetCommand) return [command.input.Key?.pk];
  if (command instanceof BatchGetCommand)
    return Object.values(command.input.RequestItems ?? {}).flatMap(({ Keys }) =>
      (Keys ?? []).map(({ pk }) => pk),
    );
  const { IndexName, ExpressionAttributeValues } = command.input;
  const of = ExpressionAttributeValues?.[":pk"];
  return IndexName || of === undefined ? "anywhere" : [of];
}

/** Several get the same answer, so none may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
