import { type Consent, consent } from "#shared/records/consent/consent.ts";
import { type Disclosure, disclosure } from "#shared/records/consent/disclosure.ts";
import { type PreparedConsent, preparedConsent } from "#shared/records/consent/prepared.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type AtGate, type AtStay, gatesOf, isSeenAt, type Resident, residentAt } from "./at-stay.ts";

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
  const [gates] = await Promise.all([
    gatesOf(scope, resident),
    noteAccess(scope, below.stay(scope.homes.house(input.house), input.stay), "consents"),
  ]);
  // What other records of theirs hold comes with the newest.
  const read = input.cursor ? gates.slice(0, 1) : gates;
  const homes = await Promise.all(read.map((gate, at) => inHome(gate, at === 0 ? input.cursor : undefined)));
  const sees = (one: Pick<Consent, "of">) => isSeenAt(scope, resident, one);
  const consents = homes.flatMap((one) => one.consents).filter(({ value }) => sees(value));
  const seen = new Set(consents.map(({ value }) => value.id));
  const disclosures = homes
    .flatMap((one) => one.disclosures)
    .filter(({ basis, of }) =>
      "consent" in basis ? seen.has(basis.consent) : scope.kind === "care" || of.house === input.house,
    );
  return {
    ...resident,
    consents,
    prepared: homes.flatMap((one) => one.prepared).filter(sees),
    disclosures: gates.length > 1 ? disclosures.sort((a, b) => (a.at < b.at ? 1 : -1)) : disclosures,
    next: homes[0]?.next ?? null,
  };
}

async function inHome({ table, homes, person }: AtGate, cursor: string | undefined) {
  const newest = { in: homes.consents(person), descending: true, limit } as const;
  const [signed, unsigned, left] = await Promise.all([
    table.query({ ...newest, prefix: "C#", kinds: [consent] }),
    table.query({ ...newest, prefix: "P#", kinds: [preparedConsent] }),
    table.query({ ...newest, prefix: "D#", kinds: [disclosure], cursor }),
  ]);
  return {
    consents: signed.items.filter(is(consent)),
    prepared: unsigned.items.filter(is(preparedConsent)).map(({ value }) => value),
    disclosures: left.items.filter(is(disclosure)).map(({ value }) => value),
    next: left.next,
  };
}
