import { Temporal } from "temporal-polyfill";
import { type AddictionMedication, addictionMedications, type HouseDefinition } from "#shared/house/house.ts";
import type { ReferralPayload } from "./payload.ts";

/** A reason as a word of the catalogue and what it needs to be said. */
interface Reason {
  readonly sign: "plus" | "minus";
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

interface Support {
  readonly code: "medications" | "mobility" | "mental_health" | "language";
  readonly text: string;
}

export interface Fit {
  readonly verdict: "fits" | "not_by_date" | "not_possible";
  readonly reasons: readonly Reason[];
  /** How the house supports this person: said, never counted. */
  readonly support: readonly Support[];
}

export interface FitInput {
  readonly referral: ReferralPayload;
  readonly house: HouseDefinition;
  readonly freeBeds: readonly { readonly label: string; readonly lower?: boolean }[];
  /** House-local dates. */
  readonly nextAgreedMoveOut: string | null;
  readonly today: string;
  /** Somebody lives there whom the person is kept apart from; who, is never said. Only admissions know. */
  readonly keptApart?: boolean;
}

/**
 * How a person would fit a house: reasons, never a score. Not possible only where the house serves others, is
 * paused, the law forbids the address, or somebody lives there whom the person is kept apart from. Medications, diagnoses and access needs are never a reason against:
 * a house says how it supports them (Fair Housing Act; 42 USC 3604(f)).
 */
export function fitFor(input: FitInput): Fit {
  const { house, referral } = input;
  const against: Reason[] = [];
  const plus: Reason[] = [];
  const minus: Reason[] = [];
  const wanted = referral.person.gender.houseWanted;
  if (house.paused) against.push({ sign: "minus", code: "paused", params: {} });
  if (wanted !== "any" && house.serves.genders.length > 0 && !house.serves.genders.includes(wanted)) {
    against.push({
      sign: "minus",
      code: "serves_others",
      params: { serves: house.serves.genders.join(",") },
    });
  }
  if ((referral.person.childrenComing ?? 0) > 0 && !house.serves.children) {
    against.push({ sign: "minus", code: "no_children", params: {} });
  }
  if (house.registryLimit && known(referral.justice.addressLimits)) {
    against.push({ sign: "minus", code: "registry_address", params: {} });
  }
  if (input.keptApart) against.push({ sign: "minus", code: "keep_apart", params: {} });
  const bed = bedReason(input);
  (bed.sign === "plus" ? plus : minus).push(bed);
  for (const one of [daysReason(input), fundingReason(input)])
    if (one) (one.sign === "plus" ? plus : minus).push(one);
  if (known(referral.justice.noContactOrders))
    minus.push({ sign: "minus", code: "no_contact_check", params: {} });
  return {
    verdict: against.length > 0 ? "not_possible" : bed.sign === "plus" ? "fits" : "not_by_date",
    reasons: [...plus, ...against, ...minus],
    support: supportOf(input),
  };
}

const known = (answer: string): boolean => answer !== "none_known" && answer !== "not_asked";

function bedReason({ referral, freeBeds, nextAgreedMoveOut }: FitInput): Reason {
  const { neededBy } = referral.routing;
  const labels = freeBeds
    .slice(0, 4)
    .map((one) => one.label)
    .join(", ");
  if (freeBeds.length > 0) return { sign: "plus", code: "bed_free", params: { beds: labels, neededBy } };
  if (nextAgreedMoveOut && nextAgreedMoveOut <= neededBy)
    return { sign: "plus", code: "bed_by_agreed_move_out", params: { on: nextAgreedMoveOut } };
  if (nextAgreedMoveOut) return { sign: "minus", code: "no_bed_before", params: { on: nextAgreedMoveOut } };
  return { sign: "minus", code: "no_bed", params: {} };
}

function daysReason({ referral, house, today }: FitInput): Reason | undefined {
  const asks = house.minimumDaysSinceUse;
  if (asks === null) return undefined;
  const { lastUse } = referral.recovery;
  if (lastUse === "none_known" || lastUse === "not_asked")
    return { sign: "minus", code: "days_unknown", params: { asks } };
  const arrives = referral.routing.neededBy > today ? referral.routing.neededBy : today;
  const days = Temporal.PlainDate.from(lastUse).until(arrives, { largestUnit: "day" }).days;
  return { sign: days >= asks ? "plus" : "minus", code: "days_since_use", params: { asks, days } };
}

function fundingReason({ referral, house }: FitInput): Reason | undefined {
  if (house.fundingKinds.length === 0) return undefined;
  const payer = referral.funding.payer.toLowerCase();
  const taken = house.fundingKinds.some((kind) => payer.includes(kind.toLowerCase()));
  return taken
    ? { sign: "plus", code: "funding_taken", params: { payer: referral.funding.payer } }
    : { sign: "minus", code: "funding_to_settle", params: { payer: referral.funding.payer } };
}

/** The names a medication goes by, brands among them. */
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
  const { spoken } = referral.person.language;
  if (house.supports.languages.some((one) => one.toLowerCase() === spoken.toLowerCase()))
    support.push({ code: "language", text: spoken });
  return support;
}
