import { type Handled, refused } from "#shared/engine/outbox/handled.ts";
import { setsMentor } from "#shared/journeys/index.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { memberMentor, memberMentorKey } from "#shared/records/member/mentor.ts";
import { type CoverPlan, coverPlan, coverPlanKey } from "#shared/records/mentor/cover.ts";
import { type CoverAsk, coverAsk, coverAskKey } from "#shared/records/mentor/cover-ask.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace, unchanged } from "#shared/table/transact.ts";
import type { ApplyCover } from "./requests.ts";

/**
 * Lets in who stands in, or nobody any more; whoever named themselves only once the resident said yes. Refused once the
 * plan changed, or the mentor is no longer theirs.
 */
export async function receiveCover(scope: Scope, asked: ApplyCover): Promise<Handled> {
  const { homes, table } = scope;
  const { journey: id, mentor, round } = asked;
  const [plan, on, ask] = await table.getAll([
    { entity: coverPlan, key: coverPlanKey(homes, mentor) },
    { entity: journey, key: journeyKey(homes, id) },
    { entity: coverAsk, key: coverAskKey(homes, id) },
  ]);
  if (!plan || plan.value.round !== round) return refused("changed");
  if (on?.value.mentor !== mentor) return refused("handed_over");
  const { by } = plan.value;
  const now = scope.now();
  const isAsked = ask?.value.mentor === mentor && ask.value.round === round;
  const may = !by?.asks || (isAsked && ask.value.said === "yes");
  const stands = by && may && hasCome(by.from, now) && !hasCome(by.until, now);
  const changes = [unchanged(plan), ...(isAsked ? [unchanged(ask)] : await asks(scope, asked, by, ask))];
  const cover = stands ? { member: by.member, until: by.until } : null;
  if (!cover && !on.value.cover) return { result: "done", events: [], changes };
  const set = await setsMentor(scope, { journey: id, epoch: on.value.epoch, mentor, cover });
  return set.result === "done" ? { ...set, changes: [...set.changes, ...changes] } : set;
}

/** Asks the resident, or no longer. */
async function asks(
  scope: Scope,
  { journey: id, mentor, round }: ApplyCover,
  by: CoverPlan["by"],
  was: Stored<CoverAsk> | undefined,
): Promise<Change[]> {
  if (!by?.asks) return was?.value.by ? [replace(coverAsk, was, { ...was.value, by: null })] : [];
  const { member, from, until } = by;
  const who = await scope.table.get(memberMentor, memberMentorKey(scope.homes, member));
  if (!who) return [];
  const { name } = who.value;
  const value: CoverAsk = { journey: id, mentor, round, by: { member, name, from, until }, said: null };
  return [was ? replace(coverAsk, was, value) : create(coverAsk, value)];
}
