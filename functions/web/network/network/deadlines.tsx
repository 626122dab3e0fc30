import type { Child } from "hono/jsx";
import { fullDate, longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { isId } from "#shared/kernel/ids.ts";
import type { NetworkPage } from "#shared/views/network-page.ts";
import { Icon } from "../../ui/kit.tsx";

/** Emergency access to review, the breach register and agreements, as far as something is due. */
export const Deadlines = ({ found: { deadlines, unreviewed, profile } }: { found: NetworkPage }) => (
  <>
    {unreviewed[0] ? (
      <Line href="/emergencies" late={false}>
        {words().residents.emergency.review.network({
          n: unreviewed.length,
          day: fullDate(unreviewed[0].opened.at, profile.timeZone),
        })}
      </Line>
    ) : null}
    {deadlines.map(({ subject, on, daysLeft }) => (
      <Line
        href={`/network/${isId("breach", subject) ? "breaches" : "agreements"}/${subject}`}
        late={daysLeft < 0}
      >
        {sayDeadline(isId("breach", subject), on, daysLeft < 0)}
      </Line>
    ))}
  </>
);

const Line = ({ href, late, children }: { href: string; late: boolean; children: Child }) => (
  <div class="row">
    <div class="grow">
      <a class="whole" href={href}>
        {children}
      </a>
    </div>
    <span class={`bare t-${late ? "late" : "due"}`}>
      <Icon name={late ? "triangle-alert" : "hourglass"} />
    </span>
  </div>
);

function sayDeadline(isBreach: boolean, on: string, isLate: boolean): string {
  const { due, overdue, agreementEnds, agreementOver } = words().network.breaches.needs;
  const say = isBreach ? (isLate ? overdue : due) : isLate ? agreementOver : agreementEnds;
  return say({ day: longDay(on) });
}
