import * as z from "zod";

/** Waits longer with each attempt, with jitter; `attempt` starts at 0. Tests pass one that does not wait. */
export type Pause = (attempt: number) => Promise<void>;

const jitter: Pause = (attempt) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(20 * 2 ** attempt, 1000)));

const transient = new Set([
  "ThrottlingException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "InternalServerError",
  "TransactionInProgressException",
  "TransactionConflictException",
  "TimeoutError",
  "ECONNRESET",
  "EPIPE",
  "LostReply",
]);

const failure = z.object({
  name: z.string().optional(),
  code: z.string().optional(),
  CancellationReasons: z.array(z.object({ Code: z.string().optional() })).optional(),
});
/** The parts of an error that matter for a retry. */
export const failureOf = (error: unknown): z.infer<typeof failure> => failure.safeParse(error).data ?? {};

/** Whether repeating the same command is safe and may succeed. */
export function isTransient(error: unknown): boolean {
  const { name, code, CancellationReasons } = failureOf(error);
  if (name === "TransactionCanceledException") {
    const codes = (CancellationReasons ?? []).map((reason) => reason.Code);
    return (
      !codes.includes("ConditionalCheckFailed") && codes.some((one) => one !== undefined && one !== "None")
    );
  }
  return transient.has(name ?? "") || transient.has(code ?? "");
}

const attempts = 6;

/** Runs `call` until it succeeds, as long as its errors are transient. The last error is thrown unchanged. */
export async function retrying<T>(call: () => Promise<T>, pause: Pause = jitter): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      if (attempt >= attempts - 1 || !isTransient(error)) throw error;
      await pause(attempt);
    }
  }
}
