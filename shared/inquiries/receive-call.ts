import { Temporal } from "temporal-polyfill";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import type { OutboxRequest } from "#shared/engine/outbox/message.ts";
import { inquiry, newInquiry } from "#shared/records/inquiry/inquiry.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { inquiryEvent } from "./event-of.ts";

/** Admissions get a call that a house took down, once: its message closes in the same transaction. */
export async function receiveCall(
  scope: Scope,
  asked: OutboxRequest & { ask: "take_down" },
): Promise<Handled> {
  const { content, takenAt, takenBy, house, callBy, inquiry: id } = asked;
  if (!content) return { result: "refused", code: "nothing_said", events: [], changes: [] };
  const at = Temporal.Instant.from(takenAt);
  return {
    result: "done",
    events: [inquiryEvent(scope, id, { type: "inquiry.received", data: { source: "call" } })],
    changes: [create(inquiry, newInquiry({ id, source: "call", at, takenBy, house, callBy, content }))],
  };
}
