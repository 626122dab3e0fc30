import { below } from "#shared/tenancy/homes.ts";
import { defineCapability } from "../capability.ts";
import { dueWork } from "../schedule/due-work.ts";
import { deliverMessage } from "./deliver.ts";
import { outboxFollows } from "./follow-outbox.ts";
import { mail, sendMail } from "./mail.ts";
import { outboxKey, outboxMessage } from "./message.ts";
import { receiving } from "./receiving.ts";

/** Requests from one home to another. */
export const outbox = defineCapability({
  name: "outbox",
  entities: [outboxMessage],
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: [outboxMessage], why: "It belongs to the home that sent it." } },
  merge: { untouched: { of: [outboxMessage], why: "It names the record it was about." } },
  forget: { closed: { of: [outboxMessage], why: "Its request defines what is kept (`forget`)." } },
  takeAlong: { left_out: { of: [outboxMessage], why: "The records it led to are given." } },
  archive: { holds: [outboxMessage], leavesOut: [] },
  partitions: { "any/outbox": async (_, home) => [below.outbox(home)] },
  doors: {},
  exports: { none: "The records it led to have the same data." },
  requests: [receiving(mail, sendMail, { leaves: "stated" })],
  follows: [outboxFollows],
  due: [
    dueWork(outboxMessage, (scope, { home, id }, means) => deliverMessage(scope, outboxKey(home, id), means)),
  ],
});
