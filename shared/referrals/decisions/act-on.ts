import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import type { ReferralHeader, TrailEntry } from "#shared/records/referral/header.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import { commit, type NewEvent } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import type { Permission } from "#shared/tenancy/roles.ts";

/** What every act on a referral says: where it lies (null: care acts in the inbox), which, and the request. */
export interface OnReferral {
  readonly house: ReferralHeader["house"];
  readonly referral: ReferralHeader["id"];
  readonly command: string;
}

/** One step of a referral, as its verb decided it. */
export interface Step<A> {
  readonly answer: A;
  readonly type: string;
  /** Figures and words of the event. */
  readonly data?: TrailEntry["data"];
  /** What people said: it goes with the referral alone, never into the event. */
  readonly said?: TrailEntry["data"];
  readonly change: Partial<ReferralHeader>;
  /** What else is written and told along with it. */
  readonly also?: readonly Change[];
  readonly told?: readonly NewEvent[];
}

/**
 * One act on a referral where it lies: one read (with the zone its times are local to, and a bed where one is
 * chosen), one transaction.
 * @throws not_found, forbidden, conflict `being_passed`, and what `decide` refuses
 */
export async function actOn<A>(
  scope: Scope,
  on: OnReferral,
  asks: { readonly permission: Permission; readonly asked: object; readonly bed?: Id<"bed"> },
  decide: (
    was: Stored<ReferralHeader>,
    timeZone: string,
    bed: Stored<Bed> | undefined,
  ) => Step<A> | Promise<Step<A>>,
): Promise<A> {
  const home = on.house ? houseHome(scope, on.house) : scope.homes.inbox();
  requirePermission(scope, asks.permission);
  if (!on.house) requirePermission(scope, "inbox.read");
  const asked = { ...asks.asked, referral: on.referral };
  const { answer } = await commit(scope, { home, command: on.command, asked }, async () => {
    const { homes } = scope;
    const [found, place, chosen] = await scope.table.getAll([
      headerOf(scope, on.house, on.referral),
      on.house
        ? { entity: houseCard, key: houseCardKey(homes, on.house) }
        : { entity: networkCard, key: networkCardKey(homes) },
      { entity: bed, key: asks.bed && bedKey(home, asks.bed) },
    ]);
    const was = authority(found);
    if (!place) throw notFound();
    const step = await decide(was, place.value.timeZone, chosen);
    const { type, data, said } = step;
    const header = withTrailEntry(scope, was.value, { type, data: { ...data, ...said } }, step.change);
    return {
      answer: step.answer,
      events: [
        ...referralEvent(scope, [on.house], { type, referral: on.referral, ...(data ? { data } : {}) }),
        ...(step.told ?? []),
      ],
      changes: [...saveHeader(scope, was, header), ...(step.also ?? [])],
    };
  });
  return answer;
}
