import * as z from "zod";
import { housesWanted } from "#shared/records/house/serves.ts";
import { as, atMost, cents, dateOf, instantWithOffset, line, name, phone, unknown, words } from "./values.ts";

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

export const disclosureBases = ["part_2", "other", "self"] as const;

const yesNo = z.enum(["yes", "no", "not_asked"]);

export const routing = z.strictObject({
  /** The sender's own reference; never a name. */
  senderReference: line.check(atMost(80)),
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
  neededBy: dateOf({ back: 1, ahead: 2 }),
  discharge: z
    .strictObject({
      date: dateOf({ back: 1, ahead: 2 }),
      fixed: z.boolean(),
    })
    .optional(),
  /** A wish; only an acceptance holds a bed. */
  holdWanted: z.boolean().optional(),
});

/** 42 CFR 2.31. Required in full. */
export const consent = z.strictObject({
  basis: z.enum(disclosureBases),
  discloser: line,
  recipient: line,
  categories: z.array(z.enum(informationCategories)).min(1).max(informationCategories.length),
  purpose: line,
  mayReturn: z.array(z.enum(returnable)).max(returnable.length),
  signedOn: dateOf({ back: 20, ahead: 1 }),
  signedBy: line,
  expires: z.union([dateOf({ back: 1, ahead: 20 }), z.strictObject({ event: line })]),
  revocation: words,
  /** A description of its scope, or where the signed form is kept. */
  scope: words,
  notice: z.literal(disclosureNotice, `The notice must read: ${disclosureNotice}`),
});

export const person = z.strictObject({
  legalName: line,
  givenName: line.check(atMost(80)).optional(),
  familyName: line.check(atMost(80)).optional(),
  preferredName: line.check(atMost(80)).optional(),
  pronouns: line.check(atMost(40)).optional(),
  birthDate: dateOf({ back: 110, ahead: 0 }),
  safeContact: z.strictObject({
    phone: phone.optional(),
    email: line.optional(),
    mayLeaveMessage: z.boolean(),
  }),
  gender: z.strictObject({ stated: line.check(atMost(80)), houseWanted: z.enum(housesWanted) }),
  language: z.strictObject({ spoken: line.check(atMost(80)), interpreter: z.boolean() }),
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
  lastUse: z.union([dateOf({ back: 80, ahead: 0 }), unknown]),
  /** As the person says it. */
  sobrietyDate: line.optional(),
  overdoseLast90Days: yesNo.optional(),
  withdrawalRisk: z.union([words, unknown]),
  recurrencePlan: words.optional(),
});

export const treatment = z.strictObject({
  levelOfCare: line.optional(),
  started: dateOf({ back: 5, ahead: 1 }).optional(),
  expectedCompletion: z.union([dateOf({ back: 1, ahead: 3 }), unknown]),
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
    .array(dateOf({ back: 1, ahead: 5 }))
    .max(20)
    .optional(),
  /** Registry restrictions on where the person may live. */
  addressLimits: z.union([words, unknown]),
  noContactOrders: z.union([words, unknown]),
  recentViolenceOrArson: words.optional(),
});

export const funding = z.strictObject({
  payer: line,
  authorizedUntil: dateOf({ back: 1, ahead: 10 }).optional(),
  amountCents: cents.optional(),
  payerContact: line.optional(),
  depositCents: cents.optional(),
  workOrIncome: line.optional(),
});

export const arrivalFacts = z.strictObject({
  date: dateOf({ back: 1, ahead: 2 }).optional(),
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, as("payload.time_format"))
    .optional(),
  at: instantWithOffset({ back: 1, ahead: 2 }).optional(),
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
  });
