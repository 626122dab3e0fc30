import { erasureEvent } from "#shared/engine/archive/event-of.ts";
import {
  type ErasureRequest,
  erasureRequest,
  findRequest,
  isLive,
  thisRequest,
} from "#shared/engine/erasure/request.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { erasureConflict } from "#shared/network/erasure/refusals.ts";
import type { Done } from "#shared/table/acted-by.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, replace } from "#shared/table/transact.ts";

/**
 * Cancels it, without a second person or a reason, until the doors close. @throws forbidden, not_found,
 * conflict `erasure_over`
 */
export async function stopErasure(
  scope: Scope,
  input: { erasure: ErasureRequest["id"]; command: string },
): Promise<void> {
  requirePermission(scope, "erasure.stop");
  const asked = { stop: input.erasure };
  const act = {
    home: scope.homes.archive(),
    verb: "stopErasure",
    command: input.command,
    asked,
    answers: noAnswer,
  };
  await commit(scope, act, async () => {
    const was = await thisRequest(scope, input.erasure);
    if (!isLive(was.value)) throw erasureConflict("erasure_over");
    return {
      answer: null,
      events: erasureEvent(scope, input.erasure, { type: "erasure.stopped" }),
      changes: [stopped(was, doneNow(scope))],
    };
  });
}

/**
 * What a legal hold changes in its transaction: a pending erasure is canceled, and one requested at the same
 * moment fails. @throws conflict `erasure_under_way` once the doors are closed
 */
export async function stopForHold(scope: Scope): Promise<Change[]> {
  const was = await findRequest(scope);
  if (was?.value.state === "begun") throw erasureConflict("erasure_under_way");
  return was && isLive(was.value) ? [stopped(was, bySystem(scope))] : [];
}

export function stopped(was: Stored<ErasureRequest>, by: Done): Change {
  const value = { ...was.value, state: "stopped", stopped: by, tell: "stopped", due: by.at } as const;
  return replace(erasureRequest, was, value);
}

/** The legal hold cancels it, not the person who placed the hold. */
export const bySystem = (scope: Scope): Done => ({ at: stamp(scope.now()), by: { kind: "system" } });
