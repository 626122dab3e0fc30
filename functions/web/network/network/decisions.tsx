import type { Temporal } from "temporal-polyfill";
import { day, span } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { NetworkPage } from "#shared/views/network-page.ts";
import { Empty, Facts, Section } from "../../ui/kit.tsx";

/** Recent decisions. Every share and average shows its count. */
export function Decisions(props: {
  decisions: NetworkPage["decisions"];
  now: Temporal.Instant;
  zone: string;
}) {
  const { decisions, now, zone } = props;
  const { all, since } = decisions;
  const copy = words().network.figures;
  return (
    <Section title={copy.decisions} aside={since ? copy.latest({ day: day(since, now, zone) }) : copy.days}>
      {all.averageMinutes === null || all.medianMinutes === null ? (
        <Empty>{copy.none}</Empty>
      ) : (
        <>
          <Facts
            rows={[
              [
                copy.share,
                copy.shareOf({
                  percent: Math.round((all.inTime / all.answered) * 100),
                  inTime: all.inTime,
                  of: all.answered,
                }),
              ],
              [copy.median, span(all.medianMinutes)],
              [copy.average, span(all.averageMinutes)],
            ]}
          />
          <p class="second pt-2">{copy.pauses}</p>
        </>
      )}
    </Section>
  );
}
