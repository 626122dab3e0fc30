import { fileURLToPath } from "node:url";
import { behindEdge } from "../cloud/edge.ts";
import { settings } from "../cloud/settings.ts";
import { log, openCloud } from "../cloud/world.ts";
import { createWeb } from "./app.ts";
import { loadAssets } from "./assets/load.ts";

const env = settings.web.parse(process.env);

export const handler = behindEdge(
  createWeb({
    ...openCloud(env),
    oidc: { issuer: env.PORCHLIGHT_ISSUER, clientId: env.PORCHLIGHT_CLIENT_ID },
    origin: env.PORCHLIGHT_ORIGIN,
    founding: { most: env.PORCHLIGHT_FOUNDING_MOST, askAt: env.PORCHLIGHT_FOUNDING_CONTACT },
    texts: env.PORCHLIGHT_TEXT_FROM !== "",
    development: false,
    // The assets are deployed beside the bundle.
    assets: loadAssets(fileURLToPath(new URL("assets", import.meta.url))),
    log,
  }),
  env.PORCHLIGHT_EDGE,
);
