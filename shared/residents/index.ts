/* What other areas may use of residents. */
export { closeInError } from "./stay/close-stay.ts";
export { freeBed } from "./stay/free-bed.ts";
export { happenedSince } from "./stay/happened-since.ts";
export { openStay } from "./stay/open-stay.ts";
