/* What other areas may use of recovery capital. */
export { listMonths } from "./choose-instrument.ts";
