import { settings } from "../cloud/settings.ts";
import { log, openCloud } from "../cloud/world.ts";
import { createClock } from "./app.ts";

const given = settings.clock.parse(process.env);
const { world, ports } = openCloud(given, given.PORCHLIGHT_DRAW_KEY);

/** Runs once a minute. Failed work stays due, so this returns only the counts. */
export const handler = createClock({
  world,
  mail: ports.mail,
  texts: ports.texts,
  archives: ports.archives,
  beacon: ports.beacon,
  origin: given.PORCHLIGHT_ORIGIN,
  log,
});
