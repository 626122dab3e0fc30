import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Key, Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, nextVersion, replace } from "#shared/table/transact.ts";
import type { MayLeave, Outside, Receiver, StreamMeans } from "../capability.ts";
import type { Handled } from "./handled.ts";
import { type OutboxMessage, outboxMessage } from "./message.ts";

const attempts = 6;

/** How long a run has a claim on a message with outside effects: more than sending takes. */
const claimSeconds = 60;

/** In minutes. */
const longestRest = 60;

/**
 * Carries out one message, or refuses it, in ONE transaction that also closes it: exactly once, even when run
 * twice, late or concurrently. Null if there is no message, or it is claimed or rests. @throws NotYet, or
 * any failure: the message stays open
 */
export async function deliverMessage(
  scope: Scope,
  key: Key,
  means: StreamMeans,
): Promise<OutboxMessage["outcome"]> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await scope.table.get(outboxMessage, key);
    if (!found) return null;
    const { request, claimedUntil, outcome } = found.value;
    if (outcome) return outcome;
    if (claimedUntil && !hasCome(claimedUntil, scope.now())) return null;
    const receiver = receiverOf(means, request);
    const run = (held: Stored<OutboxMessage>) => carryOut(scope, held, receiver, means);
    try {
      if (!receiver.outside) return await run(found);
      const may = await mayLeave(scope, receiver.outside, found.value);
      if ("stopped" in may) return await close(scope, found, receiver, may.stopped);
      return await alone(scope, found, may.conditions, run);
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}

async function carryOut(
  scope: Scope,
  held: Stored<OutboxMessage>,
  receiver: Receiver,
  means: StreamMeans,
): Promise<OutboxMessage["outcome"]> {
  const { asks, sentAt } = held.value;
  return close(scope, held, receiver, await receiver.receive(scope, asks, { ...means, sentAt }));
}

const mayLeave = async (scope: Scope, outside: Outside, { asks }: OutboxMessage): Promise<MayLeave> =>
  outside.leaves === "consent" ? outside.mayLeave(scope, asks) : { conditions: [] };

/**
 * Runs with the message claimed by this run alone. @throws ConditionFailed if another run was first, or it may not leave
 * any more
 */
async function alone<T>(
  scope: Scope,
  found: Stored<OutboxMessage>,
  conditions: readonly Change[],
  run: (claimed: Stored<OutboxMessage>) => Promise<T>,
): Promise<T> {
  const until = stamp(scope.now().add({ seconds: claimSeconds }));
  const value = { ...found.value, claimedUntil: until, due: until };
  await scope.table.write([replace(outboxMessage, found, value), ...conditions]);
  const claimed = { ...found, version: nextVersion(found), value };
  try {
    return await run(claimed);
  } catch (error) {
    // If this fails too, the claim expires.
    await scope.table.write([replace(outboxMessage, claimed, rested(found.value, scope))]).catch(() => {});
    throw error;
  }
}

/** Paused for one minute, then two, four and so on, up to an hour. */
function rested(message: OutboxMessage, scope: Scope): OutboxMessage {
  const until = stamp(scope.now().add({ minutes: Math.min(2 ** message.failures, longestRest) }));
  return { ...message, claimedUntil: until, due: until, failures: message.failures + 1 };
}

function receiverOf({ capabilities }: StreamMeans, kind: string): Receiver {
  const found = capabilities
    .flatMap(({ requests = [] }) => requests)
    .find(({ request }) => request.kind === kind);
  if (!found) throw new Error(`No receiver for ${kind}`);
  return found;
}

async function close(
  scope: Scope,
  held: Stored<OutboxMessage>,
  { request }: Receiver,
  { result, code, events, changes }: Handled,
): Promise<OutboxMessage["outcome"]> {
  const outcome = { result, code: code ?? null, at: stamp(scope.now()) };
  const asks = request.forget(request.schema.parse(held.value.asks));
  const closing = replace(outboxMessage, held, { ...held.value, claimedUntil: null, asks, outcome });
  const [first, ...rest] = events;
  if (first) await commitAsSystem(scope, [first, ...rest], [...changes, closing]);
  else if (changes.length > 0) await scope.table.write([...changes, closing]);
  // Whoever fails reads the message again, and finds it closed.
  else await scope.table.put(closing);
  return outcome;
}
