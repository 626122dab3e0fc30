import { PutCommand } from "#shared/table/dynamo-commands.ts";
import type { Sender } from "#shared/table/table.ts";

/** Faults the local engine never has. Probabilities from 0 to 1; a seeded `random` makes a run repeatable. */
export interface Faults {
  random: () => number;
  /** Refused without effect: throttled, or a conflicting transaction. */
  refuse: number;
  /** A transaction or a put that is done, but whose reply is lost; half of the time the idempotency token is lost too. */
  lose: number;
  /** Part of a batch read is returned unprocessed. */
  partial: number;
}

/** A seeded random generator (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function named(name: string, extra: object = {}): Error {
  return Object.assign(new Error(name), { name }, extra);
}

/** A client that fails like the real service. Switch it off with `faults.current = undefined`. */
export function faulty(sender: Sender, faults: { current: Faults | undefined }): Sender {
  return {
    send: async (command) => {
      const set = faults.current;
      if (!set) return sender.send(command);
      const transaction = command.input.TransactItems !== undefined;
      if (set.random() < set.refuse) {
        if (!transaction) throw named("ThrottlingException");
        const CancellationReasons = [{ Code: "TransactionConflict" }];
        throw named("TransactionCanceledException", { CancellationReasons });
      }
      if ((transaction || command instanceof PutCommand) && set.random() < set.lose) {
        if (set.random() < 0.5) command.input.ClientRequestToken = undefined;
        await sender.send(command);
        throw named("LostReply");
      }
      const batch = command.input.RequestItems;
      if (batch && set.random() < set.partial) {
        const [table] = Object.keys(batch);
        const keys = table ? batch[table].Keys : [];
        if (table && keys.length > 1) {
          const kept = keys.slice(1);
          command.input.RequestItems = { [table]: { ...batch[table], Keys: kept } };
          const answer = await sender.send(command);
          command.input.RequestItems = batch;
          return { ...answer, UnprocessedKeys: { [table]: { ...batch[table], Keys: keys.slice(0, 1) } } };
        }
      }
      return sender.send(command);
    },
  };
}

/** The records shuffled and partly repeated: streams don't guarantee order across partitions. */
export function disorder<T>(random: () => number, records: readonly T[]): T[] {
  const twice = records.flatMap((one) => (random() < 0.3 ? [one, one] : [one]));
  return twice
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
