import { moveOut as moveOutAnswered } from "#shared/residents/stay/move-out.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Ends a stay with every checklist answer unknown, for tests about something else. */
export const moveOut = (
  scope: Scope,
  input: Parameters<typeof moveOutAnswered>[1],
): Promise<{ on: string }> => moveOutAnswered(scope, { rest: true, ...input });
