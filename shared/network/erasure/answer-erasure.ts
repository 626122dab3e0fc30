import { erasureEvent } from "#shared/engine/archive/event-of.ts";
import { days, type ErasureRequest, erasureRequest, thisRequest } from "#shared/engine/erasure/request.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { erasureConflict } from "#shared/network/erasure/refusals.ts";
import { isAnythingHeld } from "#shared/records/retention/is-held.ts";
import { requireSecondPerson, type Standing } from "#shared/records/second-person/second-person.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";

/**
 * Admissions approve or reject the erasure of the whole network. After approval all network staff are
 * notified, and either role may cancel for some days. @throws forbidden, not_found, conflict
 * `erasure_answered`, `erasure_own`, `erasure_held`
 */
export async function answerErasure(
  scope: Scope,
  input: { erasure: ErasureRequest["id"]; agreed: boolean; person: Standing; command: string },
): Promise<void> {
  requirePermission(scope, "erasure.answer");
  const { agreed, person } = input;
  const asked = { erasure: input.erasure, agreed };
  const act = {
    home: scope.homes.archive(),
    verb: "answerErasure",
    command: input.command,
    asked,
    answers: noAnswer,
  };
  await commit(scope, act, async () => {
    const was = await thisRequest(scope, input.erasure);
    const answered = { ...doneNow(scope), identity: person.identity };
    const lapsed = hasCome(was.value.lapses, scope.now());
    if (was.value.state !== "asked" || lapsed) throw erasureConflict("erasure_answered");
    if (agreed)
      requireSecondPerson(
        { ...was.value.asked, opens: was.value.opens },
        { ...person, by: answered.by },
        scope.now(),
      );
    if (agreed && (await isAnythingHeld(scope))) throw erasureConflict("erasure_held");
    const now = scope.now();
    const at = stamp(now);
    const said = agreed ? "agreed" : "refused";
    const value: ErasureRequest = {
      ...was.value,
      state: said,
      answered,
      begins: agreed ? stamp(now.add({ hours: 24 * days.toThinkAgain })) : null,
      tell: said,
      due: at,
    };
    return {
      answer: null,
      events: erasureEvent(scope, value.id, { type: agreed ? "erasure.agreed" : "erasure.refused" }),
      changes: [replace(erasureRequest, was, value)],
    };
  });
}
