import { Temporal } from "temporal-polyfill";
import {
  type AddictionMedication,
  addictionMedications,
  type HouseDefinition,
} from "#shared/records/house/house.ts";
import { servesGender } from "#shared/records/house/serves.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { wishOf } from "#shared/records/waitlist/wanted.ts";

/** Codes of all reasons for and against; the sentences are in the copy. */
export type FitCode =
  | "paused"
  | "serves_others"
  | "under_age"
  | "no_children"
  | "registry_address"
  | "keep_apart"
  | "bed_free"
  | "bed_by_agreed_move_out"
  | "no_bed_before"
  | "no_bed"
  | "days_unknown"
  | "days_since_use"
  | "funding_taken"
  | "funding_to_settle"
  | "no_contact_check";

/** A reason with the data of its sentence. */
interface Reason {
  readonly sign: "plus" | "minus";
  readonly code: FitCode;
  readonly params: Readonly<Record<string, string | number>>;
}

interface Support {
  readonly code: "medications" | "mobility" | "mental_health" | "language";
  readonly text: string;
}

export interface Fit {
  readonly verdict: "fits" | "not_by_date" | "not_possible";
  readonly reasons: readonly Reason[];
  /** How the house supports this person: shown, never counted. */
  readonly support: readonly Support[];
}

export interface FitInput {
  readonly referral: ReferralFacts;
  readonly house: HouseDefinition;
  readonly freeBeds: readonly { readonly label: string; readonly lower?: boolean }[];
  /** House-local dates. */
  readonly nextAgreedMoveOut: string | null;
  readonly today: string;
  /** A separation order with a current resident; the page never says who. Known to admissions only. */
  readonly keptApart?: boolean;
}

/** The input of a verdict without reasons. */
interface Verdicts extends Pick<FitInput, "referral" | "nextAgreedMoveOut" | "today" | "keptApart"> {
  readonly house: Pick<HouseDefinition, "serves" | "paused" | "registryLimit">;
  readonly free: number;
}

/**
 * A person's fit for a house: reasons, never a score. Medications, diagnoses and access needs are never a
 * reason against: a house says how it supports them (Fair Housing Act; 42 USC 3604(f)).
 */
export function fitFor(input: FitInput): Fit {
  const plus: Reason[] = [];
  const minus: Reason[] = [];
  for (const one of [bedReason(input), daysReason(input), fundingReason(input)])
    if (one) (one.sign === "plus" ? plus : minus).push(one);
  if (known(input.referral.justice.noContactOrders))
    minus.push({ sign: "minus", code: "no_contact_check", params: {} });
  return {
    verdict: verdictFor({ ...input, free: input.freeBeds.length }),
    reasons: [...plus, ...groundsAgainst(input), ...minus],
    support: supportOf(input),
  };
}

/** The verdict alone. It fits if nothing is against it and a bed is free by the day. */
export function verdictFor(input: Verdicts): Fit["verdict"] {
  if (groundsAgainst(input).length > 0) return "not_possible";
  return input.free > 0 || outInTime(input) ? "fits" : "not_by_date";
}

/** Houses are for adults. No house asks for more years: California allows that in senior housing only (Civil Code 51.2). */
const adult = 18;

/**
 * "Not possible" only if the house serves others, is paused, the law restricts the address, a separation
 * order applies, or the person would be a minor.
 */
function groundsAgainst({ house, referral, today, keptApart }: Omit<Verdicts, "free">): Reason[] {
  const wish = wishOf(referral);
  const against: Reason[] = [];
  const say = (code: FitCode, params: Reason["params"] = {}) => against.push({ sign: "minus", code, params });
  if (house.paused) say("paused");
  if (!servesGender(house.serves, wish.house))
    say("serves_others", { serves: house.serves.genders.join(",") });
  const age = Math.max(0, yearsUntil(arrivalOf(referral, today), referral.person.birthDate));
  if (age < adult) say("under_age", { age, adult });
  if (wish.children && !house.serves.children) say("no_children");
  if (house.registryLimit && known(referral.justice.addressLimits)) say("registry_address");
  if (keptApart) say("keep_apart");
  return against;
}

