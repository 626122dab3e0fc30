import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { isId } from "#shared/kernel/ids.ts";
import type { NetworkPage } from "#shared/views/network-page.ts";
import { Icon } from "../../ui/kit.tsx";

/** The breach register and agreements, as far as something is due. */
export const Deadlines = ({ deadlines }: Pick<NetworkPage, "deadlines">) => (
  <>
    {deadlines.map(({ subject, on, daysLeft }) => (
      <div class="row">
        <div class="grow">
          <a
            class="whole"
            href={`/network/${isId("breach", subject) ? "breaches" : "agreements"}/${subject}`}
          >
            {sayDeadline(isId("breach", subject), on, daysLeft < 0)}
          </a>
        </div>
        <span class={`bare t-${daysLeft < 0 ? "late" : "due"}`}>
          <Icon name={daysLeft < 0 ? "triangle-alert" : "hourglass"} />
        </span>
      </div>
    ))}
  </>
);

function sayDeadline(isBreach: boolean, on: string, isLate: boolean): string {
  const { due, overdue, agreementEnds, agreementOver } = words().network.breaches.needs;
  const say = isBreach ? (isLate ? overdue : due) : isLate ? agreementOver : agreementEnds;
  return say({ day: longDay(on) });
}
