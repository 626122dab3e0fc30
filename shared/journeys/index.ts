/* What other areas may use of journeys. */
export { setsMentor } from "./beside/sets-mentor.ts";
export { everyJourney } from "./every-journey.ts";
export { mailToResident } from "./messages/mail-to-resident.ts";
