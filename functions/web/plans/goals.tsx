import { day, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Goal, Step } from "#shared/records/plan/plan.ts";
import { Form } from "../ui/form.tsx";
import { Icon, Panel } from "../ui/kit.tsx";
import type { PlanLook } from "./place.ts";

const copy = () => words().plans.plan;

/** The goals of one part of life, with their steps. */
export const Goals = ({ title, goals, ...look }: PlanLook & { title: string; goals: readonly Goal[] }) => (
  <section class="panel pad stack">
    <h3>{title}</h3>
    {goals.length === 0 ? <p class="second">{copy().noGoals}</p> : null}
    {goals.map((goal) => (
      <div class="stack">
        <a class="under" href={`${look.at}/goals/${goal.id}`}>
          <b>{goal.words}</b>
        </a>
        {goal.by ? <p class="second">{copy().by({ day: longDay(goal.by) })}</p> : null}
        <Steps {...look} goal={goal} />
      </div>
    ))}
  </section>
);

/** A goal in a list. */
export function GoalRow({ goal, at }: Pick<PlanLook, "at"> & { readonly goal: Goal }) {
  const done = goal.steps.filter((one) => one.done !== null).length;
  return (
    <div class="row">
      <div class="grow">
        <a class="whole" href={`${at}/goals/${goal.id}`}>
          {goal.words}
        </a>
        <div class="second">
          {copy().domains[goal.domain]}
          {goal.steps.length > 0 ? ` · ${copy().steps({ done, all: goal.steps.length })}` : ""}
        </div>
      </div>
    </div>
  );
}

/** A goal's steps: done with one tap, and undone with one. */
export function Steps({ goal, ...look }: PlanLook & { goal: Goal }) {
  if (goal.steps.length === 0) return null;
  return (
    <Panel rows>
      {goal.steps.map((step) => (
        <StepRow {...look} goal={goal} step={step} />
      ))}
    </Panel>
  );
}

function StepRow({ goal, step, at, now, zone }: PlanLook & { goal: Goal; step: Step }) {
  const until = step.by ? copy().by({ day: longDay(step.by) }) : "";
  const about = step.done
    ? copy().doneOn({ day: day(step.done, now, zone) })
    : [copy().owners[step.owner], until].filter(Boolean).join(" · ");
  return (
    <div class="row">
      <div class="grow">
        {step.words}
        <div class="second">{about}</div>
      </div>
      <Form id={`step-${step.id}`} action={`${at}/goals/${goal.id}/steps/${step.id}`}>
        <input type="hidden" name="done" value={step.done ? "no" : "yes"} />
        <button
          type="submit"
          class="btn"
          aria-label={`${step.done ? copy().undo : copy().done}: ${step.words}`}
        >
          <Icon name={step.done ? "undo-2" : "check"} />
          {step.done ? copy().undo : copy().done}
        </button>
      </Form>
    </div>
  );
}
