import { Temporal } from "temporal-polyfill";
import * as z from "zod";
import { type FieldProblem, invalid } from "#shared/errors.ts";
import { housesWanted } from "#shared/house/serves.ts";
import { refusedFields } from "./payload/refused.ts";
import { cents, date, line, phone, unknown, words } from "./payload/values.ts";

/** The notice that goes with every disclosure under consent (42 CFR 2.32, short form). */
const disclosureNotice = "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

/** What may go back to the sender, as the consent says. */
const returnable = ["status", "decision", "arrival"] as const;
const informationCategories = [
  "identity",
  "recovery_history",
  "treatment_dates",
  "medications",
  "safety",
  "justice",
  "funding",
] as const;

const yesNo = z.enum(["yes", "no", "not_asked"]);

const routing = z.strictObject({
  /** The sender's own reference; never a name. */
  senderReference: line.max(80),
  programme: line,
  contact: z.strictObject({ name: line, phone }),
  afterHoursPhone: phone.optional(),
  /** House ids in order of preference, or any suitable one. */
  houses: z.union([
    z.literal("any_suitable"),
    z
      .array(z.templateLiteral(["hse_", z.string().regex(/^[A-Za-z0-9_-]{1,60}$/)]))
      .min(1)
      .max(20),
  ]),
  neededBy: date,
  discharge: z.strictObject({ date, fixed: z.boolean() }).optional(),
  /** A wish; only acceptance holds a bed. */
  holdWanted: z.boolean().optional(),
});

/** 42 CFR 2.31. In full, or there is no referral. */
const consent = z.strictObject({
  basis: z.enum(["part_2", "other", "self"]),
  discloser: line,
  recipient: line,
  categories: z.array(z.enum(informationCategories)).min(1).max(informationCategories.length),
  purpose: line,
  mayReturn: z.array(z.enum(returnable)).max(returnable.length),
  signedOn: date,
  signedBy: line,
  expires: z.union([date, z.strictObject({ event: line })]),
  revocation: words,
  /** An explanation of its scope, or where the signed form is kept. */
  scope: words,
  notice: z.literal(disclosureNotice, `The notice reads: ${disclosureNotice}`),
});

const person = z.strictObject({
  legalName: line,
  preferredName: line.max(80).optional(),
  pronouns: line.max(40).optional(),
  birthDate: date,
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

const recovery = z.strictObject({
  /** In the person's own words. */
  strengths: words,
  supports: words.optional(),
  goals: words.optional(),
  pathway: line.optional(),
  substances: z.union([z.array(line).max(30), unknown]).optional(),
  lastUse: z.union([date, unknown]),
  /** As the person says it. */
  sobrietyDate: line.optional(),
  overdoseLast90Days: yesNo.optional(),
  withdrawalRisk: z.union([words, unknown]),
  recurrencePlan: words.optional(),
});

const treatment = z.strictObject({
  levelOfCare: line.optional(),
  started: date.optional(),
  expectedCompletion: z.union([date, unknown]),
  nextCare: z.strictObject({ provider: line, schedule: line }).optional(),
  aftercarePlan: words.optional(),
  prescriberFollowUp: words.optional(),
});

const living = z.strictObject({
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

const justice = z.strictObject({
  supervision: yesNo,
  officer: line.optional(),
  conditions: words.optional(),
  courtDates: z.array(date).max(20).optional(),
  /** Registry limits on where the person may live. */
  addressLimits: z.union([words, unknown]),
  noContactOrders: z.union([words, unknown]),
  recentViolenceOrArson: words.optional(),
});

const funding = z.strictObject({
  payer: line,
  authorisedUntil: date.optional(),
  amountCents: cents.optional(),
  payerContact: line.optional(),
  depositCents: cents.optional(),
  workOrIncome: line.optional(),
});

const arrival = z.strictObject({
  date,
  /** House-local, `15:00`. */
  time: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Give a time as HH:MM.")
    .optional(),
  transport: line.optional(),
  broughtBy: line.optional(),
  identityPapers: line.optional(),
  emergencyContact: z.strictObject({ name: line, phone, mayBeTold: line }).optional(),
});

/** A referral as rehabs send it. What it does not know it says; what we must not know it refuses. */
export const referralPayload = z.strictObject({
  routing,
  consent,
  person,
  recovery,
  treatment,
  living,
  justice,
  funding,
  arrival: arrival.optional(),
});
export type ReferralPayload = z.infer<typeof referralPayload>;

/** How deep a referral may nest; more is not one of ours. */
const deepest = 8;

/**
 * Parses a referral, whatever the day: the same body is the same referral for ever, so that a late repeat
 * finds its first answer. What a day decides is `holdToDate`. @throws invalid, with a JSON pointer per problem
 */
export function parseReferral(input: unknown): ReferralPayload {
  if (depth(input) > deepest)
    throw invalid("too_deep", [{ pointer: "", code: "too_deep", message: "This nests too deep." }]);
  const refused = refusedFields(input);
  const parsed = referralPayload.safeParse(input);
  if (!parsed.success) {
    const pointers = new Set(refused.map((one) => one.pointer));
    const others = parsed.error.issues.flatMap(problemsOf).filter((one) => !pointers.has(one.pointer));
    throw invalid("payload", [...refused, ...others].slice(0, 100));
  }
  return parsed.data;
}

/**
 * Holds a referral to the moment it is sent: consent neither ended nor signed tomorrow, nobody born in the
 * future, a bed needed today or later. Dates are local to the sender, west of Greenwich: one counts as over
 * once it is over everywhere (UTC-12), and as still to come until it has begun in UTC.
 * @throws invalid, with a JSON pointer per problem
 */
export function holdToDate(payload: ReferralPayload, now: Temporal.Instant): void {
  const dateAt = (hours: number) => now.add({ hours }).toString().slice(0, 10);
  const problems = byDate(payload, { earliest: dateAt(-12), latest: dateAt(0) });
  if (problems.length > 0) throw invalid("payload", problems);
}

function byDate(
  { consent: given, person: who, routing: when }: ReferralPayload,
  { earliest, latest }: { earliest: string; latest: string },
): FieldProblem[] {
  const problem = (pointer: string, code: string, message: string): FieldProblem => ({
    pointer,
    code,
    message,
  });
  const found: FieldProblem[] = [];
  if (given.signedOn > latest)
    found.push(problem("/consent/signedOn", "future", "A consent cannot be signed in the future."));
  if (typeof given.expires === "string" && given.expires < earliest)
    found.push(
      problem("/consent/expires", "expired", "This consent has ended. A referral needs a live one."),
    );
  if (who.birthDate > latest)
    found.push(problem("/person/birthDate", "future", "This date is still to come."));
  if (when.neededBy < earliest) found.push(problem("/routing/neededBy", "past", "This date is over."));
  return found;
}

const escapeSegment = (segment: PropertyKey) => String(segment).replaceAll("~", "~0").replaceAll("/", "~1");
const pointerTo = (path: readonly PropertyKey[]) => path.map((one) => `/${escapeSegment(one)}`).join("");

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key.slice(0, 80)]),
      code: "unknown_field",
      message: "This field is not part of a referral.",
    }));
  }
  const missing = issue.code === "invalid_type" && issue.input === undefined;
  return [
    {
      pointer: pointerTo(issue.path),
      code: missing ? "required" : issue.code,
      message: missing
        ? "This is required. Where it is not known, say none_known or not_asked if offered."
        : issue.message,
    },
  ];
}

