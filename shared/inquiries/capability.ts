import { defineCapability } from "#shared/engine/capability.ts";
import { inquiryEvents } from "#shared/records/inquiry/events.ts";
import { inquiry } from "#shared/records/inquiry/inquiry.ts";
import { inquiryConflict } from "#shared/records/inquiry/refusals.ts";

/** What the public asked. */
export const inquiries = defineCapability({
  name: "inquiries",
  entities: [inquiry],
  events: [inquiryEvents],
  refusals: [inquiryConflict],
});
