import { type Consent, consent } from "#shared/records/consent/consent.ts";
import { type Disclosure, disclosure } from "#shared/records/consent/disclosure.ts";
import { type PreparedConsent, preparedConsent } from "#shared/records/consent/prepared.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type AtStay, gateOf, isSeenAt, type Resident, residentAt } from "./at-stay.ts";

export interface ConsentsPage extends Resident {
  /** Newest first. */
  readonly consents: readonly Stored<Consent>[];
  /** Prepared and not signed, newest first. */
  readonly prepared: readonly PreparedConsent[];
  /** The accounting, newest first. */
  readonly disclosures: readonly Disclosure[];
  readonly next: string | null;
}

const limit = 100;

/** A resident's consents and what was disclosed. The view is logged. @throws not_found, forbidden */
export async function listConsents(
  scope: Scope,
  input: AtStay & { readonly cursor?: string | undefined },
): Promise<ConsentsPage> {
  requirePermission(scope, "consent.read");
  const resident = await residentAt(scope, input);
  const gate = gateOf(scope, resident);
  const home = gate.homes.consents(gate.person);
  const newest = { in: home, descending: true, limit } as const;
  const [own, unsigned, left] = await Promise.all([
    gate.table.query({ ...newest, prefix: "C#", kinds: [consent] }),
    gate.table.query({ ...newest, prefix: "P#", kinds: [preparedConsent] }),
    gate.table.query({ ...newest, prefix: "D#", kinds: [disclosure], cursor: input.cursor }),
    noteAccess(scope, below.stay(scope.homes.house(input.house), input.stay), "consents"),
  ]);
  const prepared = unsigned.items
    .filter(is(preparedConsent))
    .map(({ value }) => value)
    .filter((one) => isSeenAt(scope, resident, one));
  const consents = own.items.filter(is(consent)).filter(({ value }) => isSeenAt(scope, resident, value));
  const seen = new Set(consents.map(({ value }) => value.id));
  const disclosures = left.items
    .filter(is(disclosure))
    .map(({ value }) => value)
    .filter(({ basis, of }) =>
      "consent" in basis ? seen.has(basis.consent) : scope.kind === "care" || of.house === input.house,
    );
  return { ...resident, consents, prepared, disclosures, next: left.next };
}
