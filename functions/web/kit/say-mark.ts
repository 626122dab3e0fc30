import { words } from "#functions/copy/words.ts";
import type { Mark } from "#shared/records/milestone/marks.ts";
import type { Counted } from "#shared/records/milestone/on-today.ts";

export const counts = ["inHouse", "recovery"] as const satisfies readonly (keyof Counted)[];

/** `30 days in house`. */
export const sayMark = (what: (typeof counts)[number], { unit, n }: Mark): string =>
  words().milestones[what][unit]({ n });
