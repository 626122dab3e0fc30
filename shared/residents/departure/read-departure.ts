import { notFound } from "#shared/kernel/errors.ts";
import {
  type Departure,
  departure,
  type InvoluntaryCase,
  involuntaryCase,
  noDeparture,
} from "#shared/records/departure/departure.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import type { Review } from "#shared/records/review/review.ts";
import { type Stay, stay } from "#shared/records/stay/stay.ts";
import { is } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { reviewOf } from "./act.ts";

export interface DeparturePage {
  readonly stay: Stay;
  readonly house: HouseCard;
  readonly departure: Departure;
  /** The open case, or the one that ended the stay. */
  readonly case: InvoluntaryCase | undefined;
  /** The fair review of that case. */
  readonly review: Review | undefined;
  /** Withdrawn or reversed cases, latest first. */
  readonly before: readonly InvoluntaryCase[];
}

/**
 * A departure with its case, for those who may end a stay; the view is logged. @throws not_found, forbidden
 */
export async function readDeparture(
  scope: Scope,
  input: { house: Stay["house"]; stay: Stay["id"] },
): Promise<DeparturePage> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "stay.close");
  const record = below.stay(home, input.stay);
  const [page, house] = await Promise.all([
    // The header, the departure and its cases sort last, and a stay has far fewer cases than this limit.
    scope.table.query({
      in: record,
      descending: true,
      limit: 40,
      kinds: [stay, departure, involuntaryCase],
    }),
    scope.table.get(houseCard, houseCardKey(scope.homes, input.house)),
  ]);
  const found = page.items.find(is(stay));
  if (!found || !house) throw notFound();
  await noteAccess(scope, record, "departure");
  const cases = page.items.filter(is(involuntaryCase)).map((one) => one.value);
  const open = cases.find((one) => !one.ended);
  return {
    stay: found.value,
    house: house.value,
    departure: page.items.find(is(departure))?.value ?? noDeparture(input.house, input.stay),
    case: open,
    review: (await reviewOf(scope, open))?.value,
    before: cases.filter((one) => one.ended),
  };
}
