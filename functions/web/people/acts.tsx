import type { Id } from "#shared/ids.ts";
import { type PersonPage, whereaboutsPurposes } from "#shared/person/read-person.ts";
import { en } from "../copy/en.ts";
import type { Visit } from "../route.ts";
import { Field, Form, type Typed } from "../ui/form.tsx";
import { Icon, Section } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";

/** What admissions can do about a person. */
export function PersonActs({ found, visit }: { found: PersonPage; visit: Visit }) {
  const { typed, scope } = visit;
  const { person, hidden } = found;
  if (!scope.permissions.has("person.manage")) return null;
  const form = "hidden-address";
  return (
    <Section title={en.person.acts}>
      <div class="panel pad stack">
        <a class="btn btn-block" href={`/people?with=${person.id}`}>
          <Icon name="users" />
          {en.person.another}
        </a>
        <p class="second">{en.person.anotherHint}</p>
        <More
          id={form}
          typed={typed}
          icon={hidden ? "eye" : "eye-off"}
          title={hidden ? en.person.show : en.person.hide}
          form={
            <Form id={form} action={`/people/${person.id}/hidden-address`}>
              {hidden ? null : <p class="second">{en.person.hideHint}</p>}
              <input type="hidden" name="hidden" value={hidden ? "no" : "yes"} />
              <Field
                typed={typed}
                form={form}
                name="reason"
                type="textarea"
                label={en.person.hideReason}
                required
              />
              <button type="submit" class="btn btn-block">
                {hidden ? en.person.showButton : en.person.hideButton}
              </button>
            </Form>
          }
        />
      </div>
    </Section>
  );
}

/** The second step to a hidden address: what for, then it shows once. */
export function Whereabouts({ person, typed }: { person: Id<"person">; typed: Typed }) {
  const form = "whereabouts";
  return (
    <div class="section panel pad">
      <More
        id={form}
        typed={typed}
        icon="eye"
        title={en.person.reveal}
        form={
          <Form id={form} action={`/people/${person}/whereabouts`}>
            <p class="second">{en.person.revealHint}</p>
            <Field
              typed={typed}
              form={form}
              name="purpose"
              label={en.person.purpose}
              options={[
                ["", en.person.choose],
                ...whereaboutsPurposes.map((one) => [one, en.person.purposes[one] ?? one] as const),
              ]}
              required
            />
            <button type="submit" class="btn">
              {en.person.revealButton}
            </button>
          </Form>
        }
      />
    </div>
  );
}
