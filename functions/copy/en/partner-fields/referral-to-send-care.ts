import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { type FieldsWords, houseZone, senderZone } from "./words.ts";

const orUnknown = "`none_known` if you asked and there is none, `not_asked` if you didn't ask.";

export const recovery: FieldsWords<ReferralPayload["recovery"]> = {
  strengths: [
    "What the person is good at and what has helped, in their own words.",
    "I fix things. Bikes mostly.",
  ],
  supports: ["Who supports the person, in their own words.", "My sister Wren picks up, even at two."],
  goals: ["What the person wants next, in their own words.", "Saturdays with my boy."],
  pathway: ["The recovery pathway the person chose.", "Twelve-step, with a home group"],
  substances: [`What the person used. ${orUnknown}`, ["alcohol"]],
  lastUse: [`The day of last use, as the person reports it. ${senderZone} ${orUnknown}`, "2026-11-05"],
  sobrietyDate: ["The person's sobriety date, in their own words.", "The first Sunday of November"],
  overdoseLast90Days: ["Whether the person had an overdose in the last 90 days.", "no"],
  withdrawalRisk: [`The current risk of withdrawal, and the plan for it. ${orUnknown}`, "none_known"],
  recurrencePlan: [
    "What the person wants to happen after a recurrence of use.",
    "Call my sponsor and Wren, then tell the house.",
  ],
};

export const treatment: FieldsWords<ReferralPayload["treatment"]> = {
  levelOfCare: ["The current level of care.", "Residential"],
  started: [`The first day of treatment. ${senderZone}`, "2026-11-05"],
  expectedCompletion: [`The last day of treatment. ${senderZone} ${orUnknown}`, "2026-12-01"],
  nextCare: [
    "Outpatient care while in the house.",
    {
      provider: ["Who provides it.", "Bayleaf Outpatient"],
      schedule: ["Days and times.", "Mon, Wed, Fri 9 to 12"],
    },
  ],
  aftercarePlan: ["The aftercare plan, as free text.", "Outpatient three mornings a week, meetings daily."],
  prescriberFollowUp: ["The next appointment with the prescriber.", "December 8, Bayleaf Outpatient"],
};

export const living: FieldsWords<ReferralPayload["living"]> = {
  medications: [
    `Every medication the person takes. ${orUnknown}`,
    "none_known",
    {
      name: ["Its name.", "Sample medication A"],
      dose: ["How much and how often.", "as prescribed"],
      daysInHand: ["How many days the supply will last.", 14],
      controlled: ["Whether it is a controlled substance.", false],
    },
  ],
  allergies: [`Allergies and reactions. ${orUnknown}`, "none_known"],
  selfAdministers: ["Whether the person takes their medications without help.", "yes"],
  accessNeeds: [`Accessibility and daily living needs. ${orUnknown}`, "A bottom bunk"],
  currentConcern: [
    `A current concern about self-harm or violence, and the plan for it. ${orUnknown}`,
    "none_known",
  ],
  tuberculosis: ["A tuberculosis test, only where the law requires one.", "Negative test, November 2026"],
};

export const justice: FieldsWords<ReferralPayload["justice"]> = {
  supervision: ["Whether the person is on probation or parole.", "no"],
  officer: [
    "The supervising officer and how to reach them. Needs a separate consent.",
    "Officer Merlin, 555-0188",
  ],
  conditions: ["Supervision conditions that affect where and how the person lives.", "Curfew at 9 p.m."],
  courtDates: ["Court dates. In the time zone of the court.", ["2026-12-15"]],
  addressLimits: [`Registry restrictions on where the person may live. ${orUnknown}`, "none_known"],
  noContactOrders: [`No-contact orders, and the places they cover. ${orUnknown}`, "none_known"],
  recentViolenceOrArson: [
    "Recent violence or arson. The house assesses it individually.",
    "A fight in June. No one was hurt.",
  ],
};

export const funding: FieldsWords<ReferralPayload["funding"]> = {
  payer: ["Who pays.", "County"],
  authorizedUntil: [`The last day payment is authorized for. ${houseZone}`, "2027-01-29"],
  amountCents: ["The authorized amount, in US cents.", 120_000],
  payerContact: ["Who to call at the payer.", "County placement desk, 555-0150"],
  depositCents: ["The deposit already available, in US cents.", 20_000],
  workOrIncome: ["The person's own work or income.", "Part time at a bike shop"],
};

export const arrival: FieldsWords<NonNullable<ReferralPayload["arrival"]>> = {
  date: [`The day of arrival, when you don't send \`at\`. ${houseZone}`, "2026-12-01"],
  time: ["The time of day that goes with `date`. In the time zone of the house.", "15:00"],
  at: [
    "Instead of `date` and `time`: the moment of arrival with its offset from UTC. The house reads it on its own clock.",
    "2026-12-01T15:00:00-08:00",
  ],
  transport: ["How the person gets to the house.", "Program van"],
  broughtBy: ["Who brings the person.", "Iris Plover"],
  identityPapers: ["What ID the person has.", "State ID"],
  emergencyContact: [
    "Who to call in an emergency.",
    {
      name: ["First and last name.", "Wren Wagtail"],
      phone: ["In any common format.", "555-0160"],
      mayBeTold: ["What they may be told.", "Anything about a medical emergency"],
    },
  ],
};
