import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { openGoals, openSteps } from "#shared/check-ins/plan-after.ts";
import { askedForm } from "#shared/records/check-in/form.ts";
import { kinds } from "#shared/records/check-in/questions.ts";
import { Fields } from "../kit/fields.tsx";
import { Segments } from "../ui/choices.tsx";
import { Form, type FormState } from "../ui/form.tsx";
import { Icon } from "../ui/kit.tsx";
import { type Asking, textsOf } from "./asking.ts";
import { Lines, Now } from "./now.tsx";

const copy = () => words().checkIns.form;
const id = askedForm.name;

type Name = (typeof askedForm.names)[number];

/** What every field is called, and what it offers. */
function looks() {
  const of = copy();
  const segments = (said: Readonly<Record<string, string>>) => ({ words: said, segments: true });
  return {
    copy: {
      kind: of.how,
      on: of.on,
      good: of.good,
      after: "",
      went: of.went,
      helped: of.helped,
      parts: of.parts,
      urges: of.had,
      urgesDid: of.did,
      used: of.usedAny,
      usedWords: of.usedWords,
      sleep: of.sleep,
      food: of.food,
      medications: of.medicationsAsked,
      corner: of.corner,
      cornerWords: of.cornerWords,
      burdens: of.hanging,
      burdensWords: of.hangingWords,
      safe: of.safe,
      dying: of.dying,
      will: of.will,
      need: of.need,
      promise: of.promise,
      steps: of.stepsDone,
      newStep: of.newStep,
      newStepGoal: of.newStepGoal,
      newStepOwner: of.newStepOwner,
    } satisfies Record<Name, string>,
    hints: { good: of.goodHint, promise: of.promiseHint },
    options: {
      went: segments(of.outcomes),
      urges: segments(of.urges),
      used: segments(of.used),
      sleep: segments(of.levels),
      food: segments(of.levels),
      medications: segments(of.medications),
      corner: { words: of.supporters },
      burdens: { words: of.burdens },
      safe: segments({ yes: of.safeYes, no: of.safeNo }),
      dying: segments({ no: of.dyingNo, yes: of.dyingYes }),
      newStepOwner: segments(of.owners),
    },
  };
}

type Props = Asking & { readonly typed: FormState };

/** The questions on one page, in their order. Nothing is saved before it was read back. */
export function CheckInForm(props: Props) {
  const { by, at, search = "", begun, typed, callees, plan, kind, today } = props;
  const { exception, honesty, steps, lang } = textsOf(begun.words);
  const shown = looks();
  const some = (...only: readonly Name[]) => (
    <Fields form={askedForm} id={id} typed={typed} only={only} {...shown} />
  );
  const mentorKinds = kinds.flatMap((one) => (one === "own" ? [] : [[one, copy().kinds[one]] as const]));
  return (
    <Form id={id} action={at + search} class="stack check-in">
      <div class="banner" lang={lang}>
        <Icon name="lock" />
        <span>{exception}</span>
      </div>
      <p>
        <a class="bare t-plain" href="#now">
          <Icon name="life-buoy" />
          {copy().safety}
        </a>
      </p>
      {by === "mentor" ? (
        <Part>
          <Fields
            form={askedForm}
            id={id}
            typed={typed}
            only={["kind", "on"]}
            {...shown}
            options={{ kind: { pairs: mentorKinds, segments: true } }}
            values={{ on: today, kind: kind ?? "" }}
            more={{ on: { max: today } }}
          />
        </Part>
      ) : (
        <input type="hidden" name="kind" value="own" />
      )}
      <Part>{some("good")}</Part>
      <Promised {...props}>{some("went", "helped")}</Promised>
      <Parts {...props} />
      <Part title={copy().urgesTitle}>{some("urges", "urgesDid")}</Part>
      <Part title={copy().usedTitle}>
        <p class="second" lang={lang}>
          {honesty}
        </p>
        {some("used", "usedWords")}
      </Part>
      <Part title={copy().body}>{some("sleep", "food", "medications")}</Part>
      <Part>{some("corner", "cornerWords")}</Part>
      <Part>{some("burdens", "burdensWords")}</Part>
      <Part title={copy().safeTitle}>
        <p class="second">{copy().safeHint}</p>
        {some("safe", "dying")}
        <Lines />
      </Part>
      <Now id="now" {...{ steps, lang, callees, plan }} />
      <Part title={copy().next}>
        {by === "mentor" ? some("will", "need", "promise") : some("will", "need")}
      </Part>
      <PlanSteps {...props} />
      <button
        type="submit"
        class="btn btn-primary btn-block"
        formaction={`${at}/read-back${search}`}
        data-shows=""
      >
        {copy().readBack}
      </button>
      <p class="second">{copy().readBackHint}</p>
    </Form>
  );
}

/** Without a title, its question is one. */
const Part = ({ title, children }: { title?: string; children: Child }) => (
  <section class="panel pad stack">
    {title ? <h2>{title}</h2> : null}
    {children}
  </section>
);

/** What they said they would do, if they said something. */
function Promised({ begun: { last }, children }: Props & { children: Child }) {
  if (!last?.next.will) return null;
  return (
    <Part title={copy().promised}>
      <q class="own">{last.next.will}</q>
      <input type="hidden" name="after" value={last.id} />
      {children}
    </Part>
  );
}

function Parts({ begun: { plan }, typed }: Props) {
  const { parts: title, partsHint, noParts, domains, standings } = copy();
  const parts = plan?.parts ?? [];
  return (
    <Part title={title}>
      <p class="second">{parts.length > 0 ? partsHint : noParts}</p>
      {parts.map((domain, at) => (
        <>
          <input type="hidden" name={`parts/${at}/domain`} value={domain} />
          <Segments
            typed={typed}
            form={id}
            name={`parts/${at}/is`}
            legend={domains[domain]}
            value=""
            options={Object.entries(standings)}
          />
        </>
      ))}
    </Part>
  );
}

/** Steps that were done, and a new one: the plan changes with the check-in. */
function PlanSteps({ begun: { plan }, typed }: Props) {
  const goals = openGoals(plan);
  if (goals.length === 0) return null;
  const steps = openSteps(plan).map(({ step }) => [step.id, step.words] as const);
  const { planTitle } = copy();
  const shown = looks();
  return (
    <Part title={planTitle}>
      <Fields
        form={askedForm}
        id={id}
        typed={typed}
        only={[...(steps.length > 0 ? (["steps"] as const) : []), "newStep", "newStepGoal", "newStepOwner"]}
        {...shown}
        options={{
          ...shown.options,
          steps: { pairs: steps },
          newStepGoal: { pairs: goals.map((one) => [one.id, one.words] as const) },
        }}
      />
    </Part>
  );
}
