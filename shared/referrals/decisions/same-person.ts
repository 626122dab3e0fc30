import type { Temporal } from "temporal-polyfill";
import { invalidField } from "#shared/kernel/errors.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { personReferral } from "#shared/records/person/history.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { type ReferralCard, referralCard } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import type { ListedSource } from "#shared/records/referral/source.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import type { ReferralStatus } from "#shared/records/referral/status.ts";
import { is } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** Another open referral of the same person. */
export interface SamePerson {
  readonly referral: ReferralHeader["id"];
  readonly source: ListedSource;
  readonly status: ReferralStatus;
  /** Null: the inbox. */
  readonly house: ReferralHeader["house"];
}
const most = 200;

/** The open referrals of a house. */
export async function openHere(
  scope: Scope,
  house: NonNullable<ReferralHeader["house"]>,
): Promise<ReferralCard[]> {
  const page = await scope.table.query({
    in: scope.homes.house(house),
    prefix: "R#",
    limit: most,
    kinds: [referralCard],
  });
  return page.items.filter(is(referralCard)).map((one) => one.value);
}

/** Those of the same person, each with its bed if one is held now. */
export function othersAmong(
  open: readonly ReferralCard[],
  { id, person }: Pick<ReferralHeader, "id" | "person">,
  now: Temporal.Instant,
): (SamePerson & { readonly bedLabel: string | null })[] {
  return open
    .filter((one) => one.person === person && one.id !== id)
    .map(({ id: referral, source, status, house, hold }) => ({
      referral,
      source,
      status,
      house,
      bedLabel: hold && !hasCome(hold.until, now) ? hold.bedLabel : null,
    }));
}

/** A person's open referrals anywhere in the network; for those who may see people across houses. */
export async function openOf(scope: Scope, person: ReferralHeader["person"]): Promise<SamePerson[]> {
  const page = await scope.table.query({
    in: below.person(scope.homes.people(), person),
    prefix: "R#",
    limit: most,
    kinds: [personReferral],
  });
  return page.items
    .filter(is(personReferral))
    .map((one) => one.value)
    .filter((one) => one.closedAt === null && !one.moved)
    .map(({ referral, source, status, house }) => ({ referral, source, status, house }));
}

interface HeldElsewhere {
  readonly referral: ReferralHeader["id"];
  readonly house: string;
  readonly bedLabel: string;
}

/**
 * A bed held now for the same person in another house, for those who may see people across houses. A house isn't told:
 * what it may do never depends on other houses.
 */
async function heldElsewhere(
  scope: Scope,
  { id, person, house: here }: Pick<ReferralHeader, "id" | "person" | "house">,
): Promise<HeldElsewhere | undefined> {
  if (!scope.permissions.has("person.read")) return undefined;
  const open = (await openOf(scope, person)).filter(
    ({ referral, house }) => referral !== id && house !== null && house !== here,
  );
  const headers = await scope.table.getAll(
    open.map(({ house, referral }) => headerOf(scope, house, referral)),
  );
  for (const found of headers) {
    const kept = found && found.value.place !== "moved" ? bedKept(found.value.state) : null;
    if (!found?.value.house || !kept || hasCome(kept.until, scope.now())) continue;
    const card = await scope.table.get(houseCard, houseCardKey(scope.homes, found.value.house));
    return { referral: found.value.id, house: card?.value.name ?? "", bedLabel: kept.bedLabel };
  }
  return undefined;
}

/** A second bed for one person is asked about, in the house and across houses. @throws invalid `/holdToo` */
export async function askSecondHold(
  scope: Scope,
  was: ReferralHeader,
  open: readonly ReferralCard[],
): Promise<void> {
  const here = othersAmong(open, was, scope.now()).find((one) => one.bedLabel !== null);
  if (here) {
    const said = { number: spokenNumber(here.referral), bed: here.bedLabel ?? "" };
    throw invalidField("/holdToo", "referral.second_hold", said);
  }
  const there = await heldElsewhere(scope, was);
  if (!there) return;
  const said = { number: spokenNumber(there.referral), bed: there.bedLabel, house: there.house };
  throw invalidField("/holdToo", "referral.second_hold_elsewhere", said);
}
