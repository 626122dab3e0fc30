import { type Context, Hono } from "hono";
import { type Copy, languages } from "#functions/copy/copy.ts";
import { namedIn } from "#shared/clinical/named-in.ts";
import { forbidden, notFound } from "#shared/kernel/errors.ts";
import { isId } from "#shared/kernel/ids.ts";
import type { Ports } from "#shared/kernel/ports.ts";
import { type FoundingRule, usualFounding } from "#shared/network/door/founding.ts";
import {
  type Membership,
  scopeInHouse,
  scopeOfAlumni,
  scopeOfClinician,
  scopeOfEmergencies,
  scopeOfMentor,
  scopeOfMentoring,
  scopeOfOversight,
  scopeOfStaff,
  scopeOfSupervision,
  scopeOfSupport,
  scopeOverNetwork,
} from "#shared/table/member-scopes.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { switchAgain } from "./account/switch.ts";
import { type Assets, loadAssets } from "./assets/load.ts";
import { partnerDocs } from "./docs/serve.ts";
import { type EndedSession, memberDoor } from "./door/member.ts";
import { identityIn, type OidcSettings } from "./door/oidc.ts";
import { createDoor } from "./door/routes.ts";
import { errorPages } from "./errors/page.tsx";
import { fairRoutes } from "./fair/routes.ts";
import { witnessRoutes } from "./fair/witness-routes.tsx";
import { inquireRoutes } from "./inquiries/public-form/routes.ts";
import { treating, walking } from "./journeys/walking.tsx";
import { readDone } from "./kit/done.ts";
import { formsAt } from "./kit/forms-at.ts";
import { everyRequest, fromOwnPages } from "./kit/front.ts";
import { speaking, speakingToResidents, speakingWhileLocked } from "./kit/language.ts";
import { keepLateForm } from "./kit/late-form.ts";
import { filled, idIn } from "./kit/params.ts";
import { isRefresh } from "./kit/refresh.ts";
import type { HouseContext, RequestContext, Route, ScopedContext, Site, WebEnv } from "./kit/route.ts";
import { certificateRoutes } from "./network/erasure/certificate-routes.ts";
import { stopRoutes } from "./network/members/stop-routes.ts";
import { unsubscribeRoutes } from "./network/notifications/unsubscribe-routes.ts";
import { doorPages } from "./network/start/door-pages.tsx";
import { foundRoutes } from "./network/start/found.tsx";
import { webRoutes } from "./routes.ts";
import type { SentMail } from "./sent-mail/page.tsx";
import { attachmentOf, outboxPage } from "./sent-mail/page.tsx";

export interface WebOptions {
  readonly world: World;
  readonly ports: Ports;
  readonly oidc: OidcSettings;
  /** Scheme, host and port as the browser sees them. */
  readonly origin: string;
  /** Adds `/ui` and `/outbox`. */
  readonly development: boolean;
  readonly outbox?: (() => Promise<readonly SentMail[]>) | undefined;
  /** The built stylesheet, fonts and icons. Default: the output of `npm run assets`. */
  readonly assets?: Assets | undefined;
  /** Whether texts can be sent. Default: yes. */
  readonly texts?: boolean | undefined;
  /** Who may found networks. Default: anyone, three at most. */
  readonly founding?: FoundingRule | undefined;
  /** The languages of the pages, the default first. Default: all catalogues. */
  readonly languages?: Readonly<Record<string, Copy>> | undefined;
  readonly log: (line: object) => void;
}

