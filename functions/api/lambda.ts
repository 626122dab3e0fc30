import { behindEdge } from "../cloud/edge.ts";
import { settings } from "../cloud/settings.ts";
import { log, openCloud } from "../cloud/world.ts";
import { createApi } from "./app.ts";

const env = settings.api.parse(process.env);

export const handler = behindEdge(
  createApi({
    ...openCloud(env),
    rateLimit: { perMinute: env.PORCHLIGHT_RATE_LIMIT },
    log,
  }),
  env.PORCHLIGHT_EDGE,
);
