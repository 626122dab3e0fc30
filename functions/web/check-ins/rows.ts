import { words } from "#functions/copy/words.ts";
import type { CheckIn } from "#shared/records/check-in/check-in.ts";

const copy = () => words().checkIns.form;

type Row = readonly [string, string];

/** Choices and words beside each other; undefined if nothing was said. */
const said = (...parts: readonly (string | null | undefined)[]): string | undefined =>
  parts
    .filter((one): one is string => Boolean(one))
    .map((one) => one.replace(/\.$/, ""))
    .join(". ") || undefined;

const row = (name: string, text: string | undefined): Row[] => (text === undefined ? [] : [[name, text]]);

/** What is strong. */
export const strengthsOf = (of: CheckIn): Row[] => [
  ...row(copy().good, said(of.good)),
  ...(of.said
    ? row(copy().promised, said(of.said.words, of.said.went && copy().outcomes[of.said.went], of.said.helped))
    : []),
  ...row(copy().corner, said(of.corner.who.map((one) => copy().supporters[one]).join(", "), of.corner.words)),
];

export const howItIs = (of: CheckIn): Row[] => [
  ...row(copy().urgesTitle, said(of.urges.had && copy().urges[of.urges.had], of.urges.did)),
  ...row(copy().usedTitle, said(of.used.has && copy().used[of.used.has], of.used.words)),
  ...row(copy().sleep, said(of.sleep && copy().levels[of.sleep])),
  ...row(copy().food, said(of.food && copy().levels[of.food])),
  ...row(copy().medicationsAsked, said(of.medications && copy().medications[of.medications])),
  ...row(
    copy().hanging,
    said(of.burdens.what.map((one) => copy().burdens[one]).join(", "), of.burdens.words),
  ),
  [copy().safe, of.safe ? copy().safeYes : copy().safeNo],
  [copy().dying, of.thoughtsOfDying ? copy().dyingYes : copy().dyingNo],
];

export const whatIsNext = (of: CheckIn): Row[] => [
  ...row(copy().will, said(of.next.will)),
  ...row(copy().need, said(of.next.need)),
  ...row(copy().promise, said(of.next.promise)),
  ...of.plan.done.map((step): Row => [copy().said.finished, step.words]),
  ...(of.plan.added ? row(copy().said.added, of.plan.added.words) : []),
];
