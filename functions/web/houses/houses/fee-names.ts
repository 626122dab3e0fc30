import { en } from "#functions/copy/en/index.ts";
import { and } from "#functions/copy/en/list.ts";
import type { FeeField } from "#shared/records/packet/fees.ts";

/** What a fee agreement lacks, as the house's page calls it. */
export const feeNames = (missing: readonly FeeField[]): string =>
  and(missing.map((one) => en.houses.house.feeNames[one]));
