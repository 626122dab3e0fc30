/* What other areas may use of residents. */
export { freeBed } from "./stay/move-in.ts";
export { openStay } from "./stay/open-stay.ts";
