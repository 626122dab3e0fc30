import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { JourneyPage } from "#shared/journeys/beside/read-journey.ts";
import { today } from "#shared/kernel/local-date.ts";
import { countedBack } from "#shared/records/meeting/weeks.ts";
import type { Scope } from "#shared/table/scope.ts";
import { Panel, Section } from "../../ui/kit.tsx";

/** How many support meetings they go to, as far as they share it. */
export function Meetings({ scope, found }: { readonly scope: Scope; readonly found: JourneyPage }) {
  const { journey, meetings } = found;
  if (!meetings) return null;
  const { title, commitment, now: thisWeek, week, count, weekly, lead } = words().meetings.mentor;
  const { now, past } = countedBack(meetings.weeks, today(scope.now(), journey.timeZone), undefined);
  const rows = [
    ...(meetings.weekly === null ? [] : [[commitment, weekly({ n: meetings.weekly })] as const]),
    [thisWeek, count({ n: now.count })] as const,
    ...past.map((one) => [week({ day: longDay(one.week) }), count({ n: one.count })] as const),
  ];
  return (
    <Section title={title}>
      <Panel rows>
        {rows.map(([name, said]) => (
          <div class="row">
            <span class="grow">{name}</span>
            <span>{said}</span>
          </div>
        ))}
      </Panel>
      <p class="second">{lead}</p>
    </Section>
  );
}
