import { words } from "#functions/copy/words.ts";
import type { Answered } from "#shared/capital/read-capital.ts";
import { goalForm } from "#shared/plans/plan-forms.ts";
import { highest, lowest } from "#shared/records/capital/scoring.ts";
import { FormOf } from "../kit/fields.tsx";
import type { FormState } from "../ui/form.tsx";
import { Section } from "../ui/kit.tsx";
import { StrengthList } from "../ui/strength-list.tsx";
import { wordingOf } from "./wording.ts";

const copy = () => words().capital.page;

interface Props {
  readonly latest: Answered;
  /** The address of the page. */
  readonly at: string;
  /** The plan's address, and whether it was begun. */
  readonly plan: { readonly at: string; readonly begun: boolean };
  readonly typed: FormState;
}

/** What is strong comes first; what could be stronger can become a goal. */
export function Latest({ latest: { measure, values }, at, plan, typed }: Props) {
  const { items, lang } = wordingOf(measure);
  const strong = highest(measure, values);
  const low = lowest(measure, values);
  return (
    <>
      {strong.length > 0 ? (
        <Section title={copy().strong}>
          <StrengthList all={strong.map((item) => items[item] ?? "")} lang={lang} />
        </Section>
      ) : null}
      {low.length > 0 ? (
        <Section title={copy().low}>
          <p class="second">{plan.begun ? copy().lowHint : copy().noPlan}</p>
          {low.map((item) => {
            const { domain, reverse } = measure.items[item] ?? {};
            return (
              <div class="panel pad stack">
                <p lang={lang}>
                  <b>{items[item]}</b>
                </p>
                {plan.begun ? (
                  <Goal
                    at={at}
                    typed={typed}
                    id={`goal-${item}`}
                    domain={domain}
                    from={reverse ? "" : items[item]}
                  />
                ) : null}
              </div>
            );
          })}
          {plan.begun ? null : (
            <p>
              <a class="btn" href={plan.at}>
                {words().plans.plan.begin.title}
              </a>
            </p>
          )}
        </Section>
      ) : null}
    </>
  );
}

/** One tap adds it to the plan, in the person's own words. */
function Goal(props: {
  readonly at: string;
  readonly id: string;
  readonly typed: FormState;
  readonly domain: string | null | undefined;
  /** What it begins with. */
  readonly from: string | undefined;
}) {
  const { at, id, typed, domain, from } = props;
  const { form, domains } = words().plans.plan;
  return (
    <FormOf
      form={goalForm}
      id={id}
      typed={typed}
      action={`${at}/goals`}
      button={copy().addGoal}
      plain
      only={domain ? ["words"] : ["domain", "words"]}
      {...(domain ? { hidden: { domain } } : {})}
      copy={{ ...form, seen: "", words: copy().goal }}
      options={{ domain: { words: domains } }}
      values={{ words: from }}
    />
  );
}
