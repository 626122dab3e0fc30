import { en } from "#functions/copy/en/en.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type PersonPage, whereaboutsPurposes } from "#shared/people/search/read-person.ts";
import type { PageContext } from "../kit/route.ts";
import { Act } from "../ui/act.tsx";
import { Field, type FormState } from "../ui/form.tsx";
import { Icon, Section } from "../ui/kit.tsx";

/** What admissions can do about a person. */
export function PersonActs({ found, ctx }: { found: PersonPage; ctx: PageContext }) {
  const { typed, scope } = ctx;
  const { person, hidden } = found;
  if (!scope.permissions.has("person.manage")) return null;
  const common = { typed, form: "hidden-address" };
  return (
    <Section title={en.person.acts}>
      <div class="panel pad stack">
        <a class="btn btn-block" href={`/people?with=${person.id}`}>
          <Icon name="users" />
          {en.person.another}
        </a>
        <p class="second">{en.person.anotherHint}</p>
        <Act
          {...common}
          icon={hidden ? "eye" : "eye-off"}
          title={hidden ? en.person.show : en.person.hide}
          action={`/people/${person.id}/hidden-address`}
          hint={hidden ? undefined : en.person.hideHint}
          button={hidden ? en.person.showButton : en.person.hideButton}
        >
          <input type="hidden" name="hidden" value={hidden ? "no" : "yes"} />
          <Field {...common} name="reason" type="textarea" label={en.person.hideReason} required />
        </Act>
      </div>
    </Section>
  );
}

/** The second step to a hidden location: a reason, then it shows once. */
export function Whereabouts({ person, typed }: { person: Id<"person">; typed: FormState }) {
  const common = { typed, form: "whereabouts" };
  return (
    <div class="section panel pad">
      <Act
        {...common}
        icon="eye"
        title={en.person.reveal}
        action={`/people/${person}/whereabouts`}
        hint={en.person.revealHint}
        button={en.person.revealButton}
      >
        <Field
          {...common}
          name="purpose"
          label={en.person.purpose}
          options={[
            ["", en.person.choose],
            ...whereaboutsPurposes.map((one) => [one, en.person.purposes[one] ?? one] as const),
          ]}
          required
        />
      </Act>
    </div>
  );
}
