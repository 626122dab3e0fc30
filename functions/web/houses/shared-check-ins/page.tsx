import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { listSupported } from "#shared/check-ins/list-supported.ts";
import { Whole } from "../../check-ins/whole.tsx";
import type { PageContext } from "../../kit/route.ts";
import { Back, Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().checkIns.staff.supporters;

/** What residents of a house chose to share with its supporters. */
export async function sharedCheckInsPage(ctx: PageContext): Promise<Markup> {
  const all = await listSupported(ctx.scope);
  return shell(ctx, {
    title: copy().title,
    here: "mentoring",
    children: (
      <div class="form-page stack">
        <Back href="/mentoring">{words().mentoring.agenda.title}</Back>
        <h1>{copy().title}</h1>
        <p class="second">{copy().lead}</p>
        {all.length === 0 ? <Empty>{copy().none}</Empty> : null}
        {all.map(({ name, copy: of }) => (
          <details class="more">
            <summary>{copy().one({ name, day: longDay(of.on) })}</summary>
            <div class="stack">
              <Whole of={of} />
            </div>
          </details>
        ))}
      </div>
    ),
  });
}