/** The day a bed is needed; today, once that has passed. */
const arrivalOf = ({ routing: { neededBy } }: ReferralFacts, today: string): string =>
  neededBy > today ? neededBy : today;

const yearsUntil = (day: string, birthDate: string): number =>
  Temporal.PlainDate.from(birthDate).until(day, { largestUnit: "year" }).years;

const outInTime = ({ referral, nextAgreedMoveOut }: Pick<FitInput, "referral" | "nextAgreedMoveOut">) =>
  nextAgreedMoveOut !== null && nextAgreedMoveOut <= referral.routing.neededBy;

const known = (answer: string | undefined): boolean =>
  answer !== undefined && answer !== "none_known" && answer !== "not_asked";

function bedReason(input: FitInput): Reason {
  const { referral, freeBeds, nextAgreedMoveOut } = input;
  const { neededBy } = referral.routing;
  const labels = freeBeds
    .slice(0, 4)
    .map((one) => one.label)
    .join(", ");
  if (freeBeds.length > 0) return { sign: "plus", code: "bed_free", params: { beds: labels, neededBy } };
  if (nextAgreedMoveOut && outInTime(input))
    return { sign: "plus", code: "bed_by_agreed_move_out", params: { on: nextAgreedMoveOut } };
  if (nextAgreedMoveOut) return { sign: "minus", code: "no_bed_before", params: { on: nextAgreedMoveOut } };
  return { sign: "minus", code: "no_bed", params: {} };
}

function daysReason({ referral, house, today }: FitInput): Reason | undefined {
  const asks = house.minimumDaysSinceUse;
  if (asks === null) return undefined;
  const { lastUse } = referral.recovery;
  if (!lastUse || lastUse === "none_known" || lastUse === "not_asked")
    return { sign: "minus", code: "days_unknown", params: { asks } };
  const arrives = arrivalOf(referral, today);
  const days = Temporal.PlainDate.from(lastUse).until(arrives, { largestUnit: "day" }).days;
  return { sign: days >= asks ? "plus" : "minus", code: "days_since_use", params: { asks, days } };
}

function fundingReason({ referral, house }: FitInput): Reason | undefined {
  const { payer } = referral.funding;
  if (!payer || house.fundingKinds.length === 0) return undefined;
  const taken = house.fundingKinds.some((kind) => payer.toLowerCase().includes(kind.toLowerCase()));
  return taken
    ? { sign: "plus", code: "funding_taken", params: { payer } }
    : { sign: "minus", code: "funding_to_settle", params: { payer } };
}

/** Generic and brand names of each medication. */
const names: Readonly<Record<AddictionMedication, RegExp>> = {
  methadone: /methadone|methadose/iu,
  buprenorphine: /buprenorphine|suboxone|subutex|sublocade|zubsolv|brixadi/iu,
  naltrexone: /naltrexone|vivitrol|revia/iu,
};

function supportOfEach(taken: readonly { readonly name: string }[], house: HouseDefinition): Support[] {
  return addictionMedications.flatMap((one) => {
    if (!taken.some(({ name }) => names[one].test(name))) return [];
    const { storage, dosingTravel, training } = house.supports.addictionMedications[one];
    const text = [storage, dosingTravel, training].filter(Boolean).join(". ");
    return text ? [{ code: "medications" as const, text }] : [];
  });
}

function supportOf({ referral, house }: FitInput): Support[] {
  const support: Support[] = [];
  const { medications, accessNeeds } = referral.living;
  if (Array.isArray(medications) && medications.length > 0 && house.supports.medications)
    support.push({ code: "medications", text: house.supports.medications });
  if (Array.isArray(medications)) support.push(...supportOfEach(medications, house));
  if (known(accessNeeds) && house.supports.mobility)
    support.push({ code: "mobility", text: house.supports.mobility });
  if (known(referral.living.currentConcern) && house.supports.mentalHealth)
    support.push({ code: "mental_health", text: house.supports.mentalHealth });
  const spoken = referral.person.language?.spoken;
  if (spoken && house.supports.languages.some((one) => one.toLowerCase() === spoken.toLowerCase()))
    support.push({ code: "language", text: spoken });
  return support;
}
