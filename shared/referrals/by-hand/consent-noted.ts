import { type Consent, consentOfReferral, usualPurpose } from "#shared/records/consent/consent.ts";
import type { NetworkCard } from "#shared/records/network/profile.ts";
import type { returnable } from "#shared/records/referral/payload/sections.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import type { Done } from "#shared/table/acted-by.ts";

interface Noted {
  readonly mayReturn: readonly (typeof returnable)[number][];
  readonly signedBy: string;
  readonly signedOn: string;
  readonly expires: string | { readonly event: string };
  readonly scope: string;
}

/** The consent to tell whoever referred by hand. One that allows nothing is revoked. */
export function consentNoted(
  { id, house, source, contact }: ReferralHeader,
  said: Noted,
  recorded: Done,
  network: NetworkCard | undefined,
): Omit<Consent, "person"> {
  const to = source.kind === "program" ? source.name : contact.name;
  const what = [...said.mayReturn];
  return {
    id: consentOfReferral(id),
    kind: source.kind === "family" ? "family" : "placement",
    discloser: network?.recipients[0] ?? network?.name ?? "",
    recipient: to,
    recipientIs: "named",
    what,
    purpose: usualPurpose,
    leaves: { to, what },
    mayReturn: [],
    revocation: "",
    expires: typeof said.expires === "string" ? { on: said.expires } : said.expires,
    irrevocableUntil: null,
    signed: { how: "paper", by: said.signedBy, on: said.signedOn, kept: said.scope },
    of: { house, stay: null, referral: id },
    recorded,
    over:
      what.length > 0
        ? null
        : { ...recorded, how: "revoked", on: recorded.at.slice(0, 10), heardBy: nameOf(recorded), note: "" },
  };
}

const nameOf = ({ by }: Done): string => ("name" in by ? by.name : "");
