import { words } from "#functions/copy/words.ts";
import type { TestingPolicy } from "#shared/records/testing-policy/policy.ts";
import { formOf, policyForm } from "#shared/testing/policy/policy-form.ts";
import { Fields } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form, Shown } from "../../ui/form.tsx";
import { More } from "../../ui/more.tsx";

const copy = () => words().testing.policy;

/** The next edition: the form begins with the one that stands. */
export function EditPolicy({
  ctx: { typed, house },
  policy,
}: {
  ctx: PageContext<HouseContext>;
  policy: TestingPolicy | undefined;
}) {
  const {
    afterHint: after,
    oneInHint: oneIn,
    timeHint: time,
    limitHint: limit,
    panelHint: panel,
    minutesHint: minutes,
    accommodationsHint: accommodations,
    honestyHint: honesty,
    nonNegativeHint: nonNegative,
    refusedHint: refused,
    missedHint: missed,
  } = copy();
  const who = { words: copy().payers };
  return (
    <div class="section">
      <More
        id={policyForm.name}
        typed={typed}
        icon="pencil"
        title={policy ? copy().edit : copy().write}
        form={
          <Form id={policyForm.name} action={`/houses/${house}/testing/policy`}>
            <p class="second">{copy().starts}</p>
            <Shown name="version" value={String(policy?.edition ?? 0)} />
            <Fields
              form={policyForm}
              typed={typed}
              copy={copy()}
              hints={{
                ...{ after, oneIn, time, limit, panel, minutes, accommodations, honesty },
                ...{ nonNegative, refused, missed },
              }}
              values={policy ? formOf(policy) : { limit: "none", payer: "house", confirmationPayer: "house" }}
              options={{
                grounds: { words: copy().groundNames },
                limit: { words: copy().limits },
                panel: { words: copy().lines },
                specimens: { words: copy().specimenNames },
                payer: who,
                confirmationPayer: who,
              }}
            />
            <button type="submit" class="btn btn-primary">
              {copy().button}
            </button>
          </Form>
        }
      />
    </div>
  );
}
