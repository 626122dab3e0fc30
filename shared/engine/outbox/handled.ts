import type { NewEvent } from "#shared/table/event-catalogue.ts";
import type { Change } from "#shared/table/transact.ts";

/** What the receiver makes of a message: changes of its own, or a refusal with a stable word. */
export interface Handled {
  readonly result: "done" | "refused";
  readonly code?: string;
  readonly events: readonly NewEvent[];
  readonly changes: readonly Change[];
}

/** The receiver cannot answer yet (what it waits for is itself under way). The message stays open for its tick. */
export class NotYet extends Error {}
