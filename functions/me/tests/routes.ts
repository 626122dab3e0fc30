import { ownDisclosureForm } from "#shared/testing/collection/disclose.ts";
import { ownObserverForm } from "#shared/testing/collection/observe.ts";
import { answerObserversOwn, discloseOwn } from "#shared/testing/collection/say-own.ts";
import { readProof } from "#shared/testing/selection/read-lines.ts";
import { observerDone } from "../../web/houses/tests/observer-done.ts";
import { idIn } from "../../web/kit/params.ts";
import { resource, send } from "../../web/kit/routes.ts";
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
  ...resource("/me/tests", ofResident, {
    needs,
    page: testsPage,
    forms: {
      ":test/observer": send(
        ownObserverForm,
        (ctx: MeContext, sent) => answerObserversOwn(ctx.scope, { ...sent, test: idIn(ctx, "test") }),
        (_, __, { observer }) => observerDone(observer),
      ),
      ":test/disclosure": send(
        ownDisclosureForm,
        (ctx: MeContext, sent) => discloseOwn(ctx.scope, { ...sent, test: idIn(ctx, "test") }),
        (_, __, { words }) => (words ? "test.disclosed" : "test.nothing_disclosed"),
      ),
    },
  }),
  ofResident(needs)("get", "/me/tests/:house/:date/proof.json", serveProof),
];
