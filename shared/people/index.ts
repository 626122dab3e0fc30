/* What other areas may use of people. */
export { forgetPerson } from "./recognize/forget-person.ts";
export { confirm, correctPerson, release } from "./requests.ts";
