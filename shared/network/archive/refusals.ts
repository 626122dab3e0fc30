import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on an archive is refused. */
export const archiveConflict = defineConflicts("archive_answered", "archive_own", "archive_under_way");
