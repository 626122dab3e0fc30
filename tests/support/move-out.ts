import { type MoveOut, moveOut as moveOutAnswered } from "#shared/residents/stay/move-out.ts";
import type { Scope } from "#shared/table/scope.ts";

/** A stay ends, and whatever the checklist asks is not known: for tests that are about something else. */
export const moveOut = (scope: Scope, input: MoveOut): Promise<{ on: string }> =>
  moveOutAnswered(scope, { rest: "not_known", ...input });
