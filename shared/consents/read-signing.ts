import { notFound } from "#shared/kernel/errors.ts";
import { type Consent, consent, consentKey } from "#shared/records/consent/consent.ts";
import { type ConsentPaper, consentPaper, consentPaperKey } from "#shared/records/consent/paper.ts";
import { type PreparedConsent, preparedConsent, preparedKey } from "#shared/records/consent/prepared.ts";
import { linkPrefix, type PersonalLink, personalLink, stateOfLink } from "#shared/records/door/link.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below, doors } from "#shared/tenancy/homes.ts";
import { type AtGate, type AtStay, foundAt, gateOf, isSeenAt, type Resident, residentAt } from "./at-stay.ts";

/** A consent form: to be signed, or as it was signed. */
export type ConsentForm =
  | { readonly is: "prepared"; readonly prepared: PreparedConsent }
  | { readonly is: "signed"; readonly paper: ConsentPaper; readonly consent: Consent };

/** @throws not_found, forbidden */
export async function readSigning(
  scope: Scope,
  input: AtStay & { readonly consent: Consent["id"] },
): Promise<Resident & { readonly form: ConsentForm; readonly links: readonly PersonalLink[] }> {
  requirePermission(scope, "consent.read");
  const resident = await residentAt(scope, input);
  const [form] = await Promise.all([
    formOf(scope, resident, input.consent),
    noteAccess(scope, below.stay(scope.homes.house(input.house), input.stay), "consents"),
  ]);
  return { ...resident, form, links: isToSign(form) ? await linksTo(scope, resident, form) : [] };
}

/** The links by which the resident may sign it, newest first. */
async function linksTo(
  scope: Scope,
  resident: Resident,
  { prepared: { id, person } }: Extract<ConsentForm, { is: "prepared" }>,
): Promise<PersonalLink[]> {
  const gate = gateOf(scope, { ...resident, person });
  const within = { in: doors.link(gate.network, person), prefix: linkPrefix, descending: true } as const;
  const all = await queryAll(gate, { ...within, nothingElse: true }, personalLink);
  return all.flatMap(({ value }) => {
    const isOpen = ["open", "used"].includes(stateOfLink(value, scope.now()));
    return isOpen && value.purpose.for === "consent" && value.purpose.consent === id ? [value] : [];
  });
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
