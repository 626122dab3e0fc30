import type { StreamReader, StreamRecord } from "./stream.ts";

export type Handle = (records: StreamRecord[]) => Promise<{ failed: string[] }>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const attempts = 5;

/** Hands over what the stream holds until nothing is left, as the cloud's stream would in its own time. */
export async function settle(reader: StreamReader, handle: Handle): Promise<void> {
  while ((await reader.take((records) => insist(handle, records))) > 0);
}

/** What fails is tried again, a few times; after that its messages and projections wait for a tick or a rebuild. */
async function insist(handle: Handle, records: StreamRecord[]): Promise<void> {
  let left = records;
  for (let attempt = 0; attempt < attempts && left.length > 0; attempt += 1) {
    if (attempt > 0) await pause(50 * attempt);
    const { failed } = await handle(left);
    left = left.filter(({ id }) => failed.includes(id));
  }
}

/** Runs `work` again and again, `everyMs` apart, until it is stopped. What it throws goes to `onError`. */
export function repeat(
  everyMs: number,
  work: () => Promise<void>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let stopped = false;
  let wake = () => {};
  const running = (async () => {
    while (!stopped) {
      await work().catch(onError);
      if (stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, everyMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await running;
  };
}
