import { Temporal } from "temporal-polyfill";
import type { Ask } from "#shared/letter/letter.ts";
import type { Receipt } from "#shared/letter/receipt.ts";
import { create } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { happenedTo } from "./happened.ts";
import { inquiry, newInquiry } from "./inquiry.ts";

/** Admissions get a call that a house took down, once: its letter closes in the same transaction. */
export async function receiveCall(scope: Scope, asked: Ask & { ask: "take_down" }): Promise<Receipt> {
  const { content, takenAt, takenBy, house, callBy, inquiry: id } = asked;
  if (!content) return { result: "refused", code: "nothing_said", events: [], changes: [] };
  const at = Temporal.Instant.from(takenAt);
  return {
    result: "done",
    events: [happenedTo(scope, id, "inquiry.received", { source: "call" })],
    changes: [create(inquiry, newInquiry({ id, source: "call", at, takenBy, house, callBy, content }))],
  };
}
