import type { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type FieldProblem, problem } from "#shared/kernel/field-problem.ts";
import { type Span, spans } from "#shared/records/referral/payload/values.ts";
import { type ReferralPayload, referralPayload } from "#shared/records/referral/payload.ts";

/**
 * Checks a referral's dates when it is sent: the consent is signed and not expired, the birth date is not in
 * the future, the bed is needed today or later. Dates are local to the sender, in any time zone: a day is
 * over once it is over everywhere (UTC-12), and has begun once it has begun anywhere (UTC+14). No date lies outside
 * the span declared with its field.
 */
export function checkDates(payload: ReferralPayload, now: Temporal.Instant): FieldProblem[] {
  const { consent: given, person: who, routing: when } = payload;
  const dateAt = (hours: number) => now.add({ hours }).toString().slice(0, 10);
  const [earliest, latest] = [dateAt(-12), dateAt(14)];
  const found: FieldProblem[] = [];
  if (given.signedOn > latest) found.push(problem("/consent/signedOn", "payload.signed_in_future"));
  if (typeof given.expires === "string" && given.expires < earliest)
    found.push(problem("/consent/expires", "payload.expired"));
  if (who.birthDate > latest) found.push(problem("/person/birthDate", "payload.future"));
  if (when.neededBy < earliest) found.push(problem("/routing/neededBy", "payload.past"));
  const said = new Set(found.map(({ pointer }) => pointer));
  return [
    ...found,
    ...implausible(referralPayload, payload, "", now).filter(({ pointer }) => !said.has(pointer)),
  ];
}

/** The dates outside the span declared with their fields. A day more on either side is for time zones. */
export function implausible(
  schema: z.core.$ZodType,
  value: unknown,
  at: string,
  now: Temporal.Instant,
): FieldProblem[] {
  const within = (one: z.core.$ZodType, of: unknown, name: string | number) =>
    implausible(one, of, `${at}/${name}`, now);
  if (value === undefined) return [];
  const span = spans.get(schema);
  if (span) return outside(span, value, at, now);
  if (schema instanceof z.ZodOptional) return implausible(schema.unwrap(), value, at, now);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => implausible(one, value, at, now));
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((one, index) => within(schema.element, one, index));
  if (schema instanceof z.ZodObject && typeof value === "object" && value !== null) {
    const values = new Map(Object.entries(value));
    return Object.entries(schema.shape).flatMap(([name, one]) => within(one, values.get(name), name));
  }
  return [];
}

function outside({ back, ahead }: Span, value: unknown, at: string, now: Temporal.Instant): FieldProblem[] {
  if (typeof value !== "string" || !/^\d{4}-/.test(value)) return [];
  const today = now.toZonedDateTimeISO("UTC").toPlainDate();
  const from = today.subtract({ years: back, days: 1 }).toString();
  const to = today.add({ years: ahead, days: 1 }).toString();
  const day = value.slice(0, 10);
  return day < from || day > to ? [problem(at, "payload.implausible", { from, to })] : [];
}
