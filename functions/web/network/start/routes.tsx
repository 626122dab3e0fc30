import { words } from "#functions/copy/words.ts";
import { type HouseDefinition, isOpen } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { readSummaries } from "#shared/records/house/summary.ts";
import { scopeInHouse, scopeOverNetwork } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { landing } from "../../door/where.ts";
import { inAdministration, type RequestContext, type Route } from "../../kit/route.ts";
import { Empty, Icon, Panel } from "../../ui/kit.tsx";
import { shell } from "../../ui/shell.tsx";
import { helperPage } from "./helper.tsx";
import { setUpPage } from "./set-up.tsx";

/** The first page after sign-in: the only house, or a choice of houses. */
async function start(ctx: RequestContext): Promise<Response> {
  const { c, world, membership } = ctx;
  const { worksIn, may } = rule(membership.role);
  if (worksIn === "administration") return c.redirect(landing(membership), 302);
  const [first, second] = membership.houses;
  if (worksIn === "houses" && !(first && may.includes("board.read"))) return c.html(await helperPage(ctx));
  if (worksIn === "houses" && !second) return c.redirect(`/houses/${first}/today`, 302);
  const requestId = c.get("requestId");
  const scope =
    worksIn === "care" || !first
      ? scopeOverNetwork(world, membership, "care", requestId)
      : scopeInHouse(world, membership, first, requestId);
  c.set("scope", scope);
  const houses = worksIn === "care" ? await readSummaries(scope) : await housesOf(scope, membership.houses);
  return c.html(
    shell(ctx, {
      title: words().houses.list.title,
      here: "houses",
      children: (
        <>
          <div class="title">
            <h1>{words().houses.list.title}</h1>
            <span class="second">{words().houses.list.lead}</span>
          </div>
          {houses.length === 0 ? (
            <Empty>{words().network.page.noHouses}</Empty>
          ) : (
            <Panel rows>
              {houses.map((one) => (
                <div class="row">
                  <Icon name="house" />
                  <div class="grow">
                    <a class="whole" href={`/houses/${one.id}/today`}>
                      {one.name}
                    </a>
                    <div class="second">{one.area}</div>
                  </div>
                </div>
              ))}
            </Panel>
          )}
          {may.includes("import.manage") ? (
            <p class="section">
              <a class="under" href="/residents/imports">
                {words().imports.whoLives}
              </a>
            </p>
          ) : null}
        </>
      ),
    }),
  );
}

async function housesOf(
  scope: Scope,
  ids: RequestContext["membership"]["houses"],
): Promise<HouseDefinition[]> {
  const named = [...(await namedHouses(scope, ids)).values()];
  return named.filter(isOpen).sort((a, b) => a.name.localeCompare(b.name));
}

export const startRoutes: readonly Route[] = [
  { method: "get", path: "/", over: "member", permission: null, handle: start },
  inAdministration("network.manage")("get", "/start", async (ctx) => ctx.c.html(await setUpPage(ctx))),
];
