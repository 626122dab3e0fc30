import { defineCapability } from "#shared/engine/capability.ts";
import { noticeEvents } from "#shared/records/departure/events.ts";
import { noticeTemplates } from "#shared/records/departure/notice-templates.ts";

/** The notices a network hands out when somebody has to leave. */
export const notices = defineCapability({
  name: "notices",
  entities: [noticeTemplates],
  events: [noticeEvents],
  refusals: [],
});
