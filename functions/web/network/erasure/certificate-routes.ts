import { Hono } from "hono";
import { notFound } from "#shared/kernel/errors.ts";
import { isId } from "#shared/kernel/ids.ts";
import { readCertificate } from "#shared/network/erasure/read-certificate.ts";
import { openScope, type World } from "#shared/table/scope.ts";
import type { Assets } from "../../assets/load.ts";
import type { WebEnv } from "../../kit/route.ts";
import { certificatePage } from "./certificate.tsx";

/** `/erased/{network}/{secret}`: open to anyone with the link, because no one in that network can sign in. */
export function certificateRoutes({ world, assets }: { world: World; assets: Assets }): Hono<WebEnv> {
  const app = new Hono<WebEnv>();
  app.get("/erased/:network/:secret", async (c) => {
    c.set("pattern", "/erased/:network/:secret");
    const { network, secret } = c.req.param();
    if (!isId("network", network)) throw notFound();
    const scope = openScope(world, {
      kind: "public",
      network,
      actor: { kind: "public" },
      permissions: [],
      requestId: c.get("requestId"),
    });
    c.set("scope", scope);
    // The link alone gives access, so search engines must not index it.
    c.header("X-Robots-Tag", "noindex");
    return c.html(certificatePage(assets, network, await readCertificate(scope, secret)));
  });
  return app;
}
