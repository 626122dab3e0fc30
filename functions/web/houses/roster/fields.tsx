import { en } from "#functions/copy/en/index.ts";
import type { OnCall } from "#shared/records/roster/roster.ts";
import { Field, type FormState } from "../../ui/form.tsx";
import { More } from "../../ui/more.tsx";

/** Someone already on the schedule, or someone else. */
export function WhoFields({ typed, form, roster }: { typed: FormState; form: string; roster: OnCall }) {
  const known = Object.entries(roster.people)
    .map(([id, { name }]) => [id, name] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
  const fresh = (
    <div class="stack">
      <Field typed={typed} form={form} name="name" label={en.houses.onCall.name} />
      <Field typed={typed} form={form} name="phone" type="tel" label={en.houses.onCall.phone} />
      <Field
        typed={typed}
        form={form}
        name="email"
        type="email"
        label={en.houses.onCall.email}
        hint={en.houses.onCall.emailHint}
      />
    </div>
  );
  if (known.length === 0) return fresh;
  return (
    <>
      <Field typed={typed} form={form} name="known" label={en.houses.onCall.who} options={known} />
      <More
        id={form}
        typed={typed}
        icon="user-round-plus"
        title={en.houses.onCall.somebodyNew}
        form={fresh}
      />
    </>
  );
}
