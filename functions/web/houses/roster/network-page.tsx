import { words } from "#functions/copy/words.ts";
import { readOnCallTonight } from "#shared/houses/roster/read-on-call.ts";
import type { ScopedContext } from "../../kit/route.ts";
import { Empty, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { CallButton, calleeOf } from "./tonight.tsx";

/** Who is on call now, by house. */
export async function onCallTonightPage(ctx: ScopedContext): Promise<Markup> {
  const { scope, c } = ctx;
  const { items, next } = await readOnCallTonight(scope, { cursor: c.req.query("cursor") });
  return shell(ctx, {
    title: words().common.nav.onCallTonight,
    here: "on-call",
    children: (
      <div class="max-w-3xl">
        <div class="title">
          <h1>{words().common.nav.onCallTonight}</h1>
          <span class="second">{words().houses.onCall.networkLead}</span>
        </div>
        <div class="section">
          {items.length === 0 ? <Empty>{words().houses.onCall.none}</Empty> : null}
          <Panel rows>
            {items.map(({ house, night }) => {
              const { name, phone } = calleeOf(night, house.onCallPhone);
              return (
                <div class="row">
                  <div class="grow">
                    <a class="whole" href={`/houses/${house.id}/on-call`}>
                      {house.name}
                    </a>
                    <div class="second">{[name, phone].filter(Boolean).join(", ")}</div>
                  </div>
                  <CallButton night={night} housePhone={house.onCallPhone} />
                </div>
              );
            })}
          </Panel>
          {next ? (
            <p class="pt-3">
              <a class="btn" href={`/on-call?cursor=${encodeURIComponent(next)}`}>
                {words().referrals.waitlist.next}
              </a>
            </p>
          ) : null}
        </div>
      </div>
    ),
  });
}
