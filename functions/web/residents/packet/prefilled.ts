import { type Content, type ContentOf, isContent } from "#shared/records/packet/document.ts";
import type { TransferredPaper } from "#shared/records/packet/transferred-paper.ts";
import type { PartPage } from "#shared/residents/packet/read-packet.ts";
import type { FormState } from "../../ui/form.tsx";

export interface PartProps {
  readonly typed: FormState;
  readonly found: PartPage;
}

const narrowed = <K extends Content["is"]>(content: Content | undefined, is: K): ContentOf<K> | undefined =>
  content && isContent(is)(content) ? content : undefined;

/** The values when this part was last signed. */
export const signedBefore = <K extends Content["is"]>(found: PartPage, is: K): ContentOf<K> | undefined =>
  narrowed(found.current?.content, is);

/** The values another house sent, if nothing is signed here yet. */
const broughtAlong = <K extends Content["is"]>(
  found: PartPage,
  is: K,
  what: TransferredPaper,
): ContentOf<K> | undefined =>
  found.current ? undefined : narrowed(found.carried.find((one) => one.what === what)?.content, is);

/* What a part with fields begins with: as last signed, else what another house or the referral said. */

export function contactsSoFar(found: PartPage) {
  const { sent, stay } = found;
  const was = signedBefore(found, "contacts");
  const known = was ?? broughtAlong(found, "contacts", "emergency_contacts");
  const reached = was ?? broughtAlong(found, "contacts", "safe_contact");
  const referred = sent?.arrival?.emergencyContact;
  const safe = reached?.safe ?? sent?.person.safeContact;
  return {
    emergency: known?.emergency ?? (referred ? [{ ...referred, relation: "" }] : []),
    safePhone: safe?.phone ?? stay.value.phone ?? "",
    safeEmail: safe?.email ?? "",
    mayLeaveMessage: safe?.mayLeaveMessage,
    safeNote: reached?.safe.note ?? "",
  };
}

export const planSoFar = (found: PartPage): Partial<ContentOf<"recurrence_plan">> =>
  signedBefore(found, "recurrence_plan") ??
  broughtAlong(found, "recurrence_plan", "recurrence_plan") ?? {
    helps: found.sent?.recovery.recurrencePlan ?? "",
  };

export const belongingsSoFar = (found: PartPage): string[] =>
  (signedBefore(found, "belongings") ?? broughtAlong(found, "belongings", "belongings_inventory"))?.items.map(
    ({ what, note }) => (note ? `${what}, ${note}` : what),
  ) ?? [];

export function medicationsSoFar(found: PartPage): ContentOf<"medications">["items"] {
  const was =
    signedBefore(found, "medications") ?? broughtAlong(found, "medications", "medication_inventory");
  const sent = found.sent?.living.medications;
  return was?.items ?? (Array.isArray(sent) ? sent.map((one) => ({ ...one, count: "", kept: "" })) : []);
}
