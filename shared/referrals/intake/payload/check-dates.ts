import type { Temporal } from "temporal-polyfill";
import { type FieldProblem, problem } from "#shared/kernel/field-problem.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";

/**
 * Checks a referral's dates when it is sent: the consent is signed and not expired, the birth date is not in
 * the future, the bed is needed today or later. Dates are local to the sender, in any time zone: a day is
 * over once it is over everywhere (UTC-12), and has begun once it has begun anywhere (UTC+14).
 */
export function checkDates(
  { consent: given, person: who, routing: when }: ReferralPayload,
  now: Temporal.Instant,
): FieldProblem[] {
  const dateAt = (hours: number) => now.add({ hours }).toString().slice(0, 10);
  const [earliest, latest] = [dateAt(-12), dateAt(14)];
  const found: FieldProblem[] = [];
  if (given.signedOn > latest) found.push(problem("/consent/signedOn", "payload.signed_in_future"));
  if (typeof given.expires === "string" && given.expires < earliest)
    found.push(problem("/consent/expires", "payload.expired"));
  if (who.birthDate > latest) found.push(problem("/person/birthDate", "payload.future"));
  if (when.neededBy < earliest) found.push(problem("/routing/neededBy", "payload.past"));
  return found;
}
