import * as z from "zod";
import { idSchema } from "#shared/kernel/ids.ts";
import { places } from "#shared/records/bed/bed.ts";
import { takenContent } from "#shared/records/inquiry/inquiry.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create } from "#shared/table/transact.ts";
import { below, type Home, homeSchema, homesOf } from "#shared/tenancy/homes.ts";

/** At most `mostBedsPerMessage`. */
const beds = z.array(
  z.object({
    id: idSchema("bed"),
    label: z.string(),
    room: z.string().default(""),
    place: z.enum(places),
    outReason: z.string().nullable(),
  }),
);

/** What one home may ask of another. */
const asks = z.discriminatedUnion("ask", [
  z.object({ ask: z.literal("submit"), partner: idSchema("partner"), referral: idSchema("referral") }),
  z.object({ ask: z.literal("withdraw"), partner: idSchema("partner"), referral: idSchema("referral") }),
  /** The answer to the question asked at `asked` (ISO instant); forgotten here once it is carried out. */
  z.object({
    ask: z.literal("inform"),
    partner: idSchema("partner"),
    referral: idSchema("referral"),
    asked: z.string(),
    answer: z.string(),
  }),
  /** What the person said to the offer that ends `until`. */
  z.object({
    ask: z.literal("answer_offer"),
    partner: idSchema("partner"),
    referral: idSchema("referral"),
    until: z.string(),
    yes: z.boolean(),
  }),
  /** `to` null: back to the network's inbox. */
  z.object({
    ask: z.literal("pass"),
    house: idSchema("house"),
    referral: idSchema("referral"),
    to: idSchema("house").nullable(),
  }),
  z.object({ ask: z.literal("confirm"), house: idSchema("house"), stay: idSchema("stay") }),
  z.object({ ask: z.literal("release"), house: idSchema("house"), stay: idSchema("stay") }),
  /** What a transferred resident agreed to take along. Sent from the people's home: neither house reads of the other. */
  z.object({
    ask: z.literal("carry_over"),
    what: z.string(),
    from: z.object({ house: idSchema("house"), stay: idSchema("stay") }),
    to: z.object({ house: idSchema("house"), stay: idSchema("stay") }),
  }),
  z.object({ ask: z.literal("introduce"), partner: idSchema("partner"), name: z.string() }),
  /** To an address outside; forgotten once it is sent. */
  z.object({
    ask: z.literal("mail"),
    to: z.string(),
    kind: z.string(),
    subject: z.string(),
    text: z.string(),
  }),
  z.object({
    ask: z.literal("set_up"),
    house: idSchema("house"),
    networkName: z.string(),
    beds,
  }),
  z.object({ ask: z.literal("add_beds"), house: idSchema("house"), beds }),
  /** A call taken down in a house, for admissions; forgotten there once it has arrived. */
  z.object({
    ask: z.literal("take_down"),
    house: idSchema("house"),
    inquiry: idSchema("inquiry"),
    takenBy: z.string(),
    takenAt: z.string(),
    callBy: z.string().nullable(),
    content: takenContent.nullable(),
  }),
]);
export type OutboxRequest = z.infer<typeof asks>;

const schema = z.object({
  id: z.string(),
  home: homeSchema,
  asks,
  /** ISO instants. `due` is when the clock takes it up should the stream not have. */
  sentAt: z.string(),
  due: z.string(),
  requestId: z.string(),
  outcome: z
    .object({ result: z.enum(["done", "refused"]), code: z.string().nullable(), at: z.string() })
    .nullable(),
});
export type OutboxMessage = z.infer<typeof schema>;

export const outboxKey = (home: Home, id: string): Key => ({ pk: below.outbox(home), sk: id });

/** A request from one home to another: carried out once or refused once, and its sender sees which. */
export const outboxMessage = defineEntity<OutboxMessage>({
  kind: "outbox_message",
  schema,
  schemaVersion: 1,
  key: (_, value) => outboxKey(value.home, value.id),
  due: (value) => (value.outcome ? undefined : value.due),
  samples: (at) => {
    const homes = homesOf(at.network);
    return [
      homes.partner(at.partner),
      homes.house(at.house),
      homes.administration(),
      homes.people(),
      homes.inbox(),
    ].map((home) => ({
      id: "withdraw-ref_1",
      home,
      asks: { ask: "withdraw", partner: at.partner, referral: "ref_1" },
      sentAt: "2026-01-01T00:00:00Z",
      due: "2026-01-01T00:00:30Z",
      requestId: "req",
      outcome: null,
    }));
  },
});

/** How long the stream has before the clock takes a message up. */
const graceSeconds = 30;

/** Sends a message within the sender's own commit. Its id makes the same request twice the same letter. */
export function sendRequest(scope: Scope, home: Home, id: string, asked: OutboxRequest): Change {
  const now = scope.now();
  return create(outboxMessage, {
    id,
    home,
    asks: asked,
    sentAt: now.toString(),
    due: now.add({ seconds: graceSeconds }).toString(),
    requestId: scope.requestId,
    outcome: null,
  });
}
