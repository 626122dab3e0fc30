import type * as Begin from "./begin-draws.ts";
import type * as Draw from "./draw-day.ts";
import type * as Publish from "./publish-day.ts";

/* What a house's draw takes loads with the first one that is due: most ticks have none. */

export const beginDraws: typeof Begin.beginDraws = async (...given) =>
  (await import("./begin-draws.ts")).beginDraws(...given);

export const publishDay: typeof Publish.publishDay = async (...given) =>
  (await import("./publish-day.ts")).publishDay(...given);

export const drawTheDay: typeof Draw.drawTheDay = async (...given) =>
  (await import("./draw-day.ts")).drawTheDay(...given);
