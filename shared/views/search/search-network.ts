import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type FoundPeople, searchPeople } from "#shared/people/search/search-people.ts";
import { bedLabelKey, bedLabelPlace } from "#shared/records/bed/bed.ts";
import { type HouseSummary, readSummaries } from "#shared/records/house/summary.ts";
import { type InboxEntry, inboxEntry, inboxEntryKey } from "#shared/records/referral/records.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { isIn, readWanted, searchBoxForm, type Wanted, withNumber } from "./wanted.ts";

interface FoundBed {
  readonly id: Id<"bed">;
  readonly label: string;
  readonly house: Pick<HouseSummary, "id" | "name">;
}
export interface FoundInNetwork {
  readonly people: FoundPeople;
  readonly referrals: readonly InboxEntry[];
  readonly beds: readonly FoundBed[];
  readonly houses: readonly Pick<HouseSummary, "id" | "name" | "area">[];
}

const nobody: FoundPeople = { people: [], more: false };
/** Houses shown, and houses whose bed labels are looked up: one batch read. */
const mostHouses = 20;
const mostLabels = 100;

/**
 * What admissions look for, in the whole network: people by name or phone, a referral by its number, houses by
 * name, and beds by their label, with a house's name or without. @throws forbidden, invalid `/wanted`
 */
export async function searchNetwork(
  scope: Scope,
  input: Sent<typeof searchBoxForm>,
): Promise<FoundInNetwork> {
  requirePermission(scope, searchBoxForm.needs);
  requirePermission(scope, "inbox.read");
  const wanted = readWanted(input);
  if (wanted.typed.length === 0) return { people: nobody, referrals: [], beds: [], houses: [] };
  const [people, referrals, houses] = await Promise.all([
    peopleLike(scope, wanted),
    referralsWith(scope, wanted.number),
    readSummaries(scope),
  ]);
  return {
    people,
    referrals,
    beds: await bedsLike(scope, wanted, houses),
    houses: houses.filter(({ name }) => isIn(wanted.words, name)).slice(0, mostHouses),
  };
}

async function peopleLike(scope: Scope, { phone, words, typed }: Wanted): Promise<FoundPeople> {
  if (phone) return searchPeople(scope, { phone });
  const vague = words.every((one) => /^[a-z0-9]$|^\d+$/.test(one));
  return vague ? nobody : searchPeople(scope, { name: typed.join(" ") });
}

async function referralsWith(scope: Scope, number: string | null): Promise<InboxEntry[]> {
  const ids = await withNumber(scope, scope.homes.inbox(), number);
  const found = await scope.table.getAll(
    ids.map(({ id }) => ({ entity: inboxEntry, key: inboxEntryKey(scope.homes, id) })),
  );
  return found.flatMap((one) => (one ? [one.value] : []));
}

/** Beds whose label is all that was typed, or what is left of it beside words of a house's name. */
async function bedsLike(
  scope: Scope,
  { typed }: Wanted,
  houses: readonly HouseSummary[],
): Promise<FoundBed[]> {
  const asked = houses
    .flatMap((house) => {
      const label = typed.filter((word) => !isIn([word.toLowerCase()], house.name)).join(" ");
      return label ? [{ house, label, named: label !== typed.join(" ") }] : [];
    })
    .sort((a, b) => Number(b.named) - Number(a.named));
  const wanted = asked.some(({ named }) => named) ? asked.filter(({ named }) => named) : asked;
  const found = await scope.table.getAll(
    wanted.slice(0, mostLabels).map(({ house, label }) => ({
      entity: bedLabelPlace,
      key: bedLabelKey(scope.homes.house(house.id), label),
    })),
  );
  return found.flatMap((one, at) => {
    const house = wanted[at]?.house;
    return one && house ? [{ id: one.value.bed, label: one.value.label, house }] : [];
  });
}
