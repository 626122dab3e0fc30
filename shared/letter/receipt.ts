import type { Happened } from "#shared/table/commit.ts";
import type { Change } from "#shared/table/transact.ts";

/** What the receiver makes of a letter: changes of its own, or a refusal with a stable word. */
export interface Receipt {
  readonly result: "done" | "refused";
  readonly code?: string;
  readonly events: readonly Happened[];
  readonly changes: readonly Change[];
}

/** The receiver cannot answer yet (what it waits for is itself under way). The letter stays open for its tick. */
export class NotYet extends Error {}
