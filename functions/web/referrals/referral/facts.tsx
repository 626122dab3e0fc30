import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/en.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { day, localTimeOfDay } from "../../ui/times.ts";

type Rows = (readonly [string, Child])[];
const said = (value: string): string => en.page.values[value] ?? value;

/** A person's needs as sent: "None reported" is shown, never a gap. */
export function needRows(payload: ReferralPayload, now: Temporal.Instant, zone: string): Rows {
  const { routing, living, justice, funding, treatment, recovery, arrival, person } = payload;
  const on = (date: string) => day(date, now, zone);
  const rows: Rows = [
    [
      en.needs.neededBy,
      `${on(routing.neededBy)}. ${routing.discharge ? `${en.needs.leaves(on(routing.discharge.date), routing.discharge.fixed)}.` : ""}`,
    ],
    [en.needs.living, said(living.accessNeeds)],
  ];
  if (treatment.nextCare)
    rows.push([en.needs.nextCare, `${treatment.nextCare.provider}, ${treatment.nextCare.schedule}`]);
  rows.push([en.needs.medicines, medicines(living)], [en.needs.allergies, said(living.allergies)]);
  rows.push([
    en.needs.justice,
    [
      en.needs.supervision(said(justice.supervision)),
      en.needs.addressLimits(said(justice.addressLimits)),
      en.needs.noContact(said(justice.noContactOrders)),
    ].join(" "),
  ]);
  rows.push(
    [en.needs.safety, said(living.currentConcern)],
    [en.needs.withdrawal, said(recovery.withdrawalRisk)],
  );
  rows.push([
    en.needs.funding,
    [funding.payer, funding.authorizedUntil ? en.needs.until(on(funding.authorizedUntil)) : ""]
      .filter(Boolean)
      .join(", "),
  ]);
  if (arrival) {
    rows.push([
      en.needs.arrival,
      [on(arrival.date), arrival.time ? localTimeOfDay(arrival.time) : "", arrival.transport]
        .filter(Boolean)
        .join(", "),
    ]);
  }
  const { phone, email, mayLeaveMessage } = person.safeContact;
  rows.push([en.needs.contact, [phone, email, en.needs.message(mayLeaveMessage)].filter(Boolean).join(", ")]);
  return rows;
}

function medicines({ medications }: ReferralPayload["living"]): Child {
  if (!Array.isArray(medications)) return said(medications);
  if (medications.length === 0) return said("none_known");
  return (
    <details>
      <summary>
        {en.needs.medicineCount(medications.length)}.{" "}
        <span class="under font-semibold">{en.page.showMedicines}</span>
      </summary>
      <ul class="mt-2">
        {medications.map((one) => (
          <li>
            {one.name}, {one.dose}
            {one.daysInHand === undefined ? "" : `, ${en.needs.days(one.daysInHand)}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What the person agreed to, and its limits. */
export function consentRows(consent: ReferralPayload["consent"], now: Temporal.Instant, zone: string): Rows {
  const list = (words: readonly string[], names: Readonly<Record<string, string>>) => {
    const text = words.map((one) => names[one] ?? one).join(", ");
    return text === "" ? en.consent.nothing : `${text[0]?.toUpperCase()}${text.slice(1)}`;
  };
  const ends = typeof consent.expires === "string" ? day(consent.expires, now, zone) : consent.expires.event;
  return [
    [en.consent.from, consent.discloser],
    [en.consent.to, consent.recipient],
    [en.consent.purpose, consent.purpose],
    [en.consent.covers, list(consent.categories, en.consent.categories)],
    [en.consent.back, list(consent.mayReturn, en.consent.returns)],
    [en.consent.signed, en.consent.signedBy(day(consent.signedOn, now, zone), consent.signedBy)],
    [en.consent.ends, ends],
    [en.consent.revocation, consent.revocation],
  ];
}
