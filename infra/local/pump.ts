import type { StreamReader, StreamRecord } from "./stream.ts";

export type Handle = (records: StreamRecord[]) => Promise<{ failed: string[] }>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const attempts = 5;

/** Handles stream records until none are left. The cloud's stream does the same on its own schedule. */
export async function settle(reader: StreamReader, handle: Handle): Promise<void> {
  while ((await reader.take((records) => insist(handle, records))) > 0);
}

/**
 * Retries a failed record a few times; after that its messages and projections wait for a tick or a rebuild.
 */
async function insist(handle: Handle, records: StreamRecord[]): Promise<void> {
  let left = records;
  for (let attempt = 0; attempt < attempts && left.length > 0; attempt += 1) {
    if (attempt > 0) await pause(50 * attempt);
    const { failed } = await handle(left);
    left = left.filter(({ id }) => failed.includes(id));
  }
}

/** Runs `work` every `everyMs`, and at once after `wake`, until stopped. Errors go to `onError`. */
export function repeat(
  everyMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): { wake(): void; stop(): Promise<void> } {
  let stopped = false;
  let woken = false;
  let endPause = () => {};
  const wake = () => {
    woken = true;
    endPause();
  };
  const running = (async () => {
    while (!stopped) {
      woken = false;
      await work().catch(onError);
      // Woken meanwhile, it may have looked too early.
      if (woken) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        endPause = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    wake,
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
