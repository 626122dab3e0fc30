import { type Context, Hono, type MiddlewareHandler } from "hono";
import { matchedRoutes, routePath } from "hono/route";
import { Refusal } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { mayTryLink } from "#shared/network/door/link/count-tries.ts";
import { findLink, spendLink } from "#shared/network/door/link/use-link.ts";
import { deviceOf } from "#shared/records/door/device.ts";
import { networkDoor, networkDoorKey } from "#shared/records/door/entities.ts";
import { parseLink } from "#shared/records/door/tokens.ts";
import type { World } from "#shared/table/scope.ts";
import { addressOf } from "../../http/address.ts";
import type { Assets } from "../../web/assets/load.ts";
import { linkCookie } from "../../web/door/cookies.ts";
import type { FrontEnv } from "../../web/kit/front.ts";
import { linkPage, overPage } from "./page.tsx";
import { openPurpose } from "./purposes.ts";

export interface LinksOptions {
  readonly world: World;
  readonly assets: Assets;
}

/** The answer to a link that can't be used, or to a page that has closed: the same for each reason. */
export async function linkOver(
  c: Context<FrontEnv>,
  { world, assets }: LinksOptions,
  network: Id<"network"> | undefined,
): Promise<Response> {
  const found = network && (await world.openDoor("me").get(networkDoor, networkDoorKey(network)));
  return c.html(overPage(assets, c.req.path, found?.value), 404);
}

/** The pages of links: what somebody types after their addresses, such as a secret, is not logged. */
export const linkPages: MiddlewareHandler<FrontEnv> = async (c, next) => {
  const page = matchedRoutes(c).find(({ path }) => !path.endsWith("*"));
  c.set("pattern", page?.path ?? routePath(c));
  keepSecret(c);
  await next();
};

/** The address of a page that has a secret in it leaves with no request, and is in no search engine. */
export const keepSecret = (c: Context<FrontEnv>): void => {
  // Not `no-referrer`: with it, a browser sends a form without its origin.
  c.header("Referrer-Policy", "strict-origin");
  c.header("X-Robots-Tag", "noindex, nofollow");
};

/** `/link/{secret}` and `/guest/{secret}`. Whoever looks, such as a preview, uses nothing: only the form does. */
export function linkRoutes(options: LinksOptions): Hono<FrontEnv> {
  const { world, assets } = options;
  const app = new Hono<FrontEnv>();
  for (const path of ["/link/:secret", "/guest/:secret"] as const) {
    app.get(path, async (c) => {
      c.set("pattern", path);
      keepSecret(c);
      const secret = c.req.param("secret");
      const network = parseLink(secret)?.network;
      const door = world.openDoor("me");
      const link = await findLink(door, secret, world.now());
      const from = link && (await door.get(networkDoor, networkDoorKey(link.value.network)));
      return from ? c.html(linkPage(assets, c.req.path, from.value)) : linkOver(c, options, network);
    });

    app.post(path, async (c) => {
      c.set("pattern", path);
      keepSecret(c);
      const secret = c.req.param("secret");
      const network = parseLink(secret)?.network;
      const to = network && (await use(c, world, { secret, network }));
      return to ? c.redirect(to, 303) : linkOver(c, options, network);
    });
  }
  return app;
}

/** Uses a link and writes its cookie. Returns the address of its page; undefined: it can't be used. */
async function use(
  c: Context<FrontEnv>,
  world: World,
  { secret, network }: { readonly secret: string; readonly network: Id<"network"> },
): Promise<string | undefined> {
  const [door, now] = [world.openDoor("me"), world.now()];
  const address = addressOf(c.req.header("x-forwarded-for"));
  if (!(await mayTryLink({ door, secrets: world.secrets }, { network, address }, now))) return undefined;
  const link = await findLink(door, secret, now);
  if (!link) return undefined;
  try {
    const to = await openPurpose(world, link.value, c.get("requestId"));
    const spent = await spendLink(door, link, now, deviceOf(c.req.header("user-agent")));
    if (spent !== undefined) linkCookie.write(c, spent);
    return spent && to;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
