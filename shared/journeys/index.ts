/* What other areas may use of journeys. */
export { everyJourney } from "./every-journey.ts";
