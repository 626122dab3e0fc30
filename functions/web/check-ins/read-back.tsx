import { words } from "#functions/copy/words.ts";
import { openSteps } from "#shared/check-ins/plan-after.ts";
import { parted } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { audiencesOf } from "#shared/records/check-in/audiences.ts";
import { type CheckIn, isConcern } from "#shared/records/check-in/check-in.ts";
import { type Asked, agreedForm, askedForm } from "#shared/records/check-in/form.ts";
import { checkInOf } from "#shared/records/check-in/made-of.ts";
import type { Scope } from "#shared/table/scope.ts";
import { Fields } from "../kit/fields.tsx";
import { Form, type FormState } from "../ui/form.tsx";
import { type Asking, textsOf } from "./asking.ts";
import { Now } from "./now.tsx";
import { Whole } from "./whole.tsx";

const copy = () => words().checkIns.form;

interface Props extends Asking {
  readonly scope: Scope;
  readonly typed: FormState;
  readonly said: Asked;
}

/** The whole of it once more, who may read it, and when they meet next. Nothing is saved yet. */
export function ReadBack(props: Props) {
  const { at, search = "", begun, callees, plan, scope, today, typed } = props;
  const whole = asItWillBe(props);
  const { steps, lang } = textsOf(begun.words);
  const cards = audiencesOf(begun.journey, scope.now()).map((value) => {
    const [text, second] = copy().audiences[value];
    return { value, text, second };
  });
  return (
    <>
      {isConcern(whole) ? <Now id="now" {...{ steps, lang, callees, plan }} /> : null}
      <p>{copy().readBackLead}</p>
      <Whole of={whole} />
      <Form id={agreedForm.name} action={at + search} carries={typed.values.command}>
        <Carried values={typed.values} />
        <Fields
          form={agreedForm}
          typed={typed}
          copy={{ audience: copy().who, next: copy().nextOn }}
          options={{ audience: { wide: true, cards } }}
          more={{ next: { min: today } }}
        />
        <p class="second">{copy().whoHint}</p>
        <button type="submit" class="btn btn-primary btn-block">
          {copy().finish}
        </button>
        <button type="submit" class="btn btn-block" formaction={`${at}/changes${search}`} data-shows="">
          {copy().change}
        </button>
      </Form>
    </>
  );
}

/** As it would be kept. */
function asItWillBe({ begun: { journey, last, plan }, scope, said, today }: Props): CheckIn {
  const done = openSteps(plan).flatMap(({ step: { id, words: text } }) =>
    said.steps.includes(id) ? [{ id, words: text }] : [],
  );
  const { newStep, newStepOwner } = said;
  return checkInOf(
    { ...said, audience: "two_of_us", next: null },
    {
      id: "chk_draft",
      journey: journey.id,
      on: said.on ?? today,
      sitting: null,
      made: { at: stamp(scope.now()), by: { kind: "system" } },
      before: said.after === last?.id ? (last?.next.will ?? "") : "",
      plan: {
        done,
        added: newStep ? { id: "stp_draft", words: newStep, owner: newStepOwner ?? "resident" } : null,
      },
    },
  );
}

/** What was typed, to be sent on. Checked options of one field are several. */
function Carried({ values }: { values: FormState["values"] }) {
  const several = new Set<string>(
    askedForm.names.filter((one) => askedForm.look(one)?.control === "several"),
  );
  const taken = askedForm.sent.safeParse(values);
  const all = taken.success ? Object.entries(taken.data) : [];
  return (
    <>
      {all.flatMap(([name, value]) =>
        (several.has(name) ? parted(value) : [value]).map((one) => (
          <input type="hidden" name={name} value={one} />
        )),
      )}
    </>
  );
}
