import { choice, defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { type Emergency, emergency, verdicts } from "#shared/records/emergency/emergency.ts";
import { loadEmergency } from "#shared/records/emergency/load.ts";
import { emergencyConflict } from "#shared/records/emergency/refusals.ts";
import { isSamePerson } from "#shared/table/acted-by.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { emergencyEvent } from "./event-of.ts";

export const reviewForm = defineForm("review", "emergency.review", {
  verdict: choice(verdicts, "emergency.verdict_required"),
  note: lines({ most: 1000, required: "emergency.note_required" }),
});

/**
 * A second person says whether an emergency access was justified: never whoever opened it, in whatever role. @throws
 * forbidden, not_found, invalid, conflict `emergency_own`, `emergency_reviewed`
 */
export async function reviewEmergency(
  scope: Scope,
  {
    emergency: id,
    identity,
    command,
    ...sent
  }: Sent<typeof reviewForm> & { emergency: Emergency["id"]; identity: string; command: string },
): Promise<void> {
  requirePermission(scope, reviewForm.needs);
  const said = reviewForm.read(sent);
  const { homes } = scope;
  const act = {
    home: homes.emergencies(),
    verb: "reviewEmergency",
    command,
    asked: { emergency: id, ...said },
    answers: noAnswer,
  };
  await commit(scope, act, async () => {
    const was = await loadEmergency(scope, id);
    const review = { ...doneNow(scope), identity, ...said };
    if (isSamePerson(was.value.opened, review)) throw emergencyConflict("emergency_own");
    if (was.value.review) throw emergencyConflict("emergency_reviewed");
    const feed = scope.kind === "care" ? homes.inbox() : homes.administration();
    return {
      answer: null,
      events: emergencyEvent(
        scope,
        id,
        { type: "emergency.reviewed", data: { verdict: said.verdict } },
        feed,
      ),
      changes: [replace(emergency, was, { ...was.value, review })],
    };
  });
}
