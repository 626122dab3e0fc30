import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about intake paperwork. */
export const packetConflict = defineConflicts(
  "nothing_signed",
  "already_signed",
  "not_written",
  "text_changed",
  "not_in_spanish",
  "no_signature",
  "already_on_paper",
  "not_on_paper",
  "not_in_force",
  "copy_too_large",
  "too_many_copies",
);
