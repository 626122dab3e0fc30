import {
  type Accommodation,
  accommodation,
  accommodationsIn,
  type Place,
  placeOf,
} from "#shared/records/accommodation/accommodation.ts";
import { type Below, homeOfPlace, readBelow, takesRequests } from "#shared/records/accommodation/below.ts";
import { whereIs } from "#shared/records/referral/load-referral.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface AccommodationsPage {
  /** The stay or referral they belong to. */
  readonly at: Place;
  readonly below: Below;
  /** Whether requests can be added and answered. */
  readonly open: boolean;
  /** Latest first. `version` is sent back with an answer. */
  readonly asked: readonly Stored<Accommodation>[];
  readonly next: string | null;
}

/**
 * Accommodation requests of a stay or referral, with their answers; the view is logged beside them. With
 * `house` null a referral is found wherever it is. @throws not_found, forbidden
 */
export async function listAccommodations(
  scope: Scope,
  input: Place & { cursor?: string | undefined },
): Promise<AccommodationsPage> {
  homeOfPlace(scope, input);
  const at =
    "stay" in input || input.house
      ? placeOf(input)
      : placeOf({ referral: input.referral, house: await whereIs(scope, input.referral) });
  const { homes, table } = scope;
  const record = accommodationsIn(homes, at);
  const [page, found] = await Promise.all([
    table.query({
      in: record,
      prefix: "acc_",
      descending: true,
      limit: 50,
      cursor: input.cursor,
      kinds: [accommodation],
    }),
    readBelow(scope, at),
  ]);
  // For a referral, its own page logs the view: its access log has more readers than may see these.
  if ("stay" in at) await noteAccess(scope, below.stay(homes.house(at.house), at.stay), "accommodations");
  else await noteAccess(scope, record, "referral");
  const asked = page.items.filter(is(accommodation));
  return { at, below: found, open: takesRequests(found), asked, next: page.next };
}
