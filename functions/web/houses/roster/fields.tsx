import { en } from "#functions/copy/en/index.ts";
import { calleeForm } from "#shared/houses/roster/change-on-call.ts";
import type { OnCall } from "#shared/records/roster/roster.ts";
import { Fields } from "../../kit/fields.tsx";
import { Field, type FormState } from "../../ui/form.tsx";
import { More } from "../../ui/more.tsx";

/** Someone already on the schedule, or someone else. */
export function WhoFields({ typed, form, roster }: { typed: FormState; form: string; roster: OnCall }) {
  const known = Object.entries(roster.people)
    .map(([id, { name }]) => [id, name] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
  const fresh = (
    <div class="stack">
      <Fields
        form={calleeForm}
        id={form}
        typed={typed}
        copy={en.houses.onCall}
        hints={{ email: en.houses.onCall.emailHint }}
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
