import type { Means } from "#shared/engine/capability.ts";
import { defineCapability } from "#shared/engine/capability.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { isId } from "#shared/kernel/ids.ts";
import { messageEvents } from "#shared/records/message/events.ts";
import { mailAddress } from "#shared/records/message/mail-address.ts";
import { message } from "#shared/records/message/message.ts";
import { reading } from "#shared/records/message/reading.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type MessageWords, tellReader } from "./tell-reader.ts";

const entities = [message, reading, mailAddress];

/** What a resident and whoever walks with them write to each other. */
export const messages = defineCapability({
  name: "messages",
  entities,
  events: [messageEvents],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "They are on the resident's journey." } },
  merge: { untouched: { of: entities, why: "They are on the resident's journey." } },
  forget: { kept: { of: entities, why: "A resident's rights outlive the stay." } },
  takeAlong: {
    left_out: {
      of: entities,
      why: "They are of two people. The resident reads and prints them on their page.",
    },
  },
  archive: {
    holds: [],
    leavesOut: [{ of: entities, why: "A resident's own record goes to the resident, not to an archive." }],
  },
  partitions: {},
  doors: {},
  exports: { none: "They are the resident's own." },
  due: [
    dueWork(reading, (scope: Scope, { journey, reader }, means: Means<MessageWords>) =>
      tellReader(scope, { journey, reader: isId("member", reader) ? reader : "resident" }, means),
    ),
  ],
});
