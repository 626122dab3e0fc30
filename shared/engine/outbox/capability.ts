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
  travels: { not_of_a_stay: { of: [outboxMessage], why: "It was asked there, and is answered there." } },
  merge: { untouched: { of: [outboxMessage], why: "It names whom it was asked about." } },
  forget: { closed: { of: [outboxMessage], why: "What stays of it is what its request says (`forget`)." } },
  archive: { holds: [outboxMessage], leavesOut: [] },
  partitions: { "any/outbox": async (_, home) => [below.outbox(home)] },
  doors: {},
  exports: { none: "It says what was asked of whom, which the records it led to say better." },
  requests: [receiving(mail, sendMail, { reachesOutside: true })],
  follows: [outboxFollows],
  due: [
    dueWork(outboxMessage, (scope, { home, id }, means) => deliverMessage(scope, outboxKey(home, id), means)),
  ],
});
