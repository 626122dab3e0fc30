import { Hono } from "hono";
import { type Copy, languages } from "#functions/copy/copy.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { Ports } from "#shared/kernel/ports.ts";
import type { World } from "#shared/table/scope.ts";
import { type Assets, loadAssets } from "../web/assets/load.ts";
import type { OidcSettings } from "../web/door/oidc.ts";
import { errorPages } from "../web/errors/page.tsx";
import { everyRequest, type FrontEnv, fromOwnPages } from "../web/kit/front.ts";
import { speakingToResidents } from "../web/kit/language.ts";
import { signInPage } from "./door/sign-in-page.tsx";
import { guestRoutes } from "./guest/routes.ts";
import { linkRoutes } from "./links/routes.ts";

export interface MeOptions {
  readonly world: World;
  readonly ports: Ports;
  readonly oidc: OidcSettings;
  /** Scheme, host and port as the browser sees them. */
  readonly origin: string;
  /** The built stylesheet, fonts and icons; the web serves them. Default: the output of `npm run assets`. */
  readonly assets?: Assets | undefined;
  /** The languages of the pages, the default first. Default: all catalogues. */
  readonly languages?: Readonly<Record<string, Copy>> | undefined;
  readonly log: (line: object) => void;
}

/** The pages of residents and guests: `/me`, `/link` and `/guest`. No business rules: parse, call one use case, present. */
export function createMe(options: MeOptions): Hono<FrontEnv> {
  const { world, origin, log } = options;
  const assets = options.assets ?? loadAssets("dist/assets");
  const app = new Hono<FrontEnv>();
  app.use(everyRequest("me", options));
  app.use(speakingToResidents(options.languages ?? languages));
  const failed = errorPages("me", assets, log);
  app.onError((error, c) => failed(c, error));
  app.notFound((c) => failed(c, notFound()));
  app.use(...fromOwnPages(origin));

  app.route("/", guestRoutes({ world, assets }));
  app.route("/", linkRoutes({ world, assets }));
  app.get("/me", (c) => {
    c.set("pattern", "/me");
    return c.html(signInPage(assets));
  });
  return app;
}
