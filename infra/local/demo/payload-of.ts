import type { Temporal } from "temporal-polyfill";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import type { DemoReferral } from "./referral.ts";

/** The payload of a demo referral, dated as on the day it was sent. */
export function payloadOf(
  one: DemoReferral,
  now: Temporal.Instant,
  timeZone: string,
  recipient: string,
  program: string,
): ReferralPayload {
  const local = now.toZonedDateTimeISO(timeZone);
  const sent = local.subtract({ minutes: Math.round(one.receivedHoursAgo * 60) });
  const needed = local.toPlainDate().add({ days: one.neededIn });
  const sentOn = sent.toPlainDate();
  const neededBy = (needed.toString() < sentOn.toString() ? sentOn : needed).toString();
  const base = exampleReferral(sentOn.toString());
  const { givenName: _, familyName: __, ...person } = base.person;
  const arrives =
    one.outcome?.kind === "accepted" && one.outcome.arrivesInHours
      ? local.add({ hours: one.outcome.arrivesInHours }).round({ smallestUnit: "hour" })
      : undefined;
  const payload: ReferralPayload = {
    ...base,
    routing: {
      ...base.routing,
      senderReference: one.reference,
      program,
      neededBy,
      discharge: { date: neededBy, fixed: one.neededIn < 3 },
    },
    consent: { ...base.consent, discloser: program, recipient, signedBy: one.legalName },
    person: {
      ...person,
      legalName: one.legalName,
      ...(one.preferredName ? { preferredName: one.preferredName } : {}),
      pronouns: one.women ? "she, her" : "he, him",
      birthDate: one.birthDate,
      gender: one.women ? { stated: "woman", houseWanted: "women" } : { stated: "man", houseWanted: "men" },
      whereNow: program,
    },
    recovery: {
      strengths: one.strengths,
      ...(one.supports ? { supports: one.supports } : {}),
      ...(one.goals ? { goals: one.goals } : {}),
      lastUse: sentOn.subtract({ days: 20 + (one.reference.length % 9) }).toString(),
      withdrawalRisk: "none_known",
      overdoseLast90Days: "not_asked",
    },
    arrival: arrives
      ? {
          date: arrives.toPlainDate().toString(),
          time: arrives.toPlainTime().toString().slice(0, 5),
          transport: `${program} van`,
        }
      : { date: neededBy },
  };
  return one.change ? one.change(payload) : payload;
}
