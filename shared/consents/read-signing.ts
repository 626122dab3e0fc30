import { notFound } from "#shared/kernel/errors.ts";
import { type Consent, consent, consentKey } from "#shared/records/consent/consent.ts";
import { type ConsentPaper, consentPaper, consentPaperKey } from "#shared/records/consent/paper.ts";
import { type PreparedConsent, preparedConsent, preparedKey } from "#shared/records/consent/prepared.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type AtGate, type AtStay, foundAt, isSeenAt, type Resident, residentAt } from "./at-stay.ts";

/** A consent form: to be signed, or as it was signed. */
export type ConsentForm =
  | { readonly is: "prepared"; readonly prepared: PreparedConsent }
  | { readonly is: "signed"; readonly paper: ConsentPaper; readonly consent: Consent };

/** @throws not_found, forbidden */
export async function readSigning(
  scope: Scope,
  input: AtStay & { readonly consent: Consent["id"] },
): Promise<Resident & { readonly form: ConsentForm }> {
  requirePermission(scope, "consent.read");
  const resident = await residentAt(scope, input);
  const [form] = await Promise.all([
    formOf(scope, resident, input.consent),
    noteAccess(scope, below.stay(scope.homes.house(input.house), input.stay), "consents"),
  ]);
  return { ...resident, form };
}

/** Whether it still waits for a signature. */
export const isToSign = (form: ConsentForm): form is Extract<ConsentForm, { is: "prepared" }> =>
  form.is === "prepared" && !form.prepared.refused;

/** A form that can be handed over to be signed. @throws not_found once it was signed or refused; forbidden */
export async function readToSign(
  scope: Scope,
  input: Parameters<typeof readSigning>[1],
): ReturnType<typeof readSigning> {
  const found = await readSigning(scope, input);
  if (!isToSign(found.form)) throw notFound();
  return found;
}

/** A form of the resident, whichever of their records has it. @throws not_found */
export async function formOf(scope: Scope, resident: Resident, id: Consent["id"]): Promise<ConsentForm> {
  const form = await foundAt(scope, resident, (gate) => formAtGate(gate, id));
  if (!form || !isSeenAt(scope, resident, ofForm(form))) throw notFound();
  return form;
}

/** Whose form it is, and where it was taken. */
export const ofForm = (form: ConsentForm): Pick<Consent, "person" | "of"> =>
  form.is === "prepared" ? form.prepared : form.consent;

/** The same at the gate. */
export async function formAtGate(
  { homes, table, person }: AtGate,
  id: Consent["id"],
): Promise<ConsentForm | undefined> {
  const [prepared, paper, signed] = await table.getAll([
    { entity: preparedConsent, key: preparedKey(homes, person, id) },
    { entity: consentPaper, key: consentPaperKey(homes, person, id) },
    { entity: consent, key: consentKey(homes, person, id) },
  ]);
  if (paper && signed) return { is: "signed", paper: paper.value, consent: signed.value };
  return prepared && { is: "prepared", prepared: prepared.value };
}
