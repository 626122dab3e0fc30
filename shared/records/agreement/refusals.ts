import { defineConflicts } from "#shared/kernel/errors.ts";

/** Conflict codes about agreements. */
export const agreementConflict = defineConflicts("agreement_over");
