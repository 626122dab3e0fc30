import { Temporal } from "temporal-polyfill";
import { type FieldProblem, problem } from "#shared/kernel/field-problem.ts";
import { sameOrganization } from "#shared/kernel/organization-name.ts";
import type { FormerName } from "#shared/records/network/profile.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";

export interface Parties {
  /** The sender's name and trade names. */
  readonly disclosers: readonly string[];
  /** The network's legal entity and trade names; empty while they are unknown. */
  readonly recipients: readonly string[];
  /** Names it had until then. */
  readonly formerRecipients: readonly FormerName[];
}

/**
 * The organizations named in a consent: whoever sends it discloses, and this network receives (42 CFR
 * 2.31(a)(2) and (4)), by a name it had when the consent was signed. A person who consents for themselves may be named as the discloser.
 */
export function checkParties(
  { consent, person }: Pick<ReferralPayload, "consent" | "person">,
  { disclosers, recipients, formerRecipients }: Parties,
): FieldProblem[] {
  const self = consent.basis === "self" ? [person.legalName] : [];
  const found: FieldProblem[] = [];
  if (!isAmong(consent.discloser, [...disclosers, ...self]))
    found.push(problem("/consent/discloser", "payload.other_discloser", { names: disclosers.join("; ") }));
  const then = formerRecipients.filter(({ until }) => consent.signedOn <= lastDayOf(until));
  const receives = [...recipients, ...then.map(({ name }) => name)];
  if (recipients.length > 0 && !isAmong(consent.recipient, receives))
    found.push(problem("/consent/recipient", "payload.other_recipient", { names: recipients.join("; ") }));
  return found;
}

/** The last day on which a consent could be signed before that instant, anywhere (UTC+14). */
const lastDayOf = (until: FormerName["until"]): string =>
  Temporal.Instant.from(until).toZonedDateTimeISO("+14:00").toPlainDate().toString();

const isAmong = (name: string, names: readonly string[]) => names.some((one) => sameOrganization(one, name));
