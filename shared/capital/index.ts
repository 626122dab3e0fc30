/* What other areas may use of recovery capital. */
export { listMonths } from "./list-months.ts";
