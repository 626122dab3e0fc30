import * as z from "zod";
import { housesWanted } from "#shared/records/house/serves.ts";
import { as, cents, dateOf, instantWithOffset, line, name, phone, unknown, words } from "./values.ts";

/* The sections of a referral, as referral partners send them. */

/** The notice that goes with every disclosure under consent (42 CFR 2.32, short form). */
export const disclosureNotice = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

/** What may go back to the sender, as the consent says. */
export const returnable = ["status", "decision", "arrival"] as const;
export const informationCategories = [
  "identity",
  "recovery_history",
  "treatment_dates",
  "medications",
  "safety",
  "justice",
  "funding",
] as const;

/** The time zone of a date. */
const houseZone = "In the time zone of the house (`timeZone` of its vacancy).";
const senderZone = "In your own time zone.";

export const disclosureBases = ["part_2", "other", "self"] as const;

const yesNo = z.enum(["yes", "no", "not_asked"]);

export const routing = z.strictObject({
  /** The sender's own reference; never a name. */
  senderReference: line.max(80),
  program: name,
  contact: z.strictObject({ name, phone }),
  afterHoursPhone: phone.optional(),
  /** House ids in order of preference, or any suitable house. */
  houses: z.union([
    z.literal("any_suitable"),
    z
      .array(z.templateLiteral(["hse_", z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)]))
      .min(1)
      .max(20),
  ]),
  neededBy: dateOf(`The day a bed is needed. ${houseZone}`, { back: 1, ahead: 2 }),
  discharge: z
    .strictObject({
      date: dateOf(`The day the person leaves your program. ${senderZone}`, { back: 1, ahead: 2 }),
      fixed: z.boolean(),
    })
    .optional(),
  /** A wish; only an acceptance holds a bed. */
  holdWanted: z.boolean().optional(),
});

/** 42 CFR 2.31. Required in full. */
export const consent = z.strictObject({
  basis: z.enum(disclosureBases),
  discloser: line.describe(
    "Your organization, by its name in this network or another name the network keeps for it. With `basis` `self`, also the person.",
  ),
  recipient: line.describe(
    "The legal entity that runs the houses, or another name the network keeps. Case, punctuation and endings such as LLC don't matter.",
  ),
  categories: z.array(z.enum(informationCategories)).min(1).max(informationCategories.length),
  purpose: line,
  mayReturn: z.array(z.enum(returnable)).max(returnable.length),
  signedOn: dateOf(
    `The day it was signed. ${senderZone} It counts as come once it has begun anywhere (UTC+14:00).`,
    { back: 20, ahead: 1 },
  ),
  signedBy: line,
  expires: z.union([
    dateOf("Its last day. It ends with that day in UTC; from then on nothing is shared back.", {
      back: 1,
      ahead: 20,
    }),
    z.strictObject({ event: line }),
  ]),
  revocation: words,
  /** A description of its scope, or where the signed form is kept. */
  scope: words,
  notice: z.literal(disclosureNotice, `The notice must read: ${disclosureNotice}`),
});

export const person = z.strictObject({
  legalName: line.describe("As on the person's ID."),
  givenName: line
    .max(80)
    .optional()
    .describe(
      "First name. Boards show it with the initial of `familyName`. Without it, the first word of an English name is taken; for other names the house is asked.",
    ),
  familyName: line.max(80).optional().describe("Last name. Leave it out for a person of one name."),
  preferredName: line.max(80).optional(),
  pronouns: line.max(40).optional(),
  birthDate: dateOf("As on the person's papers, the same in every time zone.", { back: 110, ahead: 0 }),
  safeContact: z.strictObject({
    phone: phone.optional(),
    email: line.optional(),
    mayLeaveMessage: z.boolean(),
  }),
  gender: z.strictObject({ stated: line.max(80), houseWanted: z.enum(housesWanted) }),
  language: z.strictObject({ spoken: line.max(80), interpreter: z.boolean() }),
  whereNow: line,
  childrenComing: z.int().min(0).max(20).optional(),
});

export const recovery = z.strictObject({
  /** In the person's own words. */
  strengths: words,
  supports: words.optional(),
  goals: words.optional(),
  pathway: line.optional(),
  substances: z.union([z.array(line).max(30), unknown]).optional(),
  lastUse: z.union([dateOf(`As the person says it. ${senderZone}`, { back: 80, ahead: 0 }), unknown]),
  /** As the person says it. */
  sobrietyDate: line.optional(),
  overdoseLast90Days: yesNo.optional(),
  withdrawalRisk: z.union([words, unknown]),
  recurrencePlan: words.optional(),
});

export const treatment = z.strictObject({
  levelOfCare: line.optional(),
  started: dateOf(`The first day of treatment. ${senderZone}`, { back: 5, ahead: 1 }).optional(),
  expectedCompletion: z.union([
    dateOf(`The last day of treatment. ${senderZone}`, { back: 1, ahead: 3 }),
    unknown,
  ]),
  nextCare: z.strictObject({ provider: line, schedule: line }).optional(),
  aftercarePlan: words.optional(),
  prescriberFollowUp: words.optional(),
});

export const living = z.strictObject({
  medications: z.union([
    z
      .array(
        z.strictObject({
          name: line,
          dose: line,
          daysInHand: z.int().min(0).max(400).optional(),
          controlled: z.boolean(),
        }),
      )
      .max(60),
    unknown,
  ]),
  allergies: z.union([words, unknown]),
  selfAdministers: yesNo.optional(),
  /** Daily living and access needs. */
  accessNeeds: z.union([words, unknown]),
  /** Current self-harm or violence concern, and the plan for it. */
  currentConcern: z.union([words, unknown]),
  tuberculosis: line.optional(),
});

export const justice = z.strictObject({
  supervision: yesNo,
  officer: line.optional(),
  conditions: words.optional(),
  courtDates: z
    .array(dateOf("In the time zone of the court.", { back: 1, ahead: 5 }))
    .max(20)
    .optional(),
  /** Registry restrictions on where the person may live. */
  addressLimits: z.union([words, unknown]),
  noContactOrders: z.union([words, unknown]),
  recentViolenceOrArson: words.optional(),
});

export const funding = z.strictObject({
  payer: line,
  authorizedUntil: dateOf(`The last day paid for. ${houseZone}`, { back: 1, ahead: 10 }).optional(),
  amountCents: cents.optional(),
  payerContact: line.optional(),
  depositCents: cents.optional(),
  workOrIncome: line.optional(),
});

export const arrivalFacts = z.strictObject({
  date: dateOf(`The day of arrival, when you don't send \`at\`. ${houseZone}`, {
    back: 1,
    ahead: 2,
  }).optional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, as("payload.time_format"))
    .describe("The time of day that goes with `date`, `15:00`, in the time zone of the house.")
    .optional(),
  at: instantWithOffset(
    "Instead of `date` and `time`: the moment of arrival with its offset from UTC, `2026-11-25T15:00:00-08:00`. The house reads it on its own clock.",
    { back: 1, ahead: 2 },
  ).optional(),
  transport: line.optional(),
  broughtBy: line.optional(),
  identityPapers: line.optional(),
  emergencyContact: z.strictObject({ name: line, phone, mayBeTold: line }).optional(),
});
export const arrival = arrivalFacts
  .refine(({ date, time, at }) => (at === undefined) === (date !== undefined) && (!at || !time), {
    error: as("payload.arrival_when"),
    path: ["date"],
  })
  .meta({
    oneOf: [{ required: ["date"] }, { required: ["at"] }],
    dependentRequired: { time: ["date"] },
    description: "The expected arrival: `date` with or without `time`, or `at`.",
  });
