import { NotYet, type Receipt } from "#shared/letter/receipt.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { running } from "./clock.ts";
import { isOpen, type ReferralHeader } from "./header.ts";
import { headerOf } from "./load-referral.ts";
import { happenedIn, settle, stepped } from "./place.ts";
import { stub, stubKey } from "./records.ts";

/**
 * A partner answers the question asked at `asked`. It is written to the referral's history; where that question
 * still stands the clock runs on. Once the referral is closed the answer is not taken in any more.
 */
export async function receiveInformation(
  scope: Scope,
  input: { referral: ReferralHeader["id"]; asked: string; answer: string },
): Promise<Receipt> {
  const where = await scope.table.get(stub, stubKey(scope.homes, input.referral));
  const [found] = where ? await scope.table.getAll([headerOf(scope, where.value.house, input.referral)]) : [];
  if (!found || found.value.place === "moved") throw new NotYet("it is being moved");
  const { house, pause, partnerName } = found.value;
  if (!isOpen(found.value)) return { result: "refused", code: "too_late", events: [], changes: [] };
  const resumes = found.value.status === "information_requested" && pause?.since === input.asked;
  const type = resumes ? "referral.information_given" : "referral.information_noted";
  const header = stepped(
    scope,
    found.value,
    { type, by: partnerName, data: { answer: input.answer } },
    resumes ? { status: "received", ...running(found.value, scope.now()) } : {},
  );
  return {
    result: "done",
    ...(resumes ? {} : { code: "noted" }),
    events: happenedIn(scope, [house], { type, referral: input.referral }),
    changes: settle(scope, found, header),
  };
}
