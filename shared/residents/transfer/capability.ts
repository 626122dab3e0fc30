import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { transferEvents } from "#shared/records/transfer/events.ts";
import { transferLink } from "#shared/records/transfer/link.ts";
import { transferredItem } from "#shared/records/transfer/transferred.ts";
import { receiveTransferred } from "./carry-over.ts";
import { carryOver } from "./requests.ts";

/** Transfers of residents between houses of the network. */
export const transfers = defineCapability({
  name: "transfers",
  entities: [transferLink, transferredItem],
  events: [transferEvents],
  refusals: [],
  travels: {
    not_of_a_stay: { of: [transferLink], why: "It is in the people's home, which houses cannot read." },
    stays_behind: { of: [transferredItem], why: "The next departure has its own checklist." },
  },
  merge: { untouched: { of: [transferLink, transferredItem], why: "They name stays." } },
  forget: { kept: { of: [transferLink, transferredItem], why: "They are kept with the stays they link." } },
  takeAlong: { left_out: { of: [transferLink, transferredItem], why: "It stays within the network." } },
  archive: { holds: [transferLink, transferredItem], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "It is shown on the stay's page." },
  requests: [receiving(carryOver, receiveTransferred)],
});
