/* What other areas may use of testing. */
export { type InPerson, walksBeside } from "./collection/walks-beside.ts";
