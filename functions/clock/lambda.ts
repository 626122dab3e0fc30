import { settings } from "../cloud/settings.ts";
import { log, openCloud } from "../cloud/world.ts";
import { createClock } from "./app.ts";

const given = settings.clock.parse(process.env);
const { world, ports } = openCloud(given);

/** Once a minute. What fails stays due, so nothing has to be told here but the figures. */
export const handler = createClock({
  world,
  mail: ports.mail,
  archives: ports.archives,
  origin: given.PORCHLIGHT_ORIGIN,
  log,
});
