import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on a packet is refused. */
export const packetConflict = defineConflicts(
  "nothing_signed",
  "already_signed",
  "not_written",
  "text_changed",
);
