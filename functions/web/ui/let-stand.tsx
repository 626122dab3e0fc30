import { en } from "#functions/copy/en/index.ts";
import { groundCode } from "#shared/records/fairness/check-fair-housing.ts";
import type { FormState } from "./form.tsx";

/** Shown only after a text was questioned: the writer confirms that it means something else. */
export function LetStand({ typed, form }: { typed: FormState; form: string }) {
  if (typed.form !== form) return null;
  const ticked = typed.values.letStand === "yes";
  if (!ticked && !typed.problems.some((one) => one.code === groundCode)) return null;
  return (
    <label class="choice">
      <input type="checkbox" name="letStand" value="yes" checked={ticked} />
      <span>{en.referrals.steps.letStand}</span>
    </label>
  );
}
