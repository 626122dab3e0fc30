import { Temporal } from "temporal-polyfill";
import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { inquiry, newInquiry } from "#shared/records/inquiry/inquiry.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { inquiryEvent, notifyInquiry } from "./event-of.ts";
import type { takeDown } from "./requests.ts";

/** Admissions receive a call that a house took, exactly once: its message closes in the same transaction. */
export async function receiveCall(scope: Scope, asked: z.infer<typeof takeDown.schema>): Promise<Handled> {
  const { content, takenAt, takenBy, house, callBy, inquiry: id } = asked;
  const at = Temporal.Instant.from(takenAt);
  return {
    result: "done",
    events: [inquiryEvent(scope, id, { type: "inquiry.received", data: { source: "call" } })],
    changes: [
      create(inquiry, newInquiry({ id, source: "call", at, takenBy, house, callBy, content })),
      notifyInquiry(scope, id, takenBy),
    ],
  };
}
