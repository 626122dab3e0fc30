import { stamp } from "#shared/kernel/instant.ts";
import { bed, bedKey } from "#shared/records/bed/bed.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";

/** The change that releases a referral's bed, if one is held. */
export async function freeHeldBed(scope: Scope, { id, house, state }: ReferralHeader): Promise<Change[]> {
  const kept = bedKept(state);
  if (!kept || !house) return [];
  const held = await scope.table.get(bed, bedKey(scope.homes.house(house), kept.bed));
  if (held?.value.hold?.referral !== id) return [];
  return [replace(bed, held, { ...held.value, hold: null, changedAt: stamp(scope.now()) })];
}
