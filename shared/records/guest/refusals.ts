import { defineConflicts } from "#shared/kernel/errors.ts";

/** Why a personal link can't be withdrawn. */
export const linkConflict = defineConflicts("link_over");