/** The web app. No business rules: parse, call one use case, present. */
export function createWeb(options: WebOptions): Hono<WebEnv> {
  const { world, ports, oidc, origin, log } = options;
  const assets = options.assets ?? loadAssets("dist/assets");
  const app = new Hono<WebEnv>();
  const pages = doorPages(assets);
  const site: Site = { origin, texts: options.texts ?? true, identify: (email) => identityIn(oidc, email) };

  app.use(everyRequest("web", options));
  const catalogues = options.languages ?? languages;
  app.use(speaking(catalogues));
  const toResidents = speakingToResidents(catalogues);
  const whileLocked = speakingWhileLocked(toResidents);
  const failed = errorPages("web", assets, log);
  app.onError((error, c) => failed(c, error));
  app.notFound((c) => failed(c, notFound()));

  app.get("/assets/*", (c) => {
    const file = assets.serve(c.req.path);
    if (!file) throw notFound();
    c.header("Content-Type", file.type);
    const named = /-[0-9a-f]{10}\./.test(c.req.path);
    c.header("Cache-Control", named ? "public, max-age=31536000, immutable" : "public, max-age=3600");
    return c.body(file.body);
  });

  // At the root, so that it serves every page; asked for again on each of them.
  app.get("/sw.js", (c) => {
    const file = assets.serve("/assets/sw.js");
    if (!file) throw notFound();
    c.header("Content-Type", file.type);
    c.header("Cache-Control", "no-cache");
    return c.body(file.body);
  });

  app.get("/v1/docs", (c) => partnerDocs(c, assets));

  app.route("/", unsubscribeRoutes({ world, assets, origin }));
  app.route("/", witnessRoutes({ world, assets, origin }));
  app.use(...fromOwnPages(origin));

  for (const path of ["/sign-in", "/sign-in/*", "/inquire/*", "/fair/*"]) app.use(path, toResidents);
  app.route("/", createDoor({ world, ports, oidc, origin, pages, log }));
  app.route("/", foundRoutes({ world, ports, assets, founding: options.founding ?? usualFounding }));
  app.route("/", inquireRoutes({ world, assets }));
  app.route("/", certificateRoutes({ world, assets }));
  app.route("/", fairRoutes({ world, assets }));
  app.route("/", stopRoutes({ world, assets }));
  if (options.development) {
    app.get("/ui", async (c) => {
      const { kitPage } = await import("./ui-page/page.tsx");
      return c.html(kitPage(assets));
    });
    const sent = async () => (await options.outbox?.()) ?? [];
    app.get("/outbox", async (c) => c.html(outboxPage(assets, await sent())));
    app.get("/outbox/:number/attachment", async (c) => {
      const file = attachmentOf(await sent(), c.req.param("number"));
      return file ?? c.notFound();
    });
  }
  app.route("/", switchAgain({ world }));
  const door = memberDoor({ world, pages });
  for (const { path, shown } of formsAt(webRoutes))
    app.get(path, door(), (c) => {
      c.set("pattern", path);
      return c.redirect(filled(shown, c), 303);
    });
  for (const route of webRoutes) {
    const { opensTo } = route;
    const keep = (c: Context, ended: EndedSession) => keepLateForm(c, world, ended, route);
    app.on(route.method, route.path, door({ opensTo, keep }), whileLocked, (c) =>
      answer(route, c, { world, assets, site, archives: ports.archives }),
    );
  }
  return app;
}

/** What only residents say: their form is there while the phone is in their hands, locked to it, and at no other time. */
const isResidentsOwn = ({ method, opensTo }: Route): boolean =>
  method === "post" && opensTo !== undefined && opensTo !== "any";

/** Opens the route's scope and checks its permission before calling the handler. */
async function answer(
  route: Route,
  c: Context<WebEnv>,
  given: Pick<RequestContext, "world" | "assets" | "site" | "archives">,
): Promise<Response> {
  const membership = c.get("membership");
  const { world } = given;
  const ctx: RequestContext = { c, membership, ...given };
  c.set("pattern", route.path);
  if (route.longest) c.set("longest", route.longest);
  if (route.method === "get" && !isRefresh(c)) await readDone(ctx);
  if (route.over === "member") return route.handle(ctx);
  const permitted = (scope: Scope): Scope => {
    if (!scope.permissions.has(route.permission)) throw forbidden(route.permission);
    if (isResidentsOwn(route) && !c.get("locked")) throw notFound();
    c.set("scope", scope);
    return scope;
  };
  if (route.over === "house") {
    const house = c.req.param("house");
    if (!isId("house", house)) throw notFound();
    const scope = permitted(scopeInHouse(world, membership, house, c.get("requestId")));
    return route.handle({ ...ctx, scope, house } satisfies HouseContext);
  }
  const requestId = c.get("requestId");
  if (route.over === "support") {
    const house = idIn(ctx, "house");
    if (!rule(membership.role).may.includes(route.permission)) throw forbidden(route.permission);
    const scope = permitted(scopeOfSupport(world, membership, house, requestId));
    return route.handle({ ...ctx, scope } satisfies ScopedContext);
  }
  if (route.over === "journey") {
    const scope = permitted(scopeOfMentor(world, membership, idIn(ctx, "journey"), requestId));
    return walking(ctx, scope, () => route.handle({ ...ctx, scope } satisfies ScopedContext));
  }
  if (route.over === "clinical") {
    if (!rule(membership.role).may.includes(route.permission)) throw forbidden(route.permission);
    const journey = idIn(ctx, "journey");
    const named = namedIn(c.get("journey"), membership.member, world.now());
    return treating(ctx, named !== undefined, async () => {
      if (!named) throw notFound();
      const scope = permitted(scopeOfClinician(world, membership, { journey, ...named }, requestId));
      return route.handle({ ...ctx, scope } satisfies ScopedContext);
    });
  }
  const scope = permitted(scopeFor(route.over, world, membership, requestId));
  return route.handle({ ...ctx, scope } satisfies ScopedContext);
}

/** The scope of a page that belongs to no house. @throws forbidden */
function scopeFor(
  over: Exclude<Route["over"], "house" | "member" | "journey" | "support" | "clinical">,
  ...given: [World, Membership, string]
): Scope {
  if (over === "staff") return scopeOfStaff(...given);
  if (over === "emergencies") return scopeOfEmergencies(...given);
  if (over === "mentoring") return scopeOfMentoring(...given);
  if (over === "alumni") return scopeOfAlumni(...given);
  if (over === "supervision") return scopeOfSupervision(...given);
  if (over === "oversight") return scopeOfOversight(...given);
  const [world, membership, requestId] = given;
  return scopeOverNetwork(world, membership, over, requestId);
}
