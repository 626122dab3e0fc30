import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { signForm } from "#shared/plans/plan-forms.ts";
import { hasSigned, planSeen } from "#shared/plans/sign-plan.ts";
import { Fields } from "../kit/fields.tsx";
import { Act } from "../ui/act.tsx";
import { Form } from "../ui/form.tsx";
import { Icon, Section } from "../ui/kit.tsx";
import type { PlanLook } from "./place.ts";

const copy = () => words().plans.plan.signed;

/** Who signed the plan, and the way to sign it as it reads now. */
export function Signed({ plan, own, at, typed, now, zone, journey }: PlanLook) {
  const signatures = (["resident", "mentor"] as const).flatMap((who) => {
    const one = plan.signed[who];
    return one ? [{ ...one, who }] : [];
  });
  return (
    <Section title={copy().title}>
      {signatures.length === 0 ? <p class="second">{copy().none}</p> : null}
      {signatures.map(({ who, name, at: when, phoneOf }) => (
        <p>
          {copy()[who]({ name, day: day(when, now, zone) })}
          {phoneOf ? ` ${copy().handedOver}` : ""}
          {hasSigned(plan, who) ? null : <span class="second"> {copy().older}</span>}
        </p>
      ))}
      {own || hasSigned(plan, "resident") ? null : (
        <Form id="hand-over" action={`${at}/hand-over`}>
          <button type="submit" class="btn btn-block">
            <Icon name="smartphone" />
            {copy().handOver({ name: journey.name })}
          </button>
          <p class="second">{copy().handOverHint}</p>
        </Form>
      )}
      {hasSigned(plan, own ? "resident" : "mentor") ? null : (
        <Act
          typed={typed}
          form={signForm.name}
          action={`${at}/signature`}
          icon="signature"
          title={copy().act}
          hint={copy().hint}
          button={copy().button}
        >
          <Fields
            form={signForm}
            typed={typed}
            copy={{ name: copy().name }}
            shown={{ seen: planSeen(plan) }}
          />
        </Act>
      )}
    </Section>
  );
}
