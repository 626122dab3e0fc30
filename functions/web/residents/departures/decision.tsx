import { words } from "#functions/copy/words.ts";
import type { InvoluntaryCase } from "#shared/records/departure/departure.ts";
import { decisionForm } from "#shared/residents/departure/decide-involuntary.ts";
import { withdrawalForm } from "#shared/residents/departure/withdraw-decision.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import type { FormState } from "../../ui/form.tsx";
import { Facts } from "../../ui/kit.tsx";

const copy = () => words().residents.departure.decision;
const withdraw = () => words().residents.departure.withdraw;
const withdrawButton = () => words().residents.departure.withdrawButton;
const withdrawWhy = () => words().residents.departure.withdrawWhy;

/** The form of the first step, the decision. */
export const DecisionForm = ({ typed, base, kind }: { typed: FormState; base: string; kind: string }) => (
  <div class="panel pad stack">
    <p class="second">{copy().lead}</p>
    <FormOf
      form={decisionForm}
      typed={typed}
      action={`${base}/decision`}
      copy={{ ...copy(), notMentorAlone: copy().alone }}
      hints={{ say: copy().sayHint }}
      legends={{ notMentorAlone: copy().checks }}
      values={{ kind }}
      options={{ kind: { words: words().residents.moveOut } }}
      button={copy().button}
    />
  </div>
);

/** The decision in full. */
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
          words().residents.departure.acts.decision,
          copy().made({
            when: sayWhen(decision.at),
            by: nameOfActor(decision.by) ?? "",
            others: decision.with,
          }),
        ],
        [copy().kind, words().residents.moveOut[found.kind]],
        [copy().ground, decision.ground],
        [copy().rule, decision.rule],
        [copy().triedBefore, decision.triedBefore],
        [copy().alternatives, decision.alternatives],
        [copy().say, decision.say],
      ]}
    />
  );
};

/** A decision can be withdrawn until the move-out. */
export const Withdraw = ({ typed, base }: { typed: FormState; base: string }) => (
  <div class="panel pad">
    <ActOf
      form={withdrawalForm}
      typed={typed}
      action={`${base}/withdrawal`}
      copy={{ reason: withdrawWhy() }}
      icon="undo-2"
      title={withdraw()}
      danger
      button={withdrawButton()}
    />
  </div>
);
