import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { OfJourney } from "#shared/records/door/resident.ts";
import {
  accessKey,
  isStanding,
  type ResidentAccess,
  residentAccess,
} from "#shared/records/resident-access/access.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Replacing } from "./commit-invitation.ts";
import { inviteByLink } from "./invite-by-link.ts";

/** The resident who may use a phone of the staff: whose page it opens, and as whom. */
export interface Borrower extends OfJourney {
  readonly identity: string;
}

type OfStay = Pick<ResidentAccess, "house" | "stay">;

/** @throws not_found, forbidden */
async function standing(scope: Scope, { house, stay: id }: OfStay): Promise<ResidentAccess | undefined> {
  houseHome(scope, house);
  requirePermission(scope, "resident.invite");
  const { homes, table } = scope;
  const [found, access] = await table.getAll([
    { entity: stay, key: stayKey(homes, house, id) },
    { entity: residentAccess, key: accessKey(homes, { house, stay: id }) },
  ]);
  if (!found) throw notFound();
  return access && isStanding(access.value, stamp(scope.now())) ? access.value : undefined;
}

/**
 * A member of the staff is about to hand their phone to a resident who has none. Invites them if nothing stands. @throws
 * as `inviteByLink`; conflict `signs_in_by_email`: they need no phone of the house
 */
export async function lendPhone(scope: Scope, at: Replacing): Promise<void> {
  const access = await standing(scope, at);
  if (access && access.to !== null) throw accessConflict("signs_in_by_email");
  if (!access) await inviteByLink(scope, at);
}

/** Whose page opens on the phone. Undefined: it was ended meanwhile, or they sign in by email. @throws not_found, forbidden */
export async function borrowerOf(scope: Scope, at: OfStay): Promise<Borrower | undefined> {
  const access = await standing(scope, at);
  if (!access || access.to !== null) return undefined;
  return { network: scope.network, journey: access.journey, identity: access.identity };
}
