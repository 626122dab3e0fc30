import { defineCapability } from "#shared/engine/capability.ts";
import { noticeEvents } from "#shared/records/departure/events.ts";
import { noticeTemplates } from "#shared/records/departure/notice-templates.ts";

/** The network's notice templates for move-outs. */
export const notices = defineCapability({
  name: "notices",
  entities: [noticeTemplates],
  events: [noticeEvents],
  refusals: [],
  travels: { not_of_a_stay: { of: [noticeTemplates], why: "They are the network's own." } },
  merge: { untouched: { of: [noticeTemplates], why: "They name no person." } },
  forget: { kept: { of: [noticeTemplates], why: "They name no person." } },
  takeAlong: { left_out: { of: [noticeTemplates], why: "It is the network's." } },
  archive: { holds: [noticeTemplates], leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "They are read on the page that edits them." },
});
