import { type Context, Hono } from "hono";
import { type Copy, languages } from "#functions/copy/copy.ts";
import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Ports } from "#shared/kernel/ports.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import type { World } from "#shared/table/scope.ts";
import { type Assets, loadAssets } from "../web/assets/load.ts";
import { identityIn, type OidcSettings } from "../web/door/oidc.ts";
import { errorPages } from "../web/errors/page.tsx";
import { readDone } from "../web/kit/done.ts";
import { formsAt } from "../web/kit/forms-at.ts";
import { everyRequest, fromOwnPages } from "../web/kit/front.ts";
import { speakingTheirs, speakingToResidents } from "../web/kit/language.ts";
import { filled } from "../web/kit/params.ts";
import { alertRoutes } from "./alert/routes.ts";
import { alumniLinkRoutes } from "./alumni-link/routes.ts";
import { capitalLinkRoutes } from "./capital-link/routes.tsx";
import { checkInLinkRoutes } from "./check-in-link/routes.ts";
import { collectionLinkRoutes } from "./collection-link/routes.ts";
import { consentRoutes } from "./consent/routes.ts";
import { pinRoutes } from "./door/pin-routes.ts";
import { residentAt } from "./door/resident.ts";
import { signInRoutes } from "./door/sign-in-routes.ts";
import { guestRoutes } from "./guest/routes.ts";
import { linkRoutes } from "./links/routes.ts";
import { ownPageRoutes } from "./own-page/routes.ts";
import type { MeContext, MeEnv, MeRoute } from "./route.ts";
import { meRoutes } from "./routes.ts";

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
export function createMe(options: MeOptions): Hono<MeEnv> {
  const { world, origin, log } = options;
  const assets = options.assets ?? loadAssets("dist/assets");
  const app = new Hono<MeEnv>();
  app.use(everyRequest("me", options));
  const catalogues = options.languages ?? languages;
  app.use(speakingToResidents(catalogues));
  const inTheirs = speakingTheirs(catalogues);
  const failed = errorPages("me", assets, log);
  app.onError((error, c) => failed(c, error));
  app.notFound((c) => failed(c, notFound()));
  app.use(...fromOwnPages(origin));

  app.route("/", guestRoutes({ world, assets }));
  app.route("/", consentRoutes({ world, assets }));
  app.route("/", ownPageRoutes({ world, assets }));
  app.route("/", alertRoutes({ world, assets }));
  app.route("/", alumniLinkRoutes({ world, assets }));
  app.route("/", checkInLinkRoutes({ world, assets }));
  app.route("/", capitalLinkRoutes({ world, assets }));
  app.route("/", collectionLinkRoutes({ world, assets }));
  app.route("/", linkRoutes({ world, assets }));
  app.route("/", signInRoutes({ ...options, assets }));
  app.route("/", pinRoutes({ world, assets, origin }));
  for (const { path, shown } of formsAt(meRoutes))
    app.get(path, (c) => {
      c.set("pattern", path);
      return c.redirect(filled(shown, c), 303);
    });
  const identify = (email: string) => identityIn(options.oidc, email);
  for (const route of meRoutes)
    app.on(route.method, route.path, (c) => answer(route, c, { world, assets, identify, inTheirs }));
  return app;
}

/** Admits the signed-in resident, opens their scope and checks its permission before calling the handler. */
async function answer(
  route: MeRoute,
  c: Context<MeEnv>,
  {
    inTheirs,
    ...given
  }: Pick<MeContext, "world" | "assets" | "identify"> & {
    readonly inTheirs: ReturnType<typeof speakingTheirs>;
  },
): Promise<Response> {
  c.set("pattern", route.path);
  if (route.longest) c.set("longest", route.longest);
  const resident = await residentAt(c, given.world);
  if (resident instanceof Response) return resident;
  const scope = scopeOfResident(given.world, resident, c.get("requestId"));
  if (!scope.permissions.has(route.permission)) throw forbidden(route.permission);
  c.set("scope", scope);
  return inTheirs(c, resident.language, async () => {
    if (route.method === "get") await readDone({ c, ...given });
    return route.handle({ c, ...given, resident, scope });
  });
}
