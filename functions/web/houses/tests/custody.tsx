import type { Temporal } from "temporal-polyfill";
import { and, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Custody, TestEntry } from "#shared/records/test/entry.ts";
import { nameOfActor } from "#shared/table/acted-by.ts";
import type { IconName } from "../../ui/icon-names.ts";
import { Section, Timeline } from "../../ui/kit.tsx";

const copy = () => words().testing.collection;
const kinds = () => words().testing.policy;

const icons: Readonly<Record<Custody["kind"], IconName>> = {
  opened: "clock",
  moved: "route",
  taken_on: "user-round",
  named: "user-round",
  returned: "ban",
  offered: "eye",
  observer_chosen: "eye",
  observer_asked: "eye",
  disclosed: "hand-heart",
  collected: "check",
  signed: "signature",
  photo_added: "plus",
  photo_removed: "trash-2",
  ended: "ban",
  interpreted: "check",
  handed_over: "route",
  laboratory: "file-check",
  corrected: "pencil",
};

/** What an entry says. */
export function sayEntry(what: Custody): string {
  const { custody, sites, endings, results, laboratoryResults, expected } = copy();
  switch (what.kind) {
    case "opened":
      return custody.opened({
        ground: kinds().groundNames[what.ground],
        outside: what.outsidePolicy,
      });
    case "moved":
      return custody.moved({ site: sites[what.site] });
    case "named":
      return custody.named({ name: what.name, site: sites[what.site] });
    case "returned":
      return custody.returned({ code: what.code });
    case "offered":
      return custody.offered({ names: and(what.observers) });
    case "observer_chosen":
      return custody.observer_chosen({ name: what.name });
    case "observer_asked":
      return custody.observer_asked({ answer: what.answer });
    case "disclosed":
      return custody.disclosed({ said: what.words !== "" });
    case "collected":
      return custody.collected({ lot: what.lot, serial: what.serial });
    case "signed":
      return custody.signed({ name: what.name });
    case "ended":
      return custody.ended({ as: endings[what.as] });
    case "interpreted":
      return custody.interpreted({
        result: what.expected ? `${results[what.result]}, ${expected}` : results[what.result],
      });
    case "handed_over":
      return custody.handed_over({ laboratory: what.laboratory, specimen: what.specimen });
    case "laboratory":
      return custody.laboratory({
        result: what.result ? laboratoryResults[what.result] : copy().cancelled,
      });
    case "corrected":
      return custody.corrected({ entry: what.entry });
    default:
      return custody[what.kind];
  }
}

const wordsOf = (what: Custody): string => ("words" in what ? what.words : "");

interface Props {
  readonly custody: readonly TestEntry[];
  readonly now: Temporal.Instant;
  readonly zone: string;
}

/** The chain of custody, oldest first: by whom and when, and what was written. */
export const ChainOfCustody = ({ custody, now, zone }: Props) => (
  <Section title={copy().custody.title}>
    <Timeline
      entries={custody.map(({ nth, what, at, by }) => ({
        icon: icons[what.kind],
        text: copy().custody.nth({ nth, what: sayEntry(what) }),
        second: [when(at, now, zone), nameOfActor(by), wordsOf(what)].filter(Boolean).join(" · "),
      }))}
    />
  </Section>
);
