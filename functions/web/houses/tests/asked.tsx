import { timeWithin } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { endingForm } from "#shared/testing/collection/end-test.ts";
import { listAsked, readAsked } from "#shared/testing/elsewhere/asked.ts";
import { landing } from "../../door/where.ts";
import { Fields } from "../../kit/fields.tsx";
import { idIn } from "../../kit/params.ts";
import type { PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Back, Banner, Empty, Facts, Panel } from "../../ui/kit.tsx";
import type { Markup } from "../../ui/layout.tsx";
import { shell } from "../../ui/shell.tsx";
import { TimeLeft } from "../../ui/time-left.tsx";
import { HouseRule } from "./house-rule.tsx";
import { SpecimenForm } from "./specimen-form.tsx";

const copy = () => words().testing.collection;
const at = "/collections";

/** The tests that a member is asked to collect in other houses. */
export async function askedListPage(ctx: PageContext): Promise<Markup> {
  const all = await listAsked(ctx.scope);
  const now = ctx.scope.now();
  return shell(ctx, {
    title: copy().asked.title,
    children: (
      <div class="form-page stack">
        <Back href={landing(ctx.membership)}>{words().account.back}</Back>
        <div>
          <h1>{copy().asked.title}</h1>
          <p class="second">{copy().asked.lead}</p>
        </div>
        {all.length === 0 ? (
          <Empty>{copy().asked.none}</Empty>
        ) : (
          <Panel rows>
            {all.map(({ test, task }) => (
              <div class="row">
                <div class="grow">
                  <a class="whole" href={`${at}/${test}`}>
                    {task.houseName}
                  </a>
                  <div class="second">{copy().due({ time: timeWithin(task.due, now, task.timeZone) })}</div>
                </div>
                <TimeLeft until={task.due} now={now} />
              </div>
            ))}
          </Panel>
        )}
      </div>
    ),
  });
}

/** One of them: what a collector needs, and no more. */
export async function askedPage(ctx: PageContext): Promise<Markup> {
  const { test, task } = await readAsked(ctx.scope, { test: idIn(ctx, "test", "askedTest") });
  const now = ctx.scope.now();
  const { facts, asked, collect, end } = copy();
  const title = asked.titleOf({ name: task.name });
  return shell(ctx, {
    title,
    children: (
      <div class="form-page stack">
        <Back href={at}>{asked.title}</Back>
        <h1>{title}</h1>
        {task.returned ? <Banner icon="ban">{asked.returned[task.returned]}</Banner> : null}
        <Facts
          rows={[
            [asked.house, task.houseName],
            [
              facts.specimen,
              `${words().testing.policy.specimenNames[task.specimen]} · ${task.panel.join(", ")}`,
            ],
            [facts.due, timeWithin(task.due, now, task.timeZone)],
            ...(task.observer ? [[facts.observer, task.observer] as const] : []),
          ]}
        />
        <div class="panel pad stack">
          <h2>{collect.title}</h2>
          <p class="second">{collect.lead}</p>
          <SpecimenForm
            typed={ctx.typed}
            action={`${at}/${test}/specimen`}
            specimen={task.specimen}
            panel={task.panel}
            now={stamp(now)}
            zone={task.timeZone}
          />
        </div>
        <div class="panel pad stack">
          <Act
            form={endingForm.name}
            typed={ctx.typed}
            action={`${at}/${test}/ending`}
            icon="ban"
            title={end.title}
            hint={end.hint}
            button={end.button}
          >
            <HouseRule policy={task.rules} of={["refused", "missed"]} />
            <Fields
              form={endingForm}
              typed={ctx.typed}
              copy={end}
              options={{ as: { words: copy().endings } }}
            />
          </Act>
        </div>
        <p class="second">{asked.after}</p>
      </div>
    ),
  });
}
