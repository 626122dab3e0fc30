import { Temporal } from "temporal-polyfill";
import { disclosureNotice } from "#shared/records/referral/payload/sections.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";

/** The organizations an example names: invented, or those of the reader's key. */
export interface ExampleParties {
  readonly discloser: string;
  readonly recipient: string;
}
const invented: ExampleParties = {
  discloser: "Larkfield Treatment Center",
  recipient: "Lantern Row Homes LLC",
};

/** An invented referral that is valid on `today` (ISO date) between these parties: no house preference. */
export function exampleReferral(
  today: string,
  { discloser, recipient }: ExampleParties = invented,
): ReferralPayload {
  const day = Temporal.PlainDate.from(today);
  const on = (days: number) => day.add({ days }).toString();
  return {
    routing: {
      senderReference: "LK-2207",
      program: discloser,
      contact: { name: "Iris Plover", phone: "555-0142" },
      afterHoursPhone: "555-0143",
      houses: "any_suitable",
      neededBy: on(2),
      discharge: { date: on(2), fixed: true },
      holdWanted: true,
    },
    consent: {
      basis: "part_2",
      discloser,
      recipient,
      categories: ["identity", "recovery_history", "treatment_dates", "medications", "safety", "funding"],
      purpose: "Recovery housing placement",
      mayReturn: ["status", "decision", "arrival"],
      signedOn: on(-1),
      signedBy: "Theo Wagtail",
      expires: on(30),
      revocation: "At any time, by phone or in writing to the program.",
      scope:
        "Identity, recovery history, treatment dates, medications, safety and funding, for recovery housing.",
      notice: disclosureNotice,
    },
    person: {
      legalName: "Theo Wagtail",
      givenName: "Theo",
      familyName: "Wagtail",
      pronouns: "he, him",
      birthDate: "1992-03-14",
      safeContact: { phone: "555-0177", mayLeaveMessage: false },
      gender: { stated: "man", houseWanted: "men" },
      language: { spoken: "English", interpreter: false },
      whereNow: discloser,
    },
    recovery: {
      strengths:
        "I fix things. Bikes mostly, anything with a chain. I did eleven months once, and what held me was having somewhere to be at seven in the morning.",
      supports: "My sister Wren picks up, even at two. Abel from the Tuesday group.",
      goals: "Saturdays with my boy. My bench back at the bike shop.",
      substances: ["alcohol"],
      lastUse: on(-24),
      withdrawalRisk: "none_known",
      overdoseLast90Days: "no",
    },
    treatment: {
      levelOfCare: "Residential",
      expectedCompletion: on(2),
      nextCare: { provider: "Bayleaf Outpatient", schedule: "Mon, Wed, Fri 9 to 12" },
    },
    living: {
      medications: [
        { name: "Sample medication A", dose: "as prescribed", daysInHand: 14, controlled: false },
      ],
      allergies: "none_known",
      selfAdministers: "yes",
      accessNeeds: "none_known",
      currentConcern: "none_known",
    },
    justice: { supervision: "no", addressLimits: "none_known", noContactOrders: "none_known" },
    funding: { payer: "County", authorizedUntil: on(60) },
    arrival: { date: on(2), time: "15:00", transport: "Program van", identityPapers: "State ID" },
  };
}
