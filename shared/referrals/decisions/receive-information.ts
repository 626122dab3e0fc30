import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { compareInstants } from "#shared/kernel/instant.ts";
import { notifyOf } from "#shared/network/index.ts";
import { homeOfReferral } from "#shared/records/referral/header.ts";
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
  const home = homeOfReferral(scope.homes, was.house);
  const told = notifyOf(scope, home, { kind: "answered", subject: was.id, house: was.house }, found.version);
  const given = (next: ReferralHeader, type: "referral.information_given" | "referral.information_noted") => {
    const { events, changes } = recordStep(scope, found, next, { type, ...step });
    return { events, changes: [...changes, told] };
  };
  if (hasStatus(was, "information_requested") && compareInstants(was.state.pause.since, input.asked) === 0)
    return { result: "done", ...given(resume(was, scope.now()), "referral.information_given") };
  return { result: "done", code: "noted", ...given(was, "referral.information_noted") };
}
