import { fullDate } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listClients } from "#shared/clinical/read-clinical.ts";
import type { PageContext } from "../kit/route.ts";
import { Empty, Panel } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";

const copy = () => words().clinical.list;
/** A consent that ends with an event has no last day. */
const noDay = "9999";

/** The residents whose consent names this clinician. */
export async function clientsPage(ctx: PageContext): Promise<Markup> {
  const clients = await listClients(ctx.scope);
  return shell(ctx, {
    title: copy().title,
    here: "clinical",
    children: (
      <div class="form-page stack">
        <div>
          <h1>{copy().title}</h1>
          <p class="second">{copy().lead}</p>
        </div>
        {clients.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Panel rows>
            {clients.map(({ journey, name, until }) => (
              <div class="row">
                <div class="grow">
                  <a class="whole" href={`/journeys/${journey}/clinical`}>
                    {name}
                  </a>
                  {until.startsWith(noDay) ? null : (
                    <div class="second">
                      {copy().until({ day: fullDate(new Date(Date.parse(until) - 1).toISOString(), "UTC") })}
                    </div>
                  )}
                </div>
              </div>
            ))}
          </Panel>
        )}
      </div>
    ),
  });
}
