import { groundCode } from "#shared/records/fairness/check-fair-housing.ts";
import { Box } from "./choices.tsx";
import type { FormState } from "./form.tsx";

interface Props {
  readonly typed: FormState;
  readonly form: string;
  readonly name: string;
  readonly text: string;
}

/** Shown only after a text was questioned: the writer confirms that it means something else. */
export function LetStand(props: Props) {
  const { typed, form, name } = props;
  if (typed.form !== form) return null;
  const questioned = typed.problems.some((one) => one.code === groundCode);
  return questioned || typed.values[name] === "yes" ? <Box {...props} /> : null;
}
