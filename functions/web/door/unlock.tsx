import { sayProblem } from "#functions/copy/problem.ts";
import { words } from "#functions/copy/words.ts";
import { problem } from "#shared/kernel/field-problem.ts";
import { mostTries } from "#shared/records/door/pin.ts";
import { Field, type FormState, nothingEntered } from "../ui/form.tsx";

/** What an idle session on its owner's device can be unlocked with. */
export interface ToUnlock {
  /** The page to go on to. */
  readonly to: string;
  /** Tries with the PIN. */
  readonly left: number;
}

interface Shown extends ToUnlock {
  readonly action?: string;
  readonly button?: string;
  readonly hint?: string;
}

const form = "unlock";
function afterTries(left: number): FormState {
  if (left === mostTries) return nothingEntered;
  const wrong = problem("/pin", "door.pin_wrong", { left });
  return { form, values: {}, problems: [{ ...wrong, message: sayProblem(words(), wrong) }] };
}

/** The PIN instead of a sign-in. */
export const Unlock = ({
  to,
  left,
  action = "/sign-in/pin",
  button = words().common.signIn.unlock,
  hint = words().common.signIn.pinHint,
}: Shown) => (
  <form method="post" action={action} class="stack" novalidate>
    <input type="hidden" name="to" value={to} />
    <Field
      typed={afterTries(left)}
      form={form}
      name="pin"
      label={words().common.signIn.pin}
      hint={hint}
      type="password"
      inputmode="numeric"
      autofocus
      required
    />
    <button type="submit" class="btn btn-primary">
      {button}
    </button>
  </form>
);
