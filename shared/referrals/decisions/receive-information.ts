import { type Handled, NotYet } from "#shared/engine/outbox/handled.ts";
import { resumeClock } from "#shared/records/referral/clock.ts";
import { isOpen, type ReferralHeader } from "#shared/records/referral/header.ts";
import { headerOf } from "#shared/records/referral/load-referral.ts";
import { locatorKey, referralLocator } from "#shared/records/referral/records.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import type { Scope } from "#shared/table/scope.ts";

/**
 * A partner answers the question asked at `asked`. It is written to the referral's history; where that question
 * still stands the clock runs on. Once the referral is closed the answer is not taken in any more.
 */
export async function receiveInformation(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; asked: string; answer: string },
): Promise<Handled> {
  const where = await scope.table.get(referralLocator, locatorKey(scope.homes, input.referral));
  const [found] = where ? await scope.table.getAll([headerOf(scope, where.value.house, input.referral)]) : [];
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const { house, pause, partnerName } = found.value;
  if (!isOpen(found.value)) return { result: "refused", code: "too_late", events: [], changes: [] };
  const resumes = found.value.status === "information_requested" && pause?.since === input.asked;
  const type = resumes ? "referral.information_given" : "referral.information_noted";
  const header = withTrailEntry(
    scope,
    found.value,
    { type, by: partnerName, said: { answer: input.answer } },
    resumes ? { status: "received", ...resumeClock(found.value, scope.now()) } : {},
  );
  return {
    result: "done",
    ...(resumes ? {} : { code: "noted" }),
    events: referralEvent(scope, [house], { type, referral: input.referral }),
    changes: saveHeader(scope, found, header),
  };
}
