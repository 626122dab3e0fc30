import { words } from "#functions/copy/words.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hidingForm } from "#shared/people/apart/hide-address.ts";
import { type PersonPage, whereaboutsForm } from "#shared/people/search/read-person.ts";
import { ActOf } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import type { FormState } from "../ui/form.tsx";
import { Icon, Section } from "../ui/kit.tsx";

/** What admissions can do about a person. */
export function PersonActs({ found, ctx }: { found: PersonPage; ctx: PageContext }) {
  const { typed, scope } = ctx;
  const { person, hidden } = found;
  if (!scope.permissions.has("person.manage")) return null;
  return (
    <Section title={words().people.acts}>
      <div class="panel pad stack">
        <a class="btn btn-block" href={`/people?with=${person.id}`}>
          <Icon name="users" />
          {words().people.another}
        </a>
        <p class="second">{words().people.anotherHint}</p>
        <ActOf
          form={hidingForm}
          typed={typed}
          action={`/people/${person.id}/hidden-address`}
          copy={{ reason: words().people.hideReason }}
          hidden={{ hidden: hidden ? "no" : "yes" }}
          icon={hidden ? "eye" : "eye-off"}
          title={hidden ? words().people.show : words().people.hide}
          hint={hidden ? undefined : words().people.hideHint}
          button={hidden ? words().people.showButton : words().people.hideButton}
        />
      </div>
    </Section>
  );
}

/** The second step to a hidden location: a reason, then it shows once. */
export const Whereabouts = ({ person, typed }: { person: Id<"person">; typed: FormState }) => (
  <div class="section panel pad">
    <ActOf
      form={whereaboutsForm}
      typed={typed}
      icon="eye"
      title={words().people.reveal}
      action={`/people/${person}/whereabouts`}
      hint={words().people.revealHint}
      copy={words().people}
      options={{ purpose: { words: words().people.purposes } }}
      button={words().people.revealButton}
    />
  </div>
);
