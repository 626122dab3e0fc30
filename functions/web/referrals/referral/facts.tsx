import type { Child } from "hono/jsx";
import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { day, dayAndTime } from "#functions/copy/en/times.ts";
import { arrivalOf } from "#shared/records/referral/arrival.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";

type Rows = (readonly [string, Child])[];
const said = (value: string): string => en.referrals.page.values[value] ?? value;

/** A person's needs as sent. An empty answer shows "None reported". */
export function needRows(payload: ReferralPayload, now: Temporal.Instant, zone: string): Rows {
  const { routing, living, justice, funding, treatment, recovery, arrival, person } = payload;
  const on = (date: string) => day(date, now, zone);
  const rows: Rows = [
    [
      en.referrals.needs.neededBy,
      `${on(routing.neededBy)}. ${routing.discharge ? `${en.referrals.needs.leaves({ day: on(routing.discharge.date), fixed: routing.discharge.fixed })}.` : ""}`,
    ],
    [en.referrals.needs.living, said(living.accessNeeds)],
  ];
  if (treatment.nextCare)
    rows.push([
      en.referrals.needs.nextCare,
      `${treatment.nextCare.provider}, ${treatment.nextCare.schedule}`,
    ]);
  rows.push(
    [en.referrals.needs.medicines, medicines(living)],
    [en.referrals.needs.allergies, said(living.allergies)],
  );
  rows.push([
    en.referrals.needs.justice,
    [
      en.referrals.needs.supervision({ answer: said(justice.supervision) }),
      en.referrals.needs.addressLimits({ answer: said(justice.addressLimits) }),
      en.referrals.needs.noContact({ answer: said(justice.noContactOrders) }),
    ].join(" "),
  ]);
  rows.push(
    [en.referrals.needs.safety, said(living.currentConcern)],
    [en.referrals.needs.withdrawal, said(recovery.withdrawalRisk)],
  );
  rows.push([
    en.referrals.needs.funding,
    [
      funding.payer,
      funding.authorizedUntil ? en.referrals.needs.until({ day: on(funding.authorizedUntil) }) : "",
    ]
      .filter(Boolean)
      .join(", "),
  ]);
  const expected = arrivalOf(payload, zone);
  if (expected) {
    rows.push([
      en.referrals.needs.arrival,
      [dayAndTime(expected, now, zone), arrival?.transport].filter(Boolean).join(", "),
    ]);
  }
  const { phone, email, mayLeaveMessage } = person.safeContact;
  rows.push([
    en.referrals.needs.contact,
    [phone, email, en.referrals.needs.message({ may: mayLeaveMessage })].filter(Boolean).join(", "),
  ]);
  return rows;
}

function medicines({ medications }: ReferralPayload["living"]): Child {
  if (!Array.isArray(medications)) return said(medications);
  if (medications.length === 0) return said("none_known");
  return (
    <details>
      <summary>
        {en.referrals.needs.medicineCount({ n: medications.length })}.{" "}
        <span class="under font-semibold">{en.referrals.page.showMedicines}</span>
      </summary>
      <ul class="mt-2">
        {medications.map((one) => (
          <li>
            {one.name}, {one.dose}
            {one.daysInHand === undefined ? "" : `, ${en.referrals.needs.days({ n: one.daysInHand })}`}
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
    return text === "" ? en.referrals.consent.nothing : `${text[0]?.toUpperCase()}${text.slice(1)}`;
  };
  const ends = typeof consent.expires === "string" ? day(consent.expires, now, zone) : consent.expires.event;
  return [
    [en.referrals.consent.from, consent.discloser],
    [en.referrals.consent.to, consent.recipient],
    [en.referrals.consent.purpose, consent.purpose],
    [en.referrals.consent.covers, list(consent.categories, en.referrals.consent.categories)],
    [en.referrals.consent.back, list(consent.mayReturn, en.referrals.consent.returns)],
    [
      en.referrals.consent.signed,
      en.referrals.consent.signedBy({ day: day(consent.signedOn, now, zone), by: consent.signedBy }),
    ],
    [en.referrals.consent.ends, ends],
    [en.referrals.consent.revocation, consent.revocation],
  ];
}
