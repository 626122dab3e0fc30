import { type OutboxMessage, outboxMessage } from "#shared/engine/outbox/message.ts";
import { remind } from "#shared/referrals/requests.ts";
import type { Item } from "#shared/table/entity.ts";

/** The outbox messages still to be delivered, without reminders, which rest until they are due. */
export const openMessages = (items: readonly Item[]): OutboxMessage[] =>
  items
    .filter((one) => one.kind === outboxMessage.kind)
    .map((one) => outboxMessage.schema.parse(one.data))
    .filter(({ outcome, request }) => outcome === null && request !== remind.kind);
