import type { Key } from "#shared/table/entity.ts";
import type { DueWork } from "../capability.ts";

/** The work for a due key; undefined for an unknown kind. */
export const findWork = <W>(scheduled: readonly DueWork<W>[], key: Key): DueWork<W> | undefined =>
  scheduled.find(({ entity }) => entity.parse(key) !== undefined);
