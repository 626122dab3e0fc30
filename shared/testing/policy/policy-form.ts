import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import {
  choice,
  defineForm,
  lines,
  type PartlySaid,
  type Said,
  several,
  time,
  wholeNumber,
} from "#shared/kernel/form.ts";
import { grounds, panelLines, specimens, timeToGive } from "#shared/records/test/kinds.ts";
import { limits, payers, type TestingPolicy } from "#shared/records/testing-policy/policy.ts";

const rule = () => lines({ most: 2000, required: "testing_policy.words_required" });

/** A house's testing policy. */
export const policyForm = defineForm("policy", "testing.manage", {
  grounds: several(grounds, "testing_policy.grounds_required"),
  oneIn: wholeNumber({ least: 2, most: 60 }),
  time: time(),
  after: wholeNumber({ least: 0, most: 60 }),
  limit: choice(limits, "testing_policy.limit_required"),
  number: wholeNumber({ least: 1, most: 14 }),
  panel: several(panelLines),
  specimens: several(specimens, "testing_policy.specimens_required"),
  minutes: wholeNumber({ least: timeToGive.least, most: timeToGive.most }),
  accommodations: rule(),
  honesty: rule(),
  nonNegative: rule(),
  refused: rule(),
  missed: rule(),
  payer: choice(payers, "testing_policy.payer_required"),
  confirmationPayer: choice(payers, "testing_policy.payer_required"),
});

/** Days a gap may have, and selections in seven days a cap may allow: more would not limit anything. */
const most = { gap: 14, cap: 6 } as const;

/** Checks fields against each other. */
export function together(said: PartlySaid<typeof policyForm>, errors: FieldErrors): void {
  if (said.specimens?.some((one) => one !== "breath") && said.panel?.length === 0)
    errors.add("/panel", "testing_policy.panel_required");
  if (!said.grounds?.includes("random")) return;
  if (said.oneIn === null) errors.add("/oneIn", "testing_policy.odds_required");
  if (said.time === null) errors.add("/time", "testing_policy.time_required");
  const { limit, number } = said;
  if (limit === "gap" && !isWithin(number, most.gap))
    errors.add("/number", "testing_policy.gap", { most: most.gap });
  if (limit === "cap" && !isWithin(number, most.cap))
    errors.add("/number", "testing_policy.cap", { most: most.cap });
}

const isWithin = (number: number | null | undefined, most: number): boolean =>
  number === undefined || (number !== null && number <= most);

type Content = Omit<TestingPolicy, "house" | "edition" | "saved" | "takenUp">;

export function policyOf({
  oneIn,
  time,
  after,
  limit,
  number,
  minutes,
  ...said
}: Said<typeof policyForm>): Content {
  const isRandom = said.grounds.includes("random") && oneIn !== null && time !== null;
  return {
    ...said,
    random: isRandom
      ? { oneIn, time, limit, number: limit === "none" ? null : number, after: after ?? 0 }
      : null,
    minutes: minutes ?? timeToGive.usual,
  };
}

/** A policy as its form shows it. */
export const formOf = ({ random, ...policy }: Content) => ({
  ...policy,
  oneIn: String(random?.oneIn ?? ""),
  time: random?.time ?? "",
  after: String(random?.after ?? ""),
  limit: random?.limit ?? "none",
  number: String(random?.number ?? ""),
  minutes: String(policy.minutes),
});
