import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Change } from "#shared/table/transact.ts";

/** The receiver's result: changes to commit, or the code of why it was refused, or stopped before it left. */
export interface Handled {
  readonly result: "done" | "refused" | "stopped";
  readonly code?: string;
  readonly events: readonly NewEvent[];
  readonly changes: readonly Change[];
}

/**
 * The receiver cannot answer yet (it waits for other work in progress). The message stays open for its tick.
 */
export class NotYet extends Error {}

/** Nothing is written; whoever sent it is told why, if they follow it. */
export const refused = (code: string): Handled => ({ result: "refused", code, events: [], changes: [] });
