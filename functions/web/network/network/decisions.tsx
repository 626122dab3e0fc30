import type { Temporal } from "temporal-polyfill";
import { en } from "#functions/copy/en/en.ts";
import type { NetworkPage } from "#shared/views/network-page.ts";
import { Empty, Facts, Section } from "../../ui/kit.tsx";
import { day } from "../../ui/times.ts";

/** Recent decisions. Every share and average shows its count. */
export function Decisions(props: {
  decisions: NetworkPage["decisions"];
  now: Temporal.Instant;
  zone: string;
}) {
  const { decisions, now, zone } = props;
  const { all, since } = decisions;
  const words = en.figures;
  return (
    <Section title={words.decisions} aside={since ? words.latest(day(since, now, zone)) : words.days}>
      {all.averageMinutes === null || all.medianMinutes === null ? (
        <Empty>{words.none}</Empty>
      ) : (
        <>
          <Facts
            rows={[
              [
                words.share,
                words.shareOf(Math.round((all.inTime / all.answered) * 100), all.inTime, all.answered),
              ],
              [words.median, words.took(all.medianMinutes)],
              [words.average, words.took(all.averageMinutes)],
            ]}
          />
          <p class="second pt-2">{words.pauses}</p>
        </>
      )}
    </Section>
  );
}
