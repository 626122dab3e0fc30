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
  linked: "user-round-plus",
  unlinked: "ban",
  not_given: "ban",
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
    case "linked":
    case "unlinked":
    case "not_given":
      return custody[what.kind]({ name: what.name, site: what.site });
    case "collected":
      return collectedAs(what);
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

function collectedAs({ lot, serial, outside }: Extract<Custody, { kind: "collected" }>): string {
  const { custody } = copy();
  const device = { lot: lot || "none", serial };
  if (!outside) return custody.collected(device);
  const { name, site, observer, residentSigned } = outside;
  return custody.collected_outside({
    ...device,
    ...{ name, site, observer: observer || "none", signed: residentSigned },
  });
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
