import { fileURLToPath } from "node:url";
import { behindEdge } from "../cloud/edge.ts";
import { settings } from "../cloud/settings.ts";
import { log, openCloud } from "../cloud/world.ts";
import { loadAssets } from "../web/assets/load.ts";
import { createMe } from "./app.ts";

const env = settings.me.parse(process.env);

export const handler = behindEdge(
  createMe({
    ...openCloud(env),
    oidc: { issuer: env.PORCHLIGHT_ISSUER, clientId: env.PORCHLIGHT_CLIENT_ID },
    origin: env.PORCHLIGHT_ORIGIN,
    // The assets are deployed beside the bundle.
    assets: loadAssets(fileURLToPath(new URL("assets", import.meta.url))),
    log,
  }),
  env.PORCHLIGHT_EDGE,
);
