import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type HouseCard, houseCard, houseCardKey } from "#shared/records/house/records.ts";
import {
  accessKey,
  isStanding,
  type ResidentAccess,
  residentAccess,
} from "#shared/records/resident-access/access.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { noteAccess } from "#shared/table/note-access.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

export interface AccessPage {
  readonly stay: Stay;
  readonly house: HouseCard;
  /** Undefined if they were never invited. */
  readonly access: ResidentAccess | undefined;
  /** They sign in by email, or are invited to: they need no phone of the house. */
  readonly byEmail: boolean;
}

/** What staff know of a resident's own page. The view is logged. @throws not_found, forbidden */
export async function readAccess(
  scope: Scope,
  at: Pick<ResidentAccess, "house" | "stay">,
): Promise<AccessPage> {
  const home = houseHome(scope, at.house);
  requirePermission(scope, "resident.invite");
  const { homes } = scope;
  const [[found, house, access]] = await Promise.all([
    scope.table.getAll([
      { entity: stay, key: stayKey(homes, at.house, at.stay) },
      { entity: houseCard, key: houseCardKey(homes, at.house) },
      { entity: residentAccess, key: accessKey(homes, at) },
    ]),
    noteAccess(scope, below.stay(home, at.stay), "own_page"),
  ]);
  if (!found || !house) throw notFound();
  const by = access?.value;
  const byEmail = by !== undefined && by.to !== null && isStanding(by, stamp(scope.now()));
  return { stay: found.value, house: house.value, access: by, byEmail };
}
