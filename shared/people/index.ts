/* What other areas may use of people. */
export { forgetPerson } from "./recognize/forget-person.ts";
export { confirm, correctPerson, correctReferral, release } from "./requests.ts";
