import { stamp } from "#shared/kernel/instant.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";
import type { Receiver, StreamMeans } from "../capability.ts";
import type { Handled } from "./handled.ts";
import { type OutboxMessage, outboxMessage } from "./message.ts";

const attempts = 6;

/**
 * Carries one message out, or refuses it, in ONE transaction that also closes it. Run twice, late or at once by
 * several, it happens once. @throws NotYet, or whatever failed: the message stays open
 */
export async function deliverMessage(
  scope: Scope,
  key: Key,
  means: StreamMeans,
): Promise<OutboxMessage["outcome"]> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await scope.table.get(outboxMessage, key);
    if (!found) return null;
    const { request, asks, sentAt, outcome: closed } = found.value;
    if (closed) return closed;
    try {
      const { handled, stays } = await receiverOf(means, request).receive(scope, asks, { ...means, sentAt });
      const outcome = { result: handled.result, code: handled.code ?? null, at: stamp(scope.now()) };
      await close(scope, handled, replace(outboxMessage, found, { ...found.value, asks: stays, outcome }));
      return outcome;
    } catch (error) {
      if (!(error instanceof ConditionFailed) || attempt >= attempts) throw error;
    }
  }
}

function receiverOf({ capabilities }: StreamMeans, kind: string): Receiver {
  const found = capabilities
    .flatMap(({ requests = [] }) => requests)
    .find(({ request }) => request.kind === kind);
  if (!found) throw new Error(`Nobody receives ${kind}`);
  return found;
}

async function close(scope: Scope, handled: Handled, closing: Change): Promise<void> {
  const [first, ...rest] = handled.events;
  if (first) await commitAsSystem(scope, [first, ...rest], [...handled.changes, closing]);
  else await scope.table.write([...handled.changes, closing]);
}
