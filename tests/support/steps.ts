import type { Sender } from "#shared/table/table.ts";

/** Round trips: all calls, and the steps a user waits for. Calls that run side by side are one step. */
export interface Trips {
  calls: number;
  steps: number;
}

/**
 * A client whose answers arrive in steps: none before all that were asked with it. So what is counted depends on the
 * code alone, not on how fast the engine answers.
 */
export function inSteps(trips: Trips): (sender: Sender) => Sender {
  let open = 0;
  let waiting: (() => void)[] = [];
  const together = async () => {
    const step = new Promise<void>((resolve) => waiting.push(resolve));
    if (waiting.length === open) {
      const all = waiting;
      waiting = [];
      open = 0;
      trips.steps += 1;
      for (const resolve of all) resolve();
    }
    await step;
  };
  return (sender) => ({
    send: async (command) => {
      open += 1;
      trips.calls += 1;
      const [answer] = await Promise.allSettled([sender.send(command)]);
      await together();
      if (answer.status === "rejected") throw answer.reason;
      return answer.value;
    },
  });
}

/** What one run costs. */
export async function tripsOf<T>(trips: Trips, run: () => Promise<T>): Promise<Trips & { answer: T }> {
  const before = { ...trips };
  const answer = await run();
  return { answer, calls: trips.calls - before.calls, steps: trips.steps - before.steps };
}
