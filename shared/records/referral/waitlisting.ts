import { done } from "#shared/table/acted-by.ts";

/** When it was put on the waitlist, and who did it. The position is in the list. */
export const waitlisting = done;
