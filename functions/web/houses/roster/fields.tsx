import { en } from "#functions/copy/en/en.ts";
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
      <Field typed={typed} form={form} name="name" label={en.onCall.name} />
      <Field typed={typed} form={form} name="phone" type="tel" label={en.onCall.phone} />
      <Field
        typed={typed}
        form={form}
        name="email"
        type="email"
        label={en.onCall.email}
        hint={en.onCall.emailHint}
      />
    </div>
  );
  if (known.length === 0) return fresh;
  return (
    <>
      <Field typed={typed} form={form} name="known" label={en.onCall.who} options={known} />
      <More id={form} typed={typed} icon="user-round-plus" title={en.onCall.somebodyNew} form={fresh} />
    </>
  );
}
