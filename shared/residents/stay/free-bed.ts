import { invalidField } from "#shared/kernel/errors.ts";
import { type Bed, lapsed } from "#shared/records/bed/bed.ts";
import { bedConflict } from "#shared/records/bed/refusals.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { type Lapse, lapseWithList } from "#shared/referrals/index.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";

/** The bed to move into, as it was read, and what ends with a lapsed hold on it. */
export interface FreeBed extends Pick<Lapse, "events" | "changes"> {
  readonly into: Stored<Bed>;
}

/**
 * The bed if it is free now, or held for this referral. A lapsed hold ends with the plan.
 * @throws invalid `/bed`, conflict `bed_taken`
 */
export async function freeBed(
  scope: Scope,
  into: Stored<Bed> | undefined,
  referral: ReferralHeader["id"] | undefined,
): Promise<FreeBed> {
  if (!into) throw invalidField("/bed", "bed.unknown");
  const { hold, occupant, out, gone } = into.value;
  if (occupant || out || gone) throw bedConflict("bed_taken");
  if (!hold || hold.referral === referral) return { into, events: [], changes: [] };
  if (!lapsed(hold, scope.now())) throw bedConflict("bed_taken");
  const { bed: value, events, changes } = await lapseWithList(scope, into.value);
  return { into: { ...into, value }, events, changes };
}
