import { signature, tick } from "#shared/kernel/form.ts";
import type { Stay } from "#shared/records/stay/stay.ts";

/*
 * Electronic signatures (E-SIGN Act). A signature is a symbol "executed or adopted by a person with the intent to
 * sign" (15 USC 7006(5)); here a name the person types once, under their consent, and places on each document.
 */

/** What the person agrees to before signing on a screen (15 USC 7001(c)(1)). Their consent is kept with this text. */
export const consentText = `You can sign your intake paperwork on this screen, or on paper. The choice is yours and makes no difference to your stay.

- Paper is free. If you prefer paper, tell staff or choose “I’d rather sign on paper.”
- This covers the intake documents of this stay, nothing else. A notice that ends a stay is given on paper.
- You can change your mind at any time, at no cost. Tell staff, or choose “I’d rather sign on paper” here. What you already signed stays signed.
- You can get a paper copy of anything you sign, now or later, at no cost. If you want one by email, give staff the address.
- To sign, you need only this device. To read an emailed copy, you need email. To open a PDF copy, you need a PDF reader; phones and computers have one.
- If your email address or phone number changes, tell staff, so that copies reach you.`;

/** The statement a person checks when they adopt a signature. */
export const consentStatement =
  "I can read this on the screen, or it was read to me. I agree to sign on a screen. The name I typed is my signature.";

/** The statement above the button that signs a document. */
export const intent = (name: string): string =>
  `${paperStatement} By choosing “Sign and continue,” I sign it as ${name}.`;

/** The statement above the line to sign on paper. */
export const paperStatement = "I have read this, or it was read to me, and I could ask questions.";

/** A signature to adopt. */
export const signatureFields = {
  agreed: tick("packet.consent_required"),
  name: signature({ most: 200, required: "packet.signature_required" }),
  /** They sign with a name that isn't on file. */
  nameMeant: tick(),
};

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
