import {
  personReferral,
  personReferralOf,
  personStay,
  personStayOf,
} from "#shared/records/person/history.ts";
import { headerKey, referralHeader } from "#shared/records/referral/header.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { project } from "#shared/table/transact.ts";
import { writeProjection } from "./project.ts";

/** A stay as the network knows it of its person, once admissions have confirmed who that is. */
export async function projectPersonStay(scope: Scope, house: Stay["house"], id: Stay["id"]): Promise<void> {
  const found = await scope.table.get(stay, stayKey(scope.homes, house, id));
  if (!found?.value.confirmed) return;
  const seen = personStayOf(found.value, found.value.confirmed.person);
  await writeProjection(scope, project(personStay, seen, found.version));
}

/** A referral as the network knows it of its person, wherever it lies. */
export async function projectPersonReferral(
  scope: Scope,
  house: ReferralHeader["house"],
  id: ReferralHeader["id"],
): Promise<void> {
  const found = await scope.table.get(referralHeader, headerKey(scope.homes, house, id));
  // One that was purged knows nobody any more.
  if (!found || found.value.place === "moved" || found.value.purged) return;
  const seen = personReferralOf(found.value, found.value.person);
  await writeProjection(scope, project(personReferral, seen, found.version));
}
