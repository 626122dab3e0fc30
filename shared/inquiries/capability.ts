import { listedIn } from "#shared/engine/archive/listed.ts";
import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { inquiryEvents } from "#shared/records/inquiry/events.ts";
import { inquiry } from "#shared/records/inquiry/inquiry.ts";
import { inquiryConflict } from "#shared/records/inquiry/refusals.ts";
import { sentForm } from "#shared/records/inquiry/sent-form.ts";
import { purgeInquiry } from "./purge-inquiry.ts";
import { receiveCall } from "./receive-call.ts";
import { takeDown } from "./requests.ts";

const entities = [inquiry, sentForm];

/** Inquiries from the public. */
export const inquiries = defineCapability({
  name: "inquiries",
  entities,
  events: [inquiryEvents],
  refusals: [inquiryConflict],
  travels: { not_of_a_stay: { of: entities, why: "An inquiry is not a stay." } },
  merge: { untouched: { of: entities, why: "It is not linked to a person record." } },
  forget: { emptied: { of: entities, why: "Number, times and outcome stay for the figures." } },
  takeAlong: {
    left_out: {
      of: entities,
      why: "Whoever asked for a bed has no page yet. It is deleted sooner than a stay ends.",
    },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "inquiries/inquiry": async (scope, home) => {
      const [open, apart, over] = await Promise.all([
        listedIn(scope, home, "O", inquiry),
        listedIn(scope, home, "M", inquiry),
        listedIn(scope, home, "R", inquiry),
      ]);
      return [...open, ...apart, ...over];
    },
  },
  doors: {},
  exports: { none: "Inquiries are purged within months." },
  requests: [receiving(takeDown, receiveCall)],
  due: [dueWork(inquiry, (scope, { inquiry: id }) => purgeInquiry(scope, id))],
});
