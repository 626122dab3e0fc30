import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about archives. */
export const archiveConflict = defineConflicts("archive_answered", "archive_under_way");
