import { words } from "#functions/copy/words.ts";
import { readOnCall } from "#shared/houses/roster/read-on-call.ts";
import { scopeInHouse } from "#shared/table/member-scopes.ts";
import { rule } from "#shared/tenancy/roles.ts";
import { TonightRow } from "../../houses/roster/tonight.tsx";
import type { RequestContext } from "../../kit/route.ts";
import { Empty, Icon, Panel, Section } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().common.start;

/** The first page of a role that sees no board: what it may do in each of its houses, and whom to call. */
export async function helperPage(ctx: RequestContext): Promise<Markup> {
  const { c, world, membership } = ctx;
  const scopes = membership.houses.map((house) => ({
    house,
    scope: scopeInHouse(world, membership, house, c.get("requestId")),
  }));
  if (scopes[0]) c.set("scope", scopes[0].scope);
  const houses = await Promise.all(scopes.map(({ house, scope }) => readOnCall(scope, { house })));
  const calls = rule(membership.role).may.includes("inquiry.take");
  const { role } = membership;
  return shell(ctx, {
    title: copy().title,
    children: (
      <div class="form-page">
        <div class="title">
          <h1>{copy().title}</h1>
        </div>
        <p>
          <b>{words().common.roles[role]}</b>
          <br />
          <span class="second">{words().common.access[role]}</span>
        </p>
        {houses.length === 0 ? <Empty>{copy().none}</Empty> : null}
        {houses.map(({ house, nights: [tonight] }) => (
          <Section title={house.name}>
            <div class="stack">
              {tonight ? (
                <Panel rows>
                  <TonightRow night={tonight} house={house} />
                </Panel>
              ) : null}
              {calls ? (
                <a class="btn btn-primary" href={`/houses/${house.id}/inquiries/new`}>
                  <Icon name="phone" />
                  {words().inquiries.page.take}
                </a>
              ) : null}
            </div>
          </Section>
        ))}
        {houses.length > 0 ? <p class="second section">{copy().ask}</p> : null}
      </div>
    ),
  });
}
