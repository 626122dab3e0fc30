import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { compareInstants } from "#shared/kernel/instant.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import { hasStatus, isOpen, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { senderOf } from "#shared/records/referral/source.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { resume } from "#shared/records/referral/transitions/decide.ts";
import type { Scope } from "#shared/table/scope.ts";

/**
 * Receives a partner's answer to the question asked at `asked`. It is added to the referral's history; if
 * that question is still open, the clock runs on. Refused once the referral is closed.
 */
export async function receiveInformation(
  scope: Scope,
  input: { partner: Id<"partner">; referral: ReferralHeader["id"]; asked: string; answer: string },
): Promise<Handled> {
  const where = await scope.table.get(referralLocator, locatorKey(scope.homes, input.referral));
  const [found] = where ? await scope.table.getAll([headerOf(scope, where.value.house, input.referral)]) : [];
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const was = found.value;
  const by = senderOf(was);
  if (!isOpen(was) || by?.partner !== input.partner)
    return { result: "refused", code: "too_late", events: [], changes: [] };
  const step = { by, said: { answer: input.answer } };
  if (hasStatus(was, "information_requested") && compareInstants(was.state.pause.since, input.asked) === 0)
    return {
      result: "done",
      ...recordStep(scope, found, resume(was, scope.now()), { type: "referral.information_given", ...step }),
    };
  return {
    result: "done",
    code: "noted",
    ...recordStep(scope, found, was, { type: "referral.information_noted", ...step }),
  };
}
