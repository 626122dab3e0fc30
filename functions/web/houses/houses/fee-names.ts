import { and } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { FeeField } from "#shared/records/packet/fees.ts";

/** What a fee agreement lacks, as the house's page calls it. */
export const feeNames = (missing: readonly FeeField[]): string =>
  and(missing.map((one) => words().houses.house.feeNames[one]));
