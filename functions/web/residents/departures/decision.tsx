import { en } from "#functions/copy/en/index.ts";
import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";
import { involuntaryKinds } from "#shared/records/departure/kinds.ts";
import { Act } from "../../ui/act.tsx";
import { Checks, Field, Form, type FormState } from "../../ui/form.tsx";
import { Facts } from "../../ui/kit.tsx";

const { decision: copy, withdraw, withdrawButton, withdrawWhy } = en.residents.departure;
const form = "decision";

/** The first act, as a form. */
export function DecisionForm({ typed, base, kind }: { typed: FormState; base: string; kind: string }) {
  const common = { typed, form };
  return (
    <div class="panel pad stack">
      <p class="second">{copy.lead}</p>
      <Form id={form} action={`${base}/decision`}>
        <Field
          {...common}
          name="kind"
          label={copy.kind}
          value={kind}
          options={involuntaryKinds.map((one) => [one, en.residents.moveOut[one]] as const)}
        />
        <Field {...common} name="ground" type="textarea" label={copy.ground} required />
        <Field {...common} name="rule" type="textarea" label={copy.rule} required />
        <Field {...common} name="triedBefore" type="textarea" label={copy.triedBefore} required />
        <Field {...common} name="alternatives" type="textarea" label={copy.alternatives} required />
        <Field {...common} name="say" type="textarea" label={copy.say} hint={copy.sayHint} required />
        <Field {...common} name="with" label={copy.with} required />
        <Checks
          {...common}
          name="notMentorAlone"
          legend={copy.checks}
          options={[{ name: "notMentorAlone", text: copy.alone }]}
        />
        <button type="submit" class="btn btn-primary">
          {copy.button}
        </button>
      </Form>
    </div>
  );
}

/** What was decided, in full. */
export const DecisionFacts = ({
  found,
  sayWhen,
}: {
  found: InvoluntaryCase;
  sayWhen: (at: string) => string;
}) => {
  const { decision } = found;
  return (
    <Facts
      rows={[
        [
          en.residents.departure.acts.decision,
          copy.made({ when: sayWhen(decision.at), by: decision.by, others: decision.with }),
        ],
        [copy.kind, en.residents.moveOut[found.kind]],
        [copy.ground, decision.ground],
        [copy.rule, decision.rule],
        [copy.triedBefore, decision.triedBefore],
        [copy.alternatives, decision.alternatives],
        [copy.say, decision.say],
      ]}
    />
  );
};

/** A decision can be withdrawn until the move-out. */
export function Withdraw({ typed, base }: { typed: FormState; base: string }) {
  const common = { typed, form: "withdrawal" };
  return (
    <div class="panel pad">
      <Act {...common} icon="undo-2" title={withdraw} action={`${base}/withdrawal`} button={withdrawButton}>
        <Field {...common} name="reason" type="textarea" label={withdrawWhy} required />
      </Act>
    </div>
  );
}
