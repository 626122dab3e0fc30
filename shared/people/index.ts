/* What other areas use of people. */
export { forgetPerson } from "./recognize/forget-person.ts";
