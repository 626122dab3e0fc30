import { readProof } from "#shared/testing/selection/read-lines.ts";
import { idIn } from "../../web/kit/params.ts";
import { resource } from "../../web/kit/routes.ts";
import { type MeContext, type MeRoute, ofResident } from "../route.ts";
import { atFair } from "./at-fair.ts";
import { testsPage } from "./page.tsx";

const needs = "self.read";

async function serveProof(ctx: MeContext): Promise<Response> {
  const { c, scope } = ctx;
  const date = c.req.param("date") ?? "";
  const proof = await readProof(scope, atFair(ctx), { house: idIn(ctx, "house"), date });
  c.header("Content-Type", "application/json");
  c.header("Content-Disposition", 'attachment; filename="selection-proof.json"');
  return c.body(`${JSON.stringify(proof, null, 2)}\n`);
}

export const ownTestRoutes: readonly MeRoute[] = [
  ...resource("/me/tests", ofResident, { needs, page: testsPage }),
  ofResident(needs)("get", "/me/tests/:house/:date/proof.json", serveProof),
];
