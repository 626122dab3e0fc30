import { defineConflicts } from "#shared/kernel/errors.ts";

/** Why a personal link can't be made or withdrawn. */
export const linkConflict = defineConflicts("link_over", "not_family", "resident_unconfirmed");
