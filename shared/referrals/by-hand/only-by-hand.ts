import { bodyKey, type ReferralBody, referralBody } from "#shared/records/referral/body.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { closedAtOf } from "#shared/records/referral/state.ts";
import type { OnReferral } from "#shared/referrals/decisions/act-on.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";

/** What a partner sent stays as it was sent. @throws conflict (`sent_by_partner`, `referral_closed`) */
export function requireByHand({ source, state }: ReferralHeader): void {
  if (source.kind === "partner") throw referralConflict("sent_by_partner");
  if (closedAtOf(state)) throw referralConflict("referral_closed");
}

/** Its facts, read beside its header. */
export const factsBeside =
  (scope: Scope, { house, referral }: Pick<OnReferral, "house" | "referral">) =>
  (): Promise<Stored<ReferralBody> | undefined> =>
    scope.table.get(referralBody, bodyKey(scope.homes, house, referral));
