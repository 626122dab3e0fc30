import { words } from "#functions/copy/words.ts";
import { nightsForm } from "#shared/houses/roster/change-on-call.ts";
import type { OnCall } from "#shared/records/roster/roster.ts";
import { Fields } from "../../kit/fields.tsx";
import type { FormState } from "../../ui/form.tsx";
import { More } from "../../ui/more.tsx";

const copy = () => words().houses.onCall;

/** Someone already on the schedule, or someone else. The nights and the weekly form ask the same. */
export function WhoFields({ typed, id, roster }: { typed: FormState; id: string; roster: OnCall }) {
  const known = Object.entries(roster.people)
    .map(([one, { name }]) => [one, name] as const)
    .sort(([, a], [, b]) => a.localeCompare(b));
  const common = { form: nightsForm, typed, id, copy: copy() };
  const fresh = (
    <div class="stack">
      <Fields
        {...common}
        hints={{ email: copy().emailHint }}
        more={{ name: { required: true }, phone: { required: true } }}
        only={["name", "phone", "email"]}
      />
    </div>
  );
  const [first] = known;
  if (!first) return fresh;
  return (
    <>
      <Fields
        {...common}
        values={{ known: first[0] }}
        options={{ known: { pairs: known } }}
        more={{ known: { required: true } }}
        only={["known"]}
      />
      <More id={id} typed={typed} icon="user-round-plus" title={copy().somebodyNew} form={fresh} />
    </>
  );
}
