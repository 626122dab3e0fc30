import { createEvents } from "#functions/events/app.ts";
import type { Item } from "#shared/table/entity.ts";
import type { Sender } from "#shared/table/table.ts";
import { stream } from "../support/fill.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";

type Part = { Item?: Item; Key?: Item };
const written = (input: Part & { TransactItems?: Record<string, Part | undefined>[] }): Item[] => {
  const parts = (input.TransactItems ?? []).flatMap((one) => [one.Put, one.Update, one.Delete]);
  return [input, ...parts].flatMap((one) => (one?.Item ? [one.Item] : one?.Key ? [one.Key] : []));
};

/** The batch size of the deployed stream. */
const aBatch = 100;

/**
 * A small world whose client reports its changes instead of the engine's stream. The local stream slows each write by
 * everything ever written to the table (a million records in one run); the deployed one does not.
 */
export async function createToldWorld(): Promise<{ world: SmallWorld; follow: () => Promise<number> }> {
  let changed: { pk: string; sk: string }[] = [];
  const telling = (sender: Sender): Sender => ({
    send: async (command) => {
      const answer = await sender.send(command);
      if (/^(?:Put|Update|Delete|TransactWrite)Command$/.test(command.constructor.name))
        for (const { pk, sk } of written(command.input))
          if (String(pk).startsWith("N#") && sk !== "C") changed.push({ pk: String(pk), sk: String(sk) });
      return answer;
    },
  });
  const world = await createSmallWorld({ wrap: telling });
  await stream(world, false);
  const handle = createEvents({
    world: world.world,
    mail: world.ports.mail,
    texts: world.ports.texts,
    origin: "http://localhost:3000",
    log: () => {},
  });
  /** Processes every change and its follow-up changes. Returns the number of keys. */
  const follow = async (): Promise<number> => {
    let followed = 0;
    while (changed.length > 0) {
      const all = changed;
      changed = [];
      for (let at = 0; at < all.length; at += aBatch) {
        const records = all.slice(at, at + aBatch).map((one, nth) => ({ ...one, id: `${at + nth}` }));
        const { failed } = await handle(records);
        if (failed.length > 0) throw new Error("A projection failed");
        followed += records.length;
      }
    }
    return followed;
  };
  await follow();
  return { world, follow };
}
