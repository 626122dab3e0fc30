import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Bed, bed, bedKey } from "#shared/records/bed/bed.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import type { ReferralHeader } from "#shared/records/referral/referral.ts";
import { recordStep, type Step } from "#shared/records/referral/step.ts";
import { type CommandInput, commit } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { NewEvent } from "#shared/table/event-catalogue.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import type { Change } from "#shared/table/transact.ts";
import type { Permission } from "#shared/tenancy/roles.ts";

/**
 * The input of every referral verb: the house (null: admissions, in the inbox), the referral, and the
 * command.
 */
export interface OnReferral {
  readonly house: ReferralHeader["house"];
  readonly referral: ReferralHeader["id"];
  readonly command: string;
}

/** A verb's decision: the step, and the referral's next header. */
export type Act<A> = Step & {
  readonly answer: A;
  readonly next: ReferralHeader;
  /** Other changes of the same transaction. */
  readonly sideChanges?: readonly Change[];
  readonly sideEvents?: readonly NewEvent[];
};

/**
 * Runs a verb on a referral in its place: one read (with the house's time zone, and a bed if one is chosen),
 * one transaction. @throws not_found, forbidden, conflict `being_passed`, and what `decide` refuses
 */
export async function actOn<A>(
  scope: Scope,
  on: OnReferral,
  asks: Pick<CommandInput<A>, "verb" | "answers"> & {
    readonly permission: Permission;
    readonly asked: object;
    readonly bed?: Id<"bed">;
  },
  decide: (was: ReferralHeader, timeZone: string, bed: Stored<Bed> | undefined) => Act<A> | Promise<Act<A>>,
): Promise<A> {
  const home = on.house ? houseHome(scope, on.house) : scope.homes.inbox();
  requirePermission(scope, asks.permission);
  if (!on.house) requirePermission(scope, "inbox.read");
  const asked = { ...asks.asked, referral: on.referral };
  const act = { home, verb: asks.verb, command: on.command, asked, answers: asks.answers };
  const { answer } = await commit(scope, act, async () => {
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
    const act = await decide(was.value, place.value.timeZone, chosen);
    const { answer, next, sideChanges = [], sideEvents = [], ...step } = act;
    const { events, changes } = recordStep(scope, was, next, step);
    return { answer, events: [...events, ...sideEvents], changes: [...changes, ...sideChanges] };
  });
  return answer;
}
