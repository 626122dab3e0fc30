import { words } from "#functions/copy/words.ts";
import type { Standing } from "#shared/records/agreement/agreement.ts";
import type { IconName } from "../../ui/icon-names.ts";
import { Bare, Pill, type Tone } from "../../ui/kit.tsx";

const looks: Readonly<Record<Standing, { icon: IconName; tone: Tone }>> = {
  upcoming: { icon: "calendar-clock", tone: "plain" },
  in_force: { icon: "circle-check", tone: "good" },
  ending: { icon: "hourglass", tone: "due" },
  expired: { icon: "triangle-alert", tone: "late" },
  term_over: { icon: "alarm-clock", tone: "due" },
  replaced: { icon: "undo-2", tone: "plain" },
  ended: { icon: "ban", tone: "plain" },
};

/** How an agreement stands: loud only where something is to be done. */
export function StandingMark({ standing }: { standing: Standing }) {
  const look = looks[standing];
  const word = words().network.agreements.standings[standing];
  return look.tone === "due" || look.tone === "late" ? (
    <Pill {...look}>{word}</Pill>
  ) : (
    <Bare {...look}>{word}</Bare>
  );
}