function depth(value: unknown, level = 0): number {
  if (level > deepest || value === null || typeof value !== "object") return level;
  // Folded, never spread: a list may be longer than an argument list can be.
  return Object.values(value).reduce<number>((most, one) => Math.max(most, depth(one, level + 1)), level);
}

/** When a consent ends, where it ends on a date. */
export const expiryOf = (given: ReferralPayload["consent"]): string | null =>
  typeof given.expires === "string" ? given.expires : null;

/** When the person is expected, `2026-11-25 15:00`, as far as the sender knows. */
export const arrivalOf = ({ arrival: expected }: ReferralPayload): string | null =>
  expected ? [expected.date, expected.time].filter(Boolean).join(" ") : null;

/** An invented referral that works as it stands on `today` (ISO date): no house preference, live dates. */
export function exampleReferral(today: string): ReferralPayload {
  const day = Temporal.PlainDate.from(today);
  const on = (days: number) => day.add({ days }).toString();
  return {
    routing: {
      senderReference: "LK-2207",
      programme: "Larkfield Treatment Center",
      contact: { name: "Iris Plover", phone: "555-0142" },
      afterHoursPhone: "555-0143",
      houses: "any_suitable",
      neededBy: on(2),
      discharge: { date: on(2), fixed: true },
      holdWanted: true,
    },
    consent: {
      basis: "part_2",
      discloser: "Larkfield Treatment Center",
      recipient: "Lantern Row Homes LLC",
      categories: ["identity", "recovery_history", "treatment_dates", "medications", "safety", "funding"],
      purpose: "Recovery housing placement",
      mayReturn: ["status", "decision", "arrival"],
      signedOn: on(-1),
      signedBy: "Theo Wagtail",
      expires: on(30),
      revocation: "At any time, by phone or in writing to the programme.",
      scope:
        "Identity, recovery history, treatment dates, medicines, safety and funding, for a place in a recovery house.",
      notice: disclosureNotice,
    },
    person: {
      legalName: "Theo Wagtail",
      pronouns: "he, him",
      birthDate: "1992-03-14",
      safeContact: { phone: "555-0177", mayLeaveMessage: false },
      gender: { stated: "man", houseWanted: "men" },
      language: { spoken: "English", interpreter: false },
      whereNow: "Larkfield Treatment Center",
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
    funding: { payer: "County", authorisedUntil: on(60) },
    arrival: { date: on(2), time: "15:00", transport: "Larkfield van", identityPapers: "State ID" },
  };
}
