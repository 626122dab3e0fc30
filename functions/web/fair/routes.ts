import { type Context, Hono } from "hono";
import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { isId } from "#shared/kernel/ids.ts";
import { scopeOfFair } from "#shared/table/member-scopes.ts";
import type { Scope, World } from "#shared/table/scope.ts";
import { readFairRecord, readRecord } from "#shared/testing/selection/read-record.ts";
import type { Assets } from "../assets/load.ts";
import type { WebEnv } from "../kit/route.ts";
import { fairPage } from "./page.tsx";

const at = "/fair/:network/:house";

/** `/fair/{network}/{house}`: what anybody may check of a house's random selections, as a page and as JSON. */
export function fairRoutes({ world, assets }: { world: World; assets: Assets }): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  const scopeAt = (c: Context<WebEnv>): Scope => {
    c.set("pattern", at);
    const { network, house } = c.req.param();
    if (!isId("network", network) || !isId("house", house)) throw notFound();
    const scope = scopeOfFair(world, { network, house }, c.get("requestId"));
    c.set("scope", scope);
    // Only residents and whoever they send here need to find it.
    c.header("X-Robots-Tag", "noindex");
    return scope;
  };
  app.get(at, async (c) => {
    const scope = scopeAt(c);
    const found = await readFairRecord(scope);
    if (found.periods.length === 0) throw notFound();
    return c.html(fairPage(assets, found, { now: scope.now(), json: `${c.req.path}/record.json` }));
  });
  app.get(`${at}/record.json`, async (c) => {
    const scope = scopeAt(c);
    const from = c.req.query("from");
    if (from !== undefined && !z.iso.date().safeParse(from).success) throw notFound();
    const { record, closed } = await readRecord(scope, { from });
    if (!from && record.periods.length === 0) throw notFound();
    c.header("Cache-Control", closed ? "public, max-age=86400" : "public, max-age=60");
    return c.json(record);
  });
  return app;
}
