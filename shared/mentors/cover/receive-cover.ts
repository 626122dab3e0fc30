import type { Handled } from "#shared/engine/outbox/handled.ts";
import { setsMentor } from "#shared/journeys/index.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { coverPlan, coverPlanKey } from "#shared/records/mentor/cover.ts";
import type { Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import type { ApplyCover } from "./requests.ts";

const refused = (code: string): Handled => ({ result: "refused", code, events: [], changes: [] });

/** Lets in who stands in, or nobody any more. Refused once the plan changed, or the mentor is no longer theirs. */
export async function receiveCover(
  scope: Scope,
  { journey: id, mentor, round }: ApplyCover,
): Promise<Handled> {
  const { homes, table } = scope;
  const [plan, on] = await table.getAll([
    { entity: coverPlan, key: coverPlanKey(homes, mentor) },
    { entity: journey, key: journeyKey(homes, id) },
  ]);
  if (!plan || plan.value.round !== round) return refused("changed");
  if (on?.value.mentor !== mentor) return refused("handed_over");
  const { by } = plan.value;
  const now = scope.now();
  const stands = by && hasCome(by.from, now) && !hasCome(by.until, now);
  const cover = stands ? { member: by.member, until: by.until } : null;
  const set = await setsMentor(scope, { journey: id, epoch: on.value.epoch, mentor, cover });
  return set.result === "done" ? { ...set, changes: [...set.changes, unchanged(plan)] } : set;
}
