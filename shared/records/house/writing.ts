import { fingerprint } from "#shared/kernel/fingerprint.ts";
import type { Instant } from "#shared/kernel/instant.ts";
import type { HouseDefinition, HouseTexts } from "./house.ts";
import type { HouseWriting } from "./records.ts";

type Priced = Pick<HouseDefinition, "weeklyFeeCents" | "depositCents" | "feeTerms">;

interface Saved {
  readonly house: Priced;
  readonly texts: Omit<HouseTexts, "house"> | undefined;
}

/** What residents sign of a house, by document: its wording and amounts. */
const wordingOf = ({ house, texts }: Saved) => ({
  fees: fingerprint([house.weeklyFeeCents, house.depositCents, house.feeTerms, texts?.fees]),
  refundPolicy: texts?.refundPolicy,
  rules: texts?.rules,
});

/** Since when each document has its wording, if this is saved at `at`. */
export function sinceFrom(
  at: Instant,
  now: Saved,
  was?: Saved & { readonly texts: HouseWriting | undefined },
): HouseWriting["since"] {
  const [said, before] = [wordingOf(now), was && wordingOf(was)];
  const since = (one: keyof typeof said) =>
    before && said[one] === before[one] ? was?.texts?.since[one] : at;
  const known = (one: keyof typeof said) => {
    const from = since(one);
    return from === undefined ? {} : { [one]: from };
  };
  return { ...known("fees"), ...known("refundPolicy"), ...known("rules") };
}
