import { defineCapability } from "#shared/engine/capability.ts";
import { inquiry } from "#shared/records/inquiry/inquiry.ts";

/** What the public asked. */
export const inquiries = defineCapability({
  name: "inquiries",
  entities: [inquiry],
});
