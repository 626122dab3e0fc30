import { done } from "#shared/table/acted-by.ts";

/** Since when it waits for a bed, and who put it on the list. Where it stands there is the list's own. */
export const waitlisting = done;
