import { QueryCommand } from "./dynamo-commands.ts";
import type { Sender } from "./table.ts";

/** A sender that asks each query once: for a list whose parts follow from the same records. What fails is asked again. */
export function queryingOnce(sender: Sender): Sender {
  const known = new Map<string, Promise<unknown>>();
  return {
    send: async (command) => {
      if (!(command instanceof QueryCommand)) return sender.send(command);
      const question = JSON.stringify(command.input);
      const answer = known.get(question) ?? sender.send(command);
      known.set(question, answer);
      try {
        return await answer;
      } catch (error) {
        known.delete(question);
        throw error;
      }
    },
  };
}
