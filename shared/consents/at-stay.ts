import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { atAllRecords } from "#shared/records/consent/all-records.ts";
import { type Consent, consent, consentKey } from "#shared/records/consent/consent.ts";
import { type PreparedConsent, preparedConsent, preparedKey } from "#shared/records/consent/prepared.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { type NetworkCard, networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Stored } from "#shared/table/entity.ts";
import { houseHome, type Scope } from "#shared/table/scope.ts";

/** A resident's stay, from where staff reach their consents. */
export interface AtStay {
  readonly house: Id<"house">;
  readonly stay: Stay["id"];
}

/** At the gate of one person. */
export type AtGate = Scope & { readonly person: Id<"person"> };

export interface Resident {
  readonly stay: Stay;
  readonly house: HouseCard;
  readonly network: NetworkCard;
  /** Whose consents they are: until admissions confirm who it is, whom the referral or the stay itself stands for. */
  readonly person: Id<"person">;
}

/** @throws not_found */
export async function residentAt(scope: Scope, at: AtStay): Promise<Resident> {
  houseHome(scope, at.house);
  const { homes } = scope;
  const [found, house, network] = await scope.table.getAll([
    { entity: stay, key: stayKey(homes, at.house, at.stay) },
    { entity: houseCard, key: houseCardKey(homes, at.house) },
    { entity: networkCard, key: networkCardKey(homes) },
  ]);
  if (!found || !house || !network) throw notFound();
  const person = found.value.confirmed?.person ?? (await unconfirmedAs(scope, found.value));
  return { stay: found.value, house: house.value, network: network.value, person };
}

async function unconfirmedAs(scope: Scope, { house, id, referral }: Stay): Promise<Id<"person">> {
  const header = referral
    ? await scope.table.get(referralHeader, headerKey(scope.homes, house, referral))
    : undefined;
  return header && !header.value.purged ? header.value.person : standsFor(id);
}

/** The person a stay stands for until admissions confirm who it is. What is recorded for it then moves to them. */
export const standsFor = (stay: Stay["id"]): Id<"person"> => `per_${stay.slice(4)}`;

/** The gate of the resident. */
export const gateOf = (scope: Scope, { person }: Resident): AtGate => ({ ...scope.atGate(person), person });

/**
 * Whether a reader sees a consent: a house sees its own and those that came with the stay, never what tells that the
 * person lived elsewhere in the network.
 */
export const isSeenAt = (scope: Scope, { stay: one }: Resident, { of }: Pick<Consent, "of">): boolean =>
  scope.kind === "care" || of.house === one.house || (of.referral !== null && of.referral === one.referral);

/** The gates of all records that were merged with the resident's: their own first. */
export const gatesOf = (scope: Scope, resident: Resident): Promise<AtGate[]> =>
  atAllRecords(resident.person, (person) => gateOf(scope, { ...resident, person }));

/** What is at the gate of one of their records. Most have one. */
export async function foundAt<V>(
  scope: Scope,
  resident: Resident,
  find: (gate: AtGate) => Promise<V | undefined>,
): Promise<V | undefined> {
  const own = await find(gateOf(scope, resident));
  if (own) return own;
  for (const gate of (await gatesOf(scope, resident)).slice(1)) {
    const found = await find(gate);
    if (found) return found;
  }
  return undefined;
}

/** A consent of the resident. @throws not_found */
export async function consentAt(
  scope: Scope,
  resident: Resident,
  id: Consent["id"],
): Promise<Stored<Consent>> {
  const found = await foundAt(scope, resident, ({ homes, table, person }) =>
    table.get(consent, consentKey(homes, person, id)),
  );
  if (!found || !isSeenAt(scope, resident, found.value)) throw notFound();
  return found;
}

/** The resident, as the record that holds a consent. @throws not_found */
export const holding = async (scope: Scope, resident: Resident, id: Consent["id"]): Promise<Resident> => ({
  ...resident,
  person: (await consentAt(scope, resident, id)).value.person,
});

/** A prepared consent of the resident; undefined if there is none. */
export async function findPrepared(
  scope: Scope,
  resident: Resident,
  id: Consent["id"],
): Promise<Stored<PreparedConsent> | undefined> {
  const found = await foundAt(scope, resident, ({ homes, table, person }) =>
    table.get(preparedConsent, preparedKey(homes, person, id)),
  );
  return found && isSeenAt(scope, resident, found.value) ? found : undefined;
}
