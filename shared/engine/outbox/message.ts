import * as z from "zod";
import { instantSchema, stamp } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create } from "#shared/table/transact.ts";
import { everyHome, type Home, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { OutboxRequest } from "./request.ts";

const schema = z.object({
  id: z.string(),
  home: homeSchema,
  /** What is asked (`OutboxRequest.kind`), and with what; of a closed message, what stays of it. */
  request: z.string(),
  asks: z.record(z.string(), z.unknown()),
  /** ISO instants. `due` is when the clock takes it up should the stream not have. */
  sentAt: instantSchema,
  due: instantSchema,
  /**
   * Until when nobody else reaches outside for it: whoever does has it to themselves, and what failed rests. `due`
   * again then.
   */
  claimedUntil: instantSchema.nullable(),
  /** How often reaching outside for it has failed. */
  failures: z.number().int(),
  requestId: z.string(),
  outcome: z
    .object({ result: z.enum(["done", "refused"]), code: z.string().nullable(), at: instantSchema })
    .nullable(),
});
export type OutboxMessage = z.infer<typeof schema>;

/** Before failures were counted. */
const earlier = schema.omit({ failures: true });

const outboxKeys = defineKey("any/outbox", "{id}");
export const outboxKey = (home: Home, id: string): Key => outboxKeys.within(home, { id });

/** A request from one home to another: carried out once or refused once, and its sender sees which. */
export const outboxMessage = defineEntity<OutboxMessage, typeof outboxKeys>({
  kind: "outbox_message",
  schema,
  schemaVersion: 2,
  upgrade: (data) => ({ failures: 0, ...earlier.parse(data) }),
  at: outboxKeys,
  ids: (value) => ({ home: value.home, id: value.id }),
  due: (value) => (value.outcome ? undefined : value.due),
  samples: (at) =>
    everyHome(at).map((home) => ({
      id: "withdraw-ref_1",
      home,
      request: "withdraw",
      asks: { partner: at.partner, referral: "ref_1" },
      sentAt: "2026-01-01T00:00:00.000Z",
      due: "2026-01-01T00:00:30.000Z",
      claimedUntil: null,
      failures: 0,
      requestId: "req",
      outcome: null,
    })),
});

/** How long the stream has before the clock takes a message up. */
const graceSeconds = 30;

/** Sends a message within the sender's own commit. Its id makes the same request twice the same message. */
export function sendRequest<A extends Readonly<Record<string, unknown>>>(
  scope: Scope,
  home: Home,
  id: string,
  request: OutboxRequest<A>,
  asks: NoInfer<A>,
): Change {
  const now = scope.now();
  return create(outboxMessage, {
    id,
    home,
    request: request.kind,
    asks: { ...asks },
    sentAt: stamp(now),
    due: stamp(now.add({ seconds: graceSeconds })),
    claimedUntil: null,
    failures: 0,
    requestId: scope.requestId,
    outcome: null,
  });
}
