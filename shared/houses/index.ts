/* What other areas use of houses. */
export { mostBedsPerMessage, type NewBed, newBed, notYetThere } from "./bed/receive-beds.ts";
