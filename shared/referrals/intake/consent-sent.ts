import type { Instant } from "#shared/kernel/instant.ts";
import { type Consent, consentOfReferral } from "#shared/records/consent/consent.ts";
import type { Recognized } from "#shared/records/person/recognize.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { consent as sentConsent } from "#shared/records/referral/payload/sections.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";

interface Came extends Pick<ReferralHeader, "id" | "house" | "source"> {
  readonly facts: ReferralFacts;
  readonly who: Pick<Recognized, "id">;
  readonly receivedAt: Instant;
}

/** The consent a partner sent with its referral: what may return to the sender is what leaves under it. */
export function consentSent({ id, house, source, facts, who, receivedAt }: Came): Consent | undefined {
  const { data: said } = sentConsent.safeParse(facts.consent);
  if (!said || source.kind !== "partner") return undefined;
  const by = { kind: "partner", partner: source.partner, name: source.name } as const;
  return {
    id: consentOfReferral(id),
    person: who.id,
    kind: "placement",
    discloser: said.discloser,
    recipient: said.recipient,
    recipientIs: "named",
    what: [...said.categories],
    purpose: said.purpose,
    leaves: { to: source.name, what: [...new Set(said.mayReturn)] },
    mayReturn: [],
    revocation: said.revocation,
    expires: typeof said.expires === "string" ? { on: said.expires } : said.expires,
    irrevocableUntil: null,
    signed: { how: "with_referral", signer: said.signedBy, on: said.signedOn, kept: "" },
    scans: [],
    of: { house, stay: null, referral: id },
    recorded: { at: receivedAt, by },
    over: null,
  };
}
