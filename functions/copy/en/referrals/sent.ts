import type {
  disclosureBases,
  informationCategories,
  returnable,
} from "#shared/records/referral/payload/sections.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import type { ReferralStatus } from "#shared/records/referral/status.ts";
import type { Message } from "../../message.ts";
import { message } from "../message.ts";

/** A label for each field, at any depth. */
type Labels<T> = { readonly [K in keyof T]-?: LabelOf<NonNullable<T[K]>> };
type LabelOf<T> = [T] extends [readonly unknown[]] ? string : [T] extends [object] ? Labels<T> : string;
type Words<V extends string> = Readonly<Record<V, string>>;

/** What the referral partner sent: a label for every field of a referral. */
export const sent = {
  sections: {
    routing: "Bed and timing",
    living: "Health and daily living",
    recovery: "Recovery",
    treatment: "Treatment",
    justice: "Justice involvement",
    funding: "Funding",
    arrival: "Arrival",
    person: "Contact and background",
    consent: "Consent",
  } satisfies Words<keyof ReferralPayload>,
  labels: {
    routing: {
      neededBy: "Bed needed by",
      discharge: { date: "Discharge", fixed: "Discharge date is firm" },
      houses: "Houses wanted",
      holdWanted: "Hold wanted",
      senderReference: "Their reference",
      program: "Program",
      contact: { name: "Program contact", phone: "Program phone" },
      afterHoursPhone: "After-hours phone",
    },
    consent: {
      basis: "Basis",
      discloser: "From",
      recipient: "To",
      categories: "Information shared",
      purpose: "Purpose",
      mayReturn: "May be shared back",
      signedOn: "Signed on",
      signedBy: "Signed by",
      expires: "Expires",
      revocation: "How to revoke",
      scope: "Scope",
      notice: "Notice",
    },
    person: {
      childrenComing: "Children coming along",
      legalName: "Legal name",
      givenName: "First name",
      familyName: "Last name",
      preferredName: "Preferred name",
      pronouns: "Pronouns",
      birthDate: "Date of birth",
      safeContact: { phone: "Safe phone", email: "Safe email", mayLeaveMessage: "OK to leave a message" },
      gender: { stated: "Gender", houseWanted: "House wanted" },
      language: { spoken: "Language", interpreter: "Interpreter needed" },
      whereNow: "Where they are now",
    },
    recovery: {
      withdrawalRisk: "Withdrawal risk",
      overdoseLast90Days: "Overdose in the last 90 days",
      substances: "Substances",
      lastUse: "Last use",
      sobrietyDate: "Sobriety date, in their words",
      pathway: "Recovery pathway",
      recurrencePlan: "Plan for a recurrence of use",
      strengths: "Strengths",
      supports: "Support people",
      goals: "Goals",
    },
    treatment: {
      levelOfCare: "Level of care",
      started: "Started",
      expectedCompletion: "Expected completion",
      nextCare: { provider: "Next care provider", schedule: "Next care schedule" },
      aftercarePlan: "Aftercare plan",
      prescriberFollowUp: "Prescriber follow-up",
    },
    living: {
      medications: "Medications",
      selfAdministers: "Takes medications on their own",
      allergies: "Allergies",
      accessNeeds: "Accessibility and daily living needs",
      currentConcern: "Current safety concern",
      tuberculosis: "Tuberculosis",
    },
    justice: {
      supervision: "Probation or parole",
      officer: "Supervising officer",
      conditions: "Supervision conditions",
      courtDates: "Court dates",
      addressLimits: "Registry restrictions",
      noContactOrders: "No-contact orders",
      recentViolenceOrArson: "Recent violence or arson",
    },
    funding: {
      payer: "Payer",
      authorizedUntil: "Authorized through",
      amountCents: "Amount",
      payerContact: "Payer contact",
      depositCents: "Deposit",
      workOrIncome: "Work or income",
    },
    arrival: {
      date: "Date",
      time: "Time",
      at: "Date and time",
      transport: "Transportation",
      broughtBy: "Brought by",
      identityPapers: "ID",
      emergencyContact: { name: "Emergency contact", phone: "Emergency phone", mayBeTold: "May be told" },
    },
  } satisfies Labels<Required<ReferralPayload>>,
  noneReported: message("None reported: {fields}."),
  notAsked: message("Not asked: {fields}."),
  anyHouse: "Any suitable house",
  nothing: "Nothing",
  money: message("{amount, number, ::currency/USD}"),
  medicines: message(
    "{n, plural, one {# medication} other {# medications}}{controlled, plural, =0 {} other {, # controlled}}",
  ),
  controlled: "controlled",
  days: message("{n}-day supply"),
  words: {
    houseWanted: { men: "Men’s house", women: "Women’s house", any: "Any house" } satisfies Words<
      ReferralPayload["person"]["gender"]["houseWanted"]
    >,
    basis: {
      part_2: "42 CFR Part 2 program",
      other: "Other privacy law",
      self: "The person’s own decision",
    } satisfies Words<(typeof disclosureBases)[number]>,
    categories: {
      identity: "identity",
      recovery_history: "recovery history",
      treatment_dates: "treatment dates",
      medications: "medications",
      safety: "safety",
      justice: "justice",
      funding: "funding",
    } satisfies Words<(typeof informationCategories)[number]>,
    mayReturn: {
      status: "status",
      decision: "decision with reason",
      arrival: "arrival",
    } satisfies Words<(typeof returnable)[number]>,
  },
} as const;

type Tree = { readonly [name: string]: string | Tree };
const flat = (labels: Tree, path: string): [string, string][] =>
  Object.entries(labels).flatMap(([name, label]) => {
    const at = path ? `${path}.${name}` : name;
    return typeof label === "string" ? [[at, label]] : flat(label, at);
  });
/** The label of each field by its path, `living.allergies`. */
export const labelsByPath: ReadonlyMap<string, string> = new Map(flat(sent.labels, ""));

/** Answers that need a person's attention before a decision. They decide nothing by themselves. */
export const flags = {
  title: "Needs attention",
  overdose: "Overdose in the last 90 days",
  withdrawal: message("Withdrawal risk: {text}"),
  concern: message("Current safety concern: {text}"),
  interpreter: message("Needs an interpreter ({language})"),
  ownMedicines: "Doesn’t take medications on their own",
  tuberculosis: message("Tuberculosis: {text}"),
  conditions: message("Supervision conditions: {text}"),
  court: message("Court: {days}"),
  noContact: message("No-contact order: {text}"),
  registry: message("Registry restriction: {text}"),
  violence: message("Violence or arson, for individual assessment: {text}"),
} as const;

/** One line under the name: where the referral stands. */
export const standing: Readonly<Record<ReferralStatus, Pick<Message, "open">>> = {
  received: message("{house, select, none {Not assigned to a house} other {At {house}}}. Decision due {due}"),
  information_requested: message("Waiting for information from {partner}. The clock is paused"),
  waitlisted: message("Waitlisted{bed, select, none {} other {. Bed {bed} offered, held until {until}}}"),
  accepted_with_conditions: message("Accepted with conditions at {house}, bed {bed}, held until {until}"),
  accepted: message("Accepted at {house}, bed {bed}, held until {until}"),
  no_show: message("No-show"),
  declined: message("Declined {closed}"),
  withdrawn: message("Withdrawn {closed}"),
  moved_in: message("Moved in at {house} {closed}"),
};
