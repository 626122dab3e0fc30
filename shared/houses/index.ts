/* What other areas may use of houses. */
export { mostBedsPerMessage, type NewBed, newBed, notYetThere } from "./bed/receive-beds.ts";
export { everyHouse } from "./house/follow-house.ts";
