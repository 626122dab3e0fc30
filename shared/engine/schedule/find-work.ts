import type { Key } from "#shared/table/entity.ts";
import type { DueWork } from "../capability.ts";

/** What is to be done with a key that is due; undefined where nobody knows its kind. */
export const findWork = <W>(scheduled: readonly DueWork<W>[], key: Key): DueWork<W> | undefined =>
  scheduled.find(({ entity }) => entity.parse(key) !== undefined);
