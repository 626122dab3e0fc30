import * as z from "zod";
import { type Instant, instantSchema, stamp } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create } from "#shared/table/transact.ts";
import { everyHome, type Home, homeSchema } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import type { OutboxRequest } from "./request.ts";

const schema = z.object({
  id: z.string(),
  home: homeSchema,
  /** The request kind (`OutboxRequest.kind`) and its data; after closing, what `forget` keeps. */
  request: z.string(),
  asks: z.record(z.string(), z.unknown()),
  /** ISO instants. `due` is when the clock delivers it if the stream has not. */
  sentAt: instantSchema,
  due: instantSchema,
  /**
   * The end of a claim by a run with outside effects, of the pause after a failed one, or of the time before it
   * is delivered; `due` again then.
   */
  claimedUntil: instantSchema.nullable(),
  /** Failed runs with outside effects. */
  failures: z.number().int(),
  requestId: z.string(),
  outcome: z
    .object({
      result: z.enum(["done", "refused", "stopped"]),
      code: z.string().nullable(),
      at: instantSchema,
    })
    .nullable(),
});
export type OutboxMessage = z.infer<typeof schema>;

/** Version 1, before failures were counted. */
const earlier = schema.omit({ failures: true });

const outboxKeys = defineKey("any/outbox", "{id}");
export const outboxKey = (home: Home, id: string): Key => outboxKeys.within(home, { id });

/** A request from one home to another: carried out once or refused once, and the sender sees which. */
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

/** Seconds for the stream to deliver a message before the clock does. */
const graceSeconds = 30;

/**
 * Sends a message in the sender's commit. The same id makes a repeated request the same message. `rests`: it is
 * not delivered before.
 */
export function sendRequest<A extends Readonly<Record<string, unknown>>>(
  scope: Scope,
  home: Home,
  id: string,
  request: OutboxRequest<A>,
  asks: NoInfer<A>,
  rests?: Instant,
): Change {
  const now = scope.now();
  const due = rests ?? stamp(now.add({ seconds: graceSeconds }));
  return create(outboxMessage, {
    id,
    home,
    request: request.kind,
    asks: { ...asks },
    sentAt: stamp(now),
    due,
    claimedUntil: rests ?? null,
    failures: 0,
    requestId: scope.requestId,
    outcome: null,
  });
}
