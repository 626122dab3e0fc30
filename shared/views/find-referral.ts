import { notFound } from "#shared/kernel/errors.ts";
import { accommodation } from "#shared/records/accommodation/accommodation.ts";
import { type Bed, bed } from "#shared/records/bed/bed.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { type Apart, apartNow } from "#shared/records/person/keep-apart.ts";
import type { Person } from "#shared/records/person/person.ts";
import { type ReferralBody, referralBody } from "#shared/records/referral/body.ts";
import { referralHeader, referralIn } from "#shared/records/referral/header.ts";
import type { HistoryEntry } from "#shared/records/referral/history.ts";
import { historyPage, readHistory } from "#shared/records/referral/history-page.ts";
import { inboxEntry, inboxEntryKey, locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { openHere, openOf, othersAmong, type SamePerson } from "#shared/referrals/decisions/same-person.ts";
import { accessEntry } from "#shared/table/access-entry.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import type { Scope } from "#shared/table/scope.ts";

/** A referral as it lies in its place, and what is known of its person. */
export interface FoundReferral {
  readonly house: ReferralHeader["house"];
  readonly header: ReferralHeader;
  readonly body: ReferralBody;
  readonly history: readonly HistoryEntry[];
  /** Everything read of its partition. */
  readonly page: readonly Stored<unknown>[];
  readonly beds: readonly Bed[];
  /** Its house, read for admissions. */
  readonly lies: HouseDefinition | undefined;
  /** Read for a referral in the inbox. */
  readonly networkZone: string | undefined;
  readonly apart: Apart;
  readonly others: readonly (SamePerson & { readonly bedLabel?: string | null })[];
}

interface Where {
  readonly house: ReferralHeader["house"];
  readonly referral: ReferralHeader["id"];
}

interface OfPerson {
  readonly apart: Apart;
  readonly others: readonly SamePerson[];
}

/**
 * Reads a referral in two steps, and logs the view. A house reads its partition; admissions first look up where it
 * is and whose it is, then read both side by side. Whose it is may have been corrected meanwhile: the header decides.
 */
export async function findReferral(scope: Scope, input: Where): Promise<FoundReferral> {
  const { house, person } = input.house ? { ...input, person: null } : await whoseAndWhere(scope, input);
  const record = referralIn(scope.homes, house, input.referral);
  const care = scope.permissions.has("referral.route");
  const manages = scope.permissions.has("accommodation.manage");
  const note = () => noteAccess(scope, record, "referral");
  const [{ items }, beds, open, known, lies, card] = await Promise.all([
    scope.table.query({
      in: record,
      descending: true,
      limit: 60,
      kinds: [referralHeader, historyPage, referralBody, accessEntry, ...(manages ? [accommodation] : [])],
    }),
    house ? bedsOf(scope, house) : [],
    house && !care ? openHere(scope, house) : [],
    person ? ofPerson(scope, person) : undefined,
    care && house ? scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house)) : undefined,
    house ? undefined : scope.table.get(networkCard, networkCardKey(scope.homes)),
    input.house ? undefined : note(),
  ]);
  const { header, body } = whole(items);
  const [read, history] = await Promise.all([
    care && header.person !== person ? ofPerson(scope, header.person) : known,
    readHistory(
      scope,
      header,
      items.filter(is(historyPage)).map((one) => one.value),
    ),
    input.house ? note() : undefined,
  ]);
  return {
    house,
    header,
    body,
    history,
    page: items,
    beds,
    lies: lies?.value,
    networkZone: card?.value.timeZone,
    apart: read?.apart ?? { houses: new Map(), others: [] },
    others: read
      ? read.others.filter((one) => one.referral !== header.id)
      : othersAmong(open, header, scope.now()),
  };
}

/** Where a referral is, and whose it is as far as its inbox entry knows. @throws not_found */
async function whoseAndWhere(
  scope: Scope,
  { referral }: Pick<Where, "referral">,
): Promise<{ house: ReferralHeader["house"]; person: Person["id"] | null }> {
  const [found, entry] = await scope.table.getAll([
    { entity: referralLocator, key: locatorKey(scope.homes, referral) },
    { entity: inboxEntry, key: inboxEntryKey(scope.homes, referral) },
  ]);
  if (!found) throw notFound();
  return { house: found.value.house, person: entry?.value.person ?? null };
}

/** @throws not_found (`referral_purged` if only its header is left) */
function whole(items: readonly Stored<unknown>[]): { header: ReferralHeader; body: ReferralBody } {
  const header = items.find(is(referralHeader))?.value;
  const body = items.find(is(referralBody))?.value;
  if (header?.purged) throw notFound("referral_purged");
  if (!header || !body || header.place === "moved") throw notFound();
  return { header, body };
}

async function ofPerson(scope: Scope, person: Person["id"]): Promise<OfPerson> {
  const [apart, others] = await Promise.all([apartNow(scope, person), openOf(scope, person)]);
  return { apart, others };
}

async function bedsOf(scope: Scope, house: NonNullable<ReferralHeader["house"]>): Promise<Bed[]> {
  const page = await scope.table.query({
    in: scope.homes.house(house),
    prefix: "B#",
    limit: 500,
    kinds: [bed],
  });
  return page.items.filter(is(bed)).map((one) => one.value);
}
