import { keysOf } from "#shared/kernel/keys-of.ts";
import type { HouseDefinition } from "#shared/records/house/house.ts";
import { type FeeTerms, feeTermsSchema } from "./document.ts";

/** Fields of a house's form that its fee agreement needs. */
export type FeeField = "weeklyFee" | "dueDay" | "lateFee" | "lateAfterDays" | "deposit" | "depositReturnDays";

type Priced = Pick<HouseDefinition, "weeklyFeeCents" | "depositCents" | "feeTerms">;

/** What a house still has to set before its fee agreement can be signed. */
export function feesMissing({ weeklyFeeCents, depositCents, feeTerms }: Priced): FeeField[] {
  const { dueDay, lateFeeCents, lateAfterDays, depositReturnDays } = feeTerms;
  const missing: Readonly<Record<FeeField, boolean>> = {
    weeklyFee: weeklyFeeCents === null,
    dueDay: dueDay === null,
    lateFee: lateFeeCents === null,
    lateAfterDays: Boolean(lateFeeCents) && lateAfterDays === null,
    deposit: depositCents === null,
    depositReturnDays: Boolean(depositCents) && depositReturnDays === null,
  };
  return keysOf(missing).filter((name) => missing[name]);
}

/** The terms of a house's fee agreement; undefined if one is missing. */
export function feeTermsOf(house: Priced): FeeTerms | undefined {
  if (feesMissing(house).length > 0) return undefined;
  const { weeklyFeeCents, depositCents, feeTerms } = house;
  return feeTermsSchema.parse({
    ...feeTerms,
    weeklyFeeCents,
    depositCents,
    lateAfterDays: feeTerms.lateFeeCents ? feeTerms.lateAfterDays : null,
    depositReturnDays: depositCents ? feeTerms.depositReturnDays : null,
  });
}
