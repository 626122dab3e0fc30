import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import { readText } from "#shared/kernel/text.ts";
import type { Stay } from "#shared/records/stay/stay.ts";

/**
 * The statement a resident checks with their typed name. There is no drawing: an electronic signature is a symbol "executed or
 * adopted by a person with the intent to sign" (E-SIGN Act, 15 USC 7006(5)), and is not denied effect for being
 * electronic (15 USC 7001(a)). It says that paper is as good and a copy is free (15 USC 7001(c)(1)(B)).
 */
export const intent =
  "I have read this, or it was read to me, and I could ask questions. Typing my name here is my signature. I chose to sign on a screen. I may sign on paper instead, and I can get a paper copy any time, at no cost.";

const fold = (name: string): string[] =>
  name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/**
 * Whether a typed name is plainly the person's: each word of it is one of their names or its initial, and one is
 * a name in full. Accents, case and order do not matter. What does not match is a question, never a refusal.
 */
export function isTheirName(typed: string, known: Pick<Stay, "legalName" | "preferredName">): boolean {
  const names = [...fold(known.legalName), ...fold(known.preferredName ?? "")];
  const said = fold(typed);
  const isOne = (word: string) =>
    names.some((name) => name === word || (word.length === 1 && name.startsWith(word)));
  return said.every(isOne) && said.some((word) => word.length > 1 && names.includes(word));
}

/** The signature on a form: a name, the checkbox, and a confirmation if the name is different. Problems are gathered. */
export function signatureIn(
  form: Readonly<Record<string, string | undefined>>,
  known: Pick<Stay, "legalName" | "preferredName">,
  fields: FieldErrors,
): string {
  const rule = { most: 200, required: "packet.signature_required" } as const;
  const name = fields.read(() => readText(form.name, "/name", rule), "");
  if (form.intent !== "yes") fields.add("/intent", "packet.intent_required");
  if (name && form.nameMeant !== "yes" && !isTheirName(name, known))
    fields.add("/nameMeant", "packet.other_name");
  return name;
}
