import { notFound } from "#shared/errors.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/house/records.ts";
import type { Id } from "#shared/ids.ts";
import { type Stay, stay, stayKey } from "#shared/stay/stay.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { below } from "#shared/tenancy/homes.ts";
import { houseHome, need, type Scope } from "#shared/tenancy/scope.ts";
import { type Accommodation, accommodation, accommodationsIn } from "./accommodation.ts";

export interface AccommodationsPage {
  readonly stay: Stay;
  readonly house: HouseCard;
  /** What was asked for last stands first. `version` goes back with an answer. */
  readonly asked: readonly Stored<Accommodation>[];
  readonly next: string | null;
}

/** What was asked for in a stay, and the answers; the look is noted with the stay's. @throws not_found, forbidden */
export async function listAccommodations(
  scope: Scope,
  input: { house: Id<"house">; stay: Id<"stay">; cursor?: string | undefined },
): Promise<AccommodationsPage> {
  const home = houseHome(scope, input.house);
  need(scope, "accommodation.manage");
  const { homes, table } = scope;
  const [page, [found, house]] = await Promise.all([
    table.query({
      in: accommodationsIn(homes, input),
      prefix: "acc_",
      descending: true,
      limit: 50,
      cursor: input.cursor,
      kinds: [accommodation],
    }),
    table.getAll([
      { entity: stay, key: stayKey(homes, input.house, input.stay) },
      { entity: houseCard, key: houseCardKey(homes, input.house) },
    ]),
  ]);
  if (!found || !house) throw notFound();
  await noteAccess(scope, below.stay(home, input.stay), "accommodations");
  const asked = page.items.filter(is(accommodation));
  return { stay: found.value, house: house.value, asked, next: page.next };
}
