import { keepConsent } from "#shared/consents/index.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { newId } from "#shared/kernel/ids.ts";
import { type Consent, consentOfReferral, usualPurpose } from "#shared/records/consent/consent.ts";
import type { NetworkCard } from "#shared/records/network/profile.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
import type { returnable } from "#shared/records/referral/payload/sections.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import type { Done } from "#shared/table/acted-by.ts";
import { doneNow, type Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";

interface Noted {
  readonly mayReturn: readonly (typeof returnable)[number][];
  readonly signedBy?: string | undefined;
  readonly signedOn?: string | undefined;
  readonly expires?: string | { readonly event: string } | undefined;
  readonly scope?: string | undefined;
}

/** The consent to tell whoever referred by hand. One that allows nothing is over. */
function consentNoted(
  { id, house, source, contact }: ReferralHeader,
  said: Noted,
  recorded: Done,
  network: NetworkCard | undefined,
  how: "revoked" | "event" = "revoked",
): Omit<Consent, "person" | "scans"> {
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
    expires: typeof said.expires === "string" ? { on: said.expires } : (said.expires ?? { event: "" }),
    irrevocableUntil: null,
    signed: { how: "paper", signer: said.signedBy ?? "", on: said.signedOn ?? "", kept: said.scope ?? "" },
    of: { house, stay: null, referral: id },
    recorded,
    over:
      what.length > 0
        ? null
        : { ...recorded, how, on: recorded.at.slice(0, 10), heardBy: nameOf(recorded), note: "" },
  };
}

const nameOf = ({ by }: Done): string => ("name" in by ? by.name : "");

/** Keeps the noted consent with the person. */
export function keeping(
  scope: Scope,
  was: ReferralHeader,
  said: Noted,
  network: NetworkCard | undefined,
  how?: "revoked" | "event",
): Change {
  const recorded = doneNow(scope);
  const home = homeOfReferral(scope.homes, was.house);
  return sendRequest(scope, home, newId("message", scope.now().epochMilliseconds), keepConsent, {
    referral: was.id,
    consent: consentNoted(was, said, recorded, network, how),
  });
}
