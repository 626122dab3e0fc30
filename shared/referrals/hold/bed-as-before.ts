import { stamp } from "#shared/kernel/instant.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import { bedConflict } from "#shared/records/bed/refusals.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { bedKept, type State } from "#shared/records/referral/state.ts";
import type { Stored } from "#shared/table/entity.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";

/**
 * The changes of the beds of a referral that goes back to an earlier state: what is held now is released, what was
 * held is held again. @throws conflict `bed_taken`, `changed`
 */
export async function bedAsBefore(
  scope: Scope,
  { id, house, state }: ReferralHeader,
  before: State,
): Promise<Change[]> {
  const [now, then] = [bedKept(state), bedKept(before)];
  if (!house || (!now && !then)) return [];
  const home = scope.homes.house(house);
  const read = (one: typeof now) => one && scope.table.get(bed, bedKey(home, one.bed));
  const [held, wanted] = await Promise.all([read(now), now?.bed === then?.bed ? null : read(then)]);
  const changedAt = stamp(scope.now());
  const hold = then && { referral: id, until: then.until };
  const changes: Change[] = [];
  if (held) {
    if (held.value.hold?.referral !== id) throw commitConflict("changed");
    const still = now?.bed === then?.bed ? hold : null;
    changes.push(replace(bed, held, { ...held.value, hold: still, changedAt }));
  }
  if (wanted) changes.push(replace(bed, wanted, { ...freeAgain(wanted), hold, changedAt }));
  return changes;
}

/** A bed that nothing has happened to since it was released. @throws conflict `bed_taken` */
function freeAgain({ value }: Stored<Bed>): Bed {
  const { occupant, out, gone, hold } = value;
  if (occupant || out || gone || hold) throw bedConflict("bed_taken");
  return value;
}
