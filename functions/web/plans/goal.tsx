import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { goalForm, stepRows } from "#shared/plans/plan-forms.ts";
import { goalSeen } from "#shared/plans/write-goal.ts";
import { type Goal, goalStates } from "#shared/records/plan/plan.ts";
import { goalIn } from "#shared/records/plan/rules.ts";
import { Fields } from "../kit/fields.tsx";
import { idIn } from "../kit/params.ts";
import type { PageContext } from "../kit/route.ts";
import { Rows } from "../kit/rows.tsx";
import { Form, type FormState } from "../ui/form.tsx";
import { Back, Facts, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { StandsNow } from "./about.tsx";
import { Steps } from "./goals.tsx";
import { lookAtPlan, type PlanContext, type PlanLook, type PlanPlace } from "./place.ts";
import { Sharing } from "./sharing.tsx";

const copy = () => words().plans.plan;

/** One goal: its steps, who sees it, and its words to change. */
export const goalPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const look = await lookAtPlan(place, ctx);
    const { at, plan, typed } = look;
    const goal = goalIn(plan, idIn(ctx, "goal"));
    const own = `${at}/goals/${goal.id}`;
    return place.frame(ctx, {
      at: own,
      name: look.journey.name,
      title: goal.words,
      children: (
        <>
          <Back href={at}>{copy().back}</Back>
          <p class="second">
            {copy().domains[goal.domain]} · {copy().states[goal.state]}
          </p>
          <Steps {...look} goal={goal} />
          <State {...look} goal={goal} />
          <Sharing {...look} goal={goal} />
          <Section title={copy().change}>
            <StandsNow typed={typed}>
              <GoalNow goal={goal} />
            </StandsNow>
            <Form id={goalForm.name} action={own}>
              <GoalFields typed={typed} goal={goal} />
              <button type="submit" class="btn btn-primary">
                {copy().form.save}
              </button>
            </Form>
          </Section>
        </>
      ),
    });
  };

/** The form for another goal. */
export const newGoalPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const { at, typed, journey } = await lookAtPlan(place, ctx);
    const from = ctx.c.req.query("from");
    return place.frame(ctx, {
      at: `${at}/goals`,
      name: journey.name,
      title: copy().addGoal,
      children: (
        <>
          <Back href={at}>{copy().back}</Back>
          <section>
            <Form id={goalForm.name} action={`${at}/goals`}>
              <GoalFields typed={typed} from={beginningOf(from)} />
              <button type="submit" class="btn btn-primary">
                {copy().form.add}
              </button>
            </Form>
          </section>
          <Section title={copy().repair.title}>
            <p class="second pb-3">{copy().repair.hint}</p>
            <Panel rows>
              {keysOf(words().plans.repairs).map((name) => (
                <div class="row">
                  <a class="grow whole" href={`${at}/goals?from=${name}`}>
                    {words().plans.repairs[name].title}
                  </a>
                </div>
              ))}
            </Panel>
          </Section>
        </>
      ),
    });
  };

type Begun = Partial<Pick<Goal, "domain" | "words" | "by" | "obstacles" | "helps" | "steps">>;

/** The part of life that each way to repair something is about. */
const repaired = {
  refused: "coping",
  use: "substance_use",
  trust: "home",
} as const satisfies Record<keyof ReturnType<typeof words>["plans"]["repairs"], Goal["domain"]>;

/** What the form has in it at first: a way to repair something, or nothing. */
function beginningOf(from: string | undefined): Begun {
  const { repairs } = words().plans;
  const name = keysOf(repairs).find((one) => one === from);
  if (!name) return {};
  const { words: said, steps, helps } = repairs[name];
  const step = { id: "stp_new", owner: "resident", by: null, done: null } as const;
  return { domain: repaired[name], words: said, helps, steps: steps.map((one) => ({ ...step, words: one })) };
}

interface GoalProps {
  readonly typed: FormState;
  readonly goal?: Goal;
  readonly from?: Begun;
}

function GoalFields({ typed, goal, from = {} }: GoalProps) {
  const { form, domains, owners } = copy();
  const { domain, words: said, by, obstacles, helps, steps = [] } = goal ?? from;
  return (
    <Fields
      form={goalForm}
      typed={typed}
      copy={form}
      shown={{ seen: goal ? goalSeen(goal) : "" }}
      values={{ domain, words: said, by, obstacles, helps }}
      options={{ domain: { words: domains } }}
      rows={{
        steps: (
          <>
            <h2>{form.steps}</h2>
            {steps.length > 0 ? <p class="second">{form.stepHint}</p> : null}
            <Rows
              rows={stepRows}
              name="steps"
              id={goalForm.name}
              typed={typed}
              title={form.step}
              copy={{ ...form, id: "", words: form.stepWords }}
              options={{ owner: { words: owners } }}
              hidden={["id"]}
              values={steps.map((one) => ({ ...one, id: goal ? one.id : "", by: one.by ?? "", done: "" }))}
              open={1}
              more={form.moreSteps}
            />
          </>
        ),
      }}
    />
  );
}

const GoalNow = ({ goal: { words: said, domain, by, steps, obstacles, helps } }: { readonly goal: Goal }) => (
  <Facts
    rows={[
      [copy().form.words, said],
      [copy().form.domain, copy().domains[domain]],
      [copy().form.by, by ? longDay(by) : ""],
      [copy().form.steps, steps.map((one) => one.words).join("; ")],
      [copy().obstacles, obstacles],
      [copy().helps, helps],
    ]}
  />
);

const State = ({ at, goal }: PlanLook & { readonly goal: Goal }) => (
  <Section title={copy().state.title}>
    <div class="flex flex-wrap gap-3">
      {goalStates
        .filter((state) => state !== goal.state)
        .map((state) => (
          <Form id={`state-${state}`} action={`${at}/goals/${goal.id}/state`}>
            <input type="hidden" name="state" value={state} />
            <button type="submit" class="btn">
              {copy().state[state]}
            </button>
          </Form>
        ))}
    </div>
  </Section>
);
