import { BatchGetCommand, GetCommand, operationOf, QueryCommand } from "#shared/table/dynamo-commands.ts";
import type { Sender } from "#shared/table/table.ts";

const reads = [BatchGetCommand, GetCommand, QueryCommand];

/**
 * A client that asks nothing twice between two writes: only they change what a table holds. For walks over hundreds of
 * routes, which read the same member and session on each. Nothing else may write to its table.
 */
export function remembering(sender: Sender): Sender {
  const answers = new Map<string, Promise<unknown>>();
  const ask: Sender["send"] = async (command) => {
    const question = `${operationOf(command)} ${JSON.stringify(command.input)}`;
    const answer = answers.get(question) ?? sender.send(command).then(frozen);
    answers.set(question, answer);
    try {
      return await answer;
    } catch (error) {
      answers.delete(question);
      throw error;
    }
  };
  const write: Sender["send"] = async (command) => {
    try {
      return await sender.send(command);
    } finally {
      // What was asked meanwhile may have been answered before.
      answers.clear();
    }
  };
  return { send: (command) => (reads.some((one) => command instanceof one) ? ask : write)(command) };
}

/** Several get the same answer, so none may change it. */
function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
