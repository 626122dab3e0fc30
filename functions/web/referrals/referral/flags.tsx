import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { Icon, Section } from "../../ui/kit.tsx";
import type { Reading } from "./facts.tsx";

const copy = () => words().referrals.flags;
const says = (answer: string | undefined): answer is string =>
  answer !== undefined && answer !== "none_known" && answer !== "not_asked";

/** Answers that need a person's attention, first on the page. */
export function flagsOf(
  { recovery, living, justice, person }: ReferralFacts,
  { now, zone }: Pick<Reading, "now" | "zone">,
): string[] {
  const { language } = person;
  const days = (justice.courtDates ?? []).map((one) => day(one, now, zone)).join("; ");
  const texts = [
    [living.currentConcern, copy().concern],
    [recovery.withdrawalRisk, copy().withdrawal],
    [justice.recentViolenceOrArson, copy().violence],
    [justice.conditions, copy().conditions],
    [justice.noContactOrders, copy().noContact],
    [justice.addressLimits, copy().registry],
    [living.tuberculosis, copy().tuberculosis],
  ] as const;
  return [
    ...(recovery.overdoseLast90Days === "yes" ? [copy().overdose] : []),
    ...texts.flatMap(([text, flag]) => (says(text) ? [flag({ text })] : [])),
    ...(days ? [copy().court({ days })] : []),
    ...(living.selfAdministers === "no" ? [copy().ownMedicines] : []),
    ...(language?.interpreter ? [copy().interpreter({ language: language.spoken ?? "" })] : []),
  ];
}

export const Flags = ({ flags }: { flags: readonly string[] }) =>
  flags.length === 0 ? null : (
    <Section id="flags" title={copy().title}>
      <ul class="panel pad flags">
        {flags.map((one) => (
          <li>
            <Icon name="triangle-alert" />
            <span>{one}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
