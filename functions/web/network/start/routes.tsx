import { words } from "#functions/copy/words.ts";
import { type HouseDefinition, isOpen } from "#shared/records/house/house.ts";
import { namedHouses } from "#shared/records/house/named-houses.ts";
import { scopeInHouse, scopeOverNetwork } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { type HouseToday, readHousesToday } from "#shared/views/houses-today.ts";
import { landing } from "../../door/where.ts";
import { inAdministration, type RequestContext, type Route } from "../../kit/route.ts";
import { Empty, Icon, Panel, Pill } from "../../ui/kit.tsx";
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
  const houses: readonly Listed[] =
    worksIn === "care"
      ? (await readHousesToday(scope)).map(({ house, ...counts }) => ({ house, counts }))
      : (await housesOf(scope, membership.houses)).map((house) => ({ house }));
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
                <HouseRow {...one} />
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

interface Listed {
  readonly house: Pick<HouseDefinition, "id" | "name" | "area">;
  readonly counts?: Omit<HouseToday, "house">;
}

/** A house, with how it stands for those who work across houses. */
const HouseRow = ({ house, counts }: Listed) => (
  <div class="row">
    <Icon name="house" />
    <div class="grow">
      <a class="whole" href={`/houses/${house.id}/today`}>
        {house.name}
      </a>
      <div class="second">
        {[house.area, ...(counts ? [words().houses.list.beds(counts)] : [])].join(" · ")}
      </div>
    </div>
    {counts && counts.overdue > 0 ? (
      <Pill icon="alarm-clock" tone="late">
        {words().houses.list.overdue({ n: counts.overdue })}
      </Pill>
    ) : null}
  </div>
);

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
