import { type FieldProblem, problem } from "#shared/kernel/field-problem.ts";
import { sameOrganization } from "#shared/kernel/organization-name.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";

export interface Parties {
  /** The sender's name and trade names. */
  readonly disclosers: readonly string[];
  /** The network's legal entity and trade names; empty while they are unknown. */
  readonly recipients: readonly string[];
}

/**
 * The organizations named in a consent: whoever sends it discloses, and this network receives (42 CFR
 * 2.31(a)(2) and (4)). A person who consents for themselves may be named as the discloser.
 */
export function checkParties(
  { consent, person }: Pick<ReferralPayload, "consent" | "person">,
  { disclosers, recipients }: Parties,
): FieldProblem[] {
  const self = consent.basis === "self" ? [person.legalName] : [];
  const found: FieldProblem[] = [];
  if (!isAmong(consent.discloser, [...disclosers, ...self]))
    found.push(problem("/consent/discloser", "payload.other_discloser", { names: disclosers.join("; ") }));
  if (recipients.length > 0 && !isAmong(consent.recipient, recipients))
    found.push(problem("/consent/recipient", "payload.other_recipient", { names: recipients.join("; ") }));
  return found;
}

const isAmong = (name: string, names: readonly string[]) => names.some((one) => sameOrganization(one, name));
