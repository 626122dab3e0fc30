import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { sayDates } from "#functions/copy/en/times.ts";
import { sayData } from "#functions/copy/message.ts";
import type { ReferralPage } from "#shared/views/referral-page.ts";
import { Icon, Panel, Pill, Section } from "../../ui/kit.tsx";
import { OtherParts } from "../../ui/other-parts.tsx";

const verdicts = {
  fits: { icon: "check", tone: "good" },
  not_by_date: { icon: "clock", tone: "due" },
  not_possible: { icon: "ban", tone: "due" },
} as const;

/** How well each house matches, best first: reasons, never a score. */
export function Fits({ found, name, now }: { found: ReferralPage; name: string; now: Temporal.Instant }) {
  const part = found.fits;
  if (part.rows.length === 0) return null;
  return (
    <Section id="fit" title={en.referrals.page.fit({ name })}>
      <Panel rows>
        {part.rows.map(({ house, free, fit }) => (
          <div class="pad">
            <div class="flex items-start justify-between gap-3">
              <div>
                <h3>{house.name}</h3>
                <span class="second">
                  {en.referrals.page.free({ n: free })}, {house.area}
                </span>
              </div>
              <Pill {...verdicts[fit.verdict]}>{en.referrals.page.verdict[fit.verdict]}</Pill>
            </div>
            <ul class="reasons">
              {fit.reasons.map((one) => (
                <li>
                  <span class={`bare t-${one.sign === "plus" ? "good" : "due"}`}>
                    <Icon name={one.sign} />
                  </span>
                  {sayData(en.referrals.fit[one.code], sayDates(one.params, now, house.timeZone))}
                </li>
              ))}
              {fit.support.length > 0 ? (
                <li>
                  <Icon name="hand-heart" />
                  <span>
                    <span class="second">{en.referrals.page.supports({ name })}</span>{" "}
                    {fit.support
                      .map((one) =>
                        one.code === "language" ? en.referrals.page.spoken({ language: one.text }) : one.text,
                      )
                      .join("; ")}
                  </span>
                </li>
              ) : null}
            </ul>
          </div>
        ))}
      </Panel>
      <OtherParts
        part={part}
        label={en.referrals.page.fit({ name })}
        href={(number) => `?fits=${number}#fit`}
      />
    </Section>
  );
}
