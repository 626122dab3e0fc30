import { notFound } from "#shared/kernel/errors.ts";
import { type ClinicalHeader, clinicalHeader, clinicalHeaderKey } from "#shared/records/clinical/header.ts";
import { clinicalConflict } from "#shared/records/clinical/refusals.ts";
import { type Consent, consent, consentKey, isLive } from "#shared/records/consent/consent.ts";
import { journeyIn } from "#shared/records/journey/in-journey.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, unchanged } from "#shared/table/transact.ts";

export interface InClinical {
  readonly header: ClinicalHeader;
  readonly own: ClinicalHeader["clinicians"][number];
  readonly consent: Consent;
  /** The condition that the consent stands as it was read. */
  readonly still: Change;
}

/**
 * For whatever a clinician reads or writes: the journey, under a consent that is live at this moment. @throws not_found;
 * conflict `consent_over_for_clinician`
 */
export async function inClinical(scope: Scope): Promise<InClinical> {
  const { homes, table } = scope;
  const journey = journeyIn(scope);
  const header = (await table.get(clinicalHeader, clinicalHeaderKey(homes, journey)))?.value;
  const { actor } = scope;
  const own = header?.clinicians.find(({ member }) => actor.kind === "member" && member === actor.id);
  if (!header || !own || own.person !== scope.person) throw notFound();
  const found = await table.get(consent, consentKey(homes, own.person, own.consent));
  if (!found || !isLive(found.value, scope.now())) throw clinicalConflict("consent_over_for_clinician");
  return { header, own, consent: found.value, still: unchanged(found) };
}
