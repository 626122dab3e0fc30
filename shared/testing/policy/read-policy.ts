import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type SelectionDay, selectionDay, selectionDaysIn } from "#shared/records/draw/selection-day.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { editionsIn, type TestingPolicy, testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { is } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/** Editions on a page. */
const shown = 12;

export interface PolicyPage {
  readonly house: HouseCard;
  /** Newest first. */
  readonly editions: readonly TestingPolicy[];
  /** The latest day of random selections. */
  readonly latest: SelectionDay | undefined;
}

/** A house's testing policy, with its earlier editions. @throws not_found, forbidden */
export async function readPolicy(scope: Scope, { house }: { house: Id<"house"> }): Promise<PolicyPage> {
  const home = houseHome(scope, house);
  requirePermission(scope, "testing.read");
  const [card, page, drawn] = await Promise.all([
    scope.table.get(houseCard, houseCardKey(scope.homes, house)),
    scope.table.query({ ...editionsIn(home), limit: shown, kinds: [testingPolicy] }),
    scope.table.query({
      ...selectionDaysIn(home),
      descending: true,
      limit: 1,
      kinds: [selectionDay],
    }),
  ]);
  if (!card) throw notFound();
  return {
    house: card.value,
    editions: page.items.filter(is(testingPolicy)).map(({ value }) => value),
    latest: drawn.items.filter(is(selectionDay))[0]?.value,
  };
}
