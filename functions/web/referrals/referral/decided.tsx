import { day, moment } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { listDecided } from "#shared/views/decided.ts";
import { referredBy } from "../../kit/referred-by.ts";
import type { PageContext } from "../../kit/route.ts";
import { Back, Empty, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().referrals.inbox;

/** What became of the network's referrals, latest first: by number, never by name. */
export async function decidedPage(ctx: PageContext): Promise<Markup> {
  const { c, scope } = ctx;
  const { items, next, houses, timeZone } = await listDecided(scope, { cursor: c.req.query("cursor") });
  const now = scope.now();
  return shell(ctx, {
    title: copy().decided,
    here: "inbox",
    children: (
      <>
        <Back href="/referrals">{copy().title}</Back>
        <h1>{copy().decided}</h1>
        <p class="second">{copy().decidedLead}</p>
        <div class="section">
          {items.length === 0 ? (
            <Empty>{copy().noneDecided}</Empty>
          ) : (
            <Panel rows>
              {items.map(({ id, house, source, neededBy, status, closedAt }) => {
                const at = house ? houses.get(house) : undefined;
                const zone = at?.timeZone ?? timeZone;
                return (
                  <div class="row">
                    <div class="grow">
                      <a class="whole" href={`/referrals/${id}`}>
                        {spokenNumber(id)}
                      </a>
                      <div class="second">
                        {words().houses.today.neededFor({
                          from: referredBy(source),
                          day: day(neededBy, now, zone),
                        })}
                      </div>
                    </div>
                    <div class="end">
                      <b>{copy().became[status]}</b>
                      <div class="second">
                        {[at?.name, closedAt && moment(closedAt, now, zone)].filter(Boolean).join(", ")}
                      </div>
                    </div>
                  </div>
                );
              })}
            </Panel>
          )}
          {next ? (
            <p class="pt-3">
              <a class="btn" href={`/referrals?${new URLSearchParams({ show: "decided", cursor: next })}`}>
                {copy().next}
              </a>
            </p>
          ) : null}
        </div>
      </>
    ),
  });
}
