import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/index.ts";
import { day, span } from "#functions/copy/en/times.ts";
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
  const words = en.network.figures;
  return (
    <Section
      title={words.decisions}
      aside={since ? words.latest({ day: day(since, now, zone) }) : words.days}
    >
      {all.averageMinutes === null || all.medianMinutes === null ? (
        <Empty>{words.none}</Empty>
      ) : (
        <>
          <Facts
            rows={[
              [
                words.share,
                words.shareOf({
                  percent: Math.round((all.inTime / all.answered) * 100),
                  inTime: all.inTime,
                  of: all.answered,
                }),
              ],
              [words.median, span(all.medianMinutes)],
              [words.average, span(all.averageMinutes)],
            ]}
          />
          <p class="second pt-2">{words.pauses}</p>
        </>
      )}
    </Section>
  );
}
