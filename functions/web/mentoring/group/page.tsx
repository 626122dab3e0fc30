import { words } from "#functions/copy/words.ts";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import type { PageContext } from "../../kit/route.ts";
import { Checks } from "../../ui/choices.tsx";
import { Form } from "../../ui/form.tsx";
import { Back, Empty } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";

const copy = () => words().checkIns.staff.group;

/** Who was there: each of them has a check-in of their own, written one after the other. */
export async function groupPage(ctx: PageContext): Promise<Markup> {
  const { residents: all } = await readAgenda(ctx.scope);
  return shell(ctx, {
    title: copy().title,
    here: "mentoring",
    children: (
      <div class="form-page stack">
        <Back href="/mentoring">{words().mentoring.agenda.title}</Back>
        <h1>{copy().title}</h1>
        <p class="second">{copy().lead}</p>
        {all.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Form id="group" action="/mentoring/group">
            <Checks
              typed={ctx.typed}
              form="group"
              name="who"
              legend={copy().who}
              options={all.map(({ journey, name }) => ({ name: "who", value: journey, text: name }))}
            />
            <button type="submit" class="btn btn-primary">
              {copy().button}
            </button>
          </Form>
        )}
      </div>
    ),
  });
}
