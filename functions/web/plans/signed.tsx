import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { signForm } from "#shared/plans/plan-forms.ts";
import { planSeen } from "#shared/plans/sign-plan.ts";
import { Fields } from "../kit/fields.tsx";
import { Act } from "../ui/act.tsx";
import { Section } from "../ui/kit.tsx";
import type { PlanLook } from "./place.ts";

const copy = () => words().plans.plan.signed;

/** Who signed the plan, and the way to sign it as it reads now. */
export function Signed({ plan, at, typed, now, zone }: PlanLook) {
  const signatures = (["resident", "mentor"] as const).flatMap((who) => {
    const one = plan.signed[who];
    return one ? [{ ...one, who }] : [];
  });
  return (
    <Section title={copy().title}>
      {signatures.length === 0 ? <p class="second">{copy().none}</p> : null}
      {signatures.map(({ who, name, at: when, edition }) => (
        <p>
          {copy()[who]({ name, day: day(when, now, zone) })}
          {edition < plan.edition ? <span class="second"> {copy().older}</span> : null}
        </p>
      ))}
      <Act
        typed={typed}
        form={signForm.name}
        action={`${at}/signature`}
        icon="signature"
        title={copy().act}
        hint={copy().hint}
        button={copy().button}
      >
        <Fields form={signForm} typed={typed} copy={{ name: copy().name }} shown={{ seen: planSeen(plan) }} />
      </Act>
    </Section>
  );
}
