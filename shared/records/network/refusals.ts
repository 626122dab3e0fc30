import { defineConflicts } from "#shared/kernel/errors.ts";

/** How things stand, where an act on a network is refused. */
export const networkConflict = defineConflicts("network_left", "already_so");
