import { revokeConsent } from "#shared/consents/index.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { choice, defineForm, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type AlumniAnswers, alumniQuestions, doings } from "#shared/records/alumnus/check-in.ts";
import { alumniConflict } from "#shared/records/alumnus/refusals.ts";
import { actorOf, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeAlumnus, ended, type OfAlumnus, withCheckIn } from "./change.ts";

const outcomes = ["reached", "not_reached", "asked_to_stop"] as const;

/** A call: whether they were reached, and what they answered when it was read to them. */
export const callForm = defineForm("alumni-call", "alumni.manage", {
  outcome: choice(outcomes, "alumni.outcome_required"),
  ...alumniQuestions,
  doing: choice(doings),
});

/**
 * Notes a call about the check-in that is open. If they asked not to be called, their consent ends with all that waits.
 * @throws forbidden, not_found, invalid (`/outcome`, `/doing`), conflict (`alumni_over`, `no_open_check_in`)
 */
export async function noteAlumniCall(
  scope: Scope,
  { journey, command, ...sent }: Sent<typeof callForm> & OfAlumnus,
): Promise<void> {
  requirePermission(scope, callForm.needs);
  const { outcome, doing, ...rest } = callForm.read(sent, (typed, errors) => {
    if (typed.outcome === "reached" && typed.doing === null) errors.add("/doing", "alumni.doing_required");
  });
  const answers: AlumniAnswers | null = outcome === "reached" && doing ? { doing, ...rest } : null;
  const act = { verb: "noteAlumniCall", command, journey, asked: { outcome, doing, ...rest } };
  await changeAlumnus(scope, act, ({ value: was }) => {
    const at = stamp(scope.now());
    if (outcome === "asked_to_stop") {
      const { person, consent } = was;
      const asks = { person, journey, consent, at };
      return {
        to: ended(scope, was, "asked_to_stop"),
        told: "alumni.ended",
        also: [sendRequest(scope, scope.homes.alumni(), `stop-${consent}`, revokeConsent, asks)],
      };
    }
    const open = was.checkIns.findLast(({ state }) => state === "to_call" || state === "invited");
    if (!open) throw alumniConflict("no_open_check_in");
    const state = answers ? "answered" : "not_reached";
    const by = actorOf(scope);
    return {
      to: withCheckIn(was, open.days, (one) => ({ ...one, state, at, answers, by })),
      told: answers ? "alumni.answered" : "alumni.not_reached",
    };
  });
}
