import { groundCode } from "#shared/fairness/hold-to-fairness.ts";
import { en } from "../copy/en.ts";
import type { Typed } from "./form.tsx";

/** Offered only where a text was asked about: its writer says that it means something else. */
export function LetStand({ typed, form }: { typed: Typed; form: string }) {
  if (typed.form !== form) return null;
  const ticked = typed.values.letStand === "yes";
  if (!ticked && !typed.problems.some((one) => one.code === groundCode)) return null;
  return (
    <label class="choice">
      <input type="checkbox" name="letStand" value="yes" checked={ticked} />
      <span>{en.steps.letStand}</span>
    </label>
  );
}
