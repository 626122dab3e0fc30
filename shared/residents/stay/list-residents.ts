import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { knownBy, wordsOf } from "#shared/records/person/names.ts";
import { type Stay, stay, stayCard, stayKey } from "#shared/records/stay/stay.ts";
import { is } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface Residents {
  readonly house: HouseCard;
  /** Current residents, by bed; on the first page only. */
  readonly current: readonly Stay[];
  /** Former residents, latest move-out first. */
  readonly former: readonly Stay[];
  readonly next: string | null;
  /** The search covered only the newest former residents; there are older ones. */
  readonly older: boolean;
}

export const residentsForm = defineForm("residents", "stay.read", { name: text({ most: 200 }) });

/** Former residents on a page, and how many a search reads at most. */
const onPage = 50;
const lookedThrough = 500;

/**
 * A house's current and former residents, of this house only. With `name`, those whose names begin with it.
 * @throws not_found, forbidden, invalid (`cursor`, `/name`)
 */
export async function listResidents(
  scope: Scope,
  input: { house: Id<"house">; cursor?: string | undefined } & Sent<typeof residentsForm>,
): Promise<Residents> {
  houseHome(scope, input.house);
  requirePermission(scope, residentsForm.needs);
  const asked = wordsOf(residentsForm.read(input).name);
  const limit = asked.length > 0 ? lookedThrough : onPage;
  const cursor = asked.length > 0 ? undefined : input.cursor;
  const [first, left] = await Promise.all([
    here(scope, input.house, !input.cursor),
    former(scope, input.house, { limit, cursor }),
  ]);
  const fits = (one: Stay) => isNamed(asked, one);
  return {
    house: first.house,
    current: first.current.filter(fits),
    former: left.stays.filter(fits),
    next: asked.length > 0 ? null : left.next,
    older: asked.length > 0 && left.next !== null,
  };
}

/** Whether each word begins one of the person's names. */
export function isNamed(words: readonly string[], one: Stay): boolean {
  const names = knownBy(one);
  return words.every((word) => names.some((name) => name.startsWith(word)));
}

/** Those among a house's current and newest former residents. @throws not_found, forbidden */
export async function findResidents(
  scope: Scope,
  house: Id<"house">,
  fits: (one: Stay) => boolean,
): Promise<Stay[]> {
  houseHome(scope, house);
  requirePermission(scope, residentsForm.needs);
  const [{ current }, left] = await Promise.all([
    here(scope, house, true),
    former(scope, house, { limit: lookedThrough }),
  ]);
  return [...current, ...left.stays].filter(fits);
}

/** Former residents, latest move-out first. */
async function former(
  { homes, table }: Scope,
  house: Id<"house">,
  page: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<{ stays: Stay[]; next: string | null }> {
  const { items, next } = await table.query({
    in: below.list(homes.house(house), "S"),
    index: "list",
    descending: true,
    kinds: [stay],
    ...page,
  });
  return { stays: items.filter(is(stay)).map((one) => one.value), next };
}

/** Current residents: the board's cards, then their stays. */
async function here(scope: Scope, house: Id<"house">, wanted: boolean) {
  const home = scope.homes.house(house);
  const [card, page] = await Promise.all([
    scope.table.get(houseCard, houseCardKey(scope.homes, house)),
    wanted ? scope.table.query({ in: home, prefix: "C#", limit: 600, kinds: [stayCard] }) : undefined,
  ]);
  if (!card) throw notFound();
  const cards = (page?.items ?? []).filter(is(stayCard)).map((one) => one.value.id);
  const current: Stay[] = [];
  for (let at = 0; at < cards.length; at += 100) {
    const found = await scope.table.getAll(
      cards.slice(at, at + 100).map((id) => ({ entity: stay, key: stayKey(scope.homes, house, id) })),
    );
    current.push(...found.flatMap((one) => (one && !one.value.closed ? [one.value] : [])));
  }
  const byBed = (a: Stay, b: Stay) => a.bedLabel.localeCompare(b.bedLabel, "en", { numeric: true });
  return { house: card.value, current: current.sort(byBed) };
}
