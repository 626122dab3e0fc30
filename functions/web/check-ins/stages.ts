import { agreedForm } from "#shared/records/check-in/form.ts";
import type { FormState } from "../ui/form.tsx";

/** Whether a form that was refused was being read back: only what is agreed then is wrong with it. */
export const isReadBack = ({ form, problems, values }: FormState): boolean =>
  form === agreedForm.name &&
  values.audience !== undefined &&
  problems.length > 0 &&
  problems.every(({ pointer }) => agreedForm.names.some((one) => pointer === `/${one}`));
