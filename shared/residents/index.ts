/* What other areas may use of residents. */
export { closeInError } from "./stay/close-stay.ts";
export { happenedSince } from "./stay/happened-since.ts";
export { freeBed } from "./stay/move-in.ts";
export { openStay } from "./stay/open-stay.ts";
