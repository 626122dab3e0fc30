import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { CheckIn } from "#shared/records/check-in/check-in.ts";
import { standings } from "#shared/records/check-in/questions.ts";
import { Facts, Icon } from "../ui/kit.tsx";

const copy = () => words().checkIns.form;

type Row = readonly [string, Child];

/** Choices and words beside each other; undefined if nothing was said. */
const said = (...parts: readonly (string | null | undefined)[]): string | undefined =>
  parts
    .filter((one): one is string => Boolean(one))
    .map((one) => one.replace(/\.$/, ""))
    .join(". ") || undefined;

const row = (name: string, text: string | undefined): Row[] => (text === undefined ? [] : [[name, text]]);

/** The whole of a check-in, what is strong first. */
export function Whole({ of }: { of: CheckIn }) {
  const strengths: Row[] = [
    ...row(copy().good, said(of.good)),
    ...(of.said
      ? row(
          copy().promised,
          said(of.said.words, of.said.went && copy().outcomes[of.said.went], of.said.helped),
        )
      : []),
    ...row(
      copy().corner,
      said(of.corner.who.map((one) => copy().supporters[one]).join(", "), of.corner.words),
    ),
  ];
  const body: Row[] = [
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
  const next: Row[] = [
    ...row(copy().will, said(of.next.will)),
    ...row(copy().need, said(of.next.need)),
    ...row(copy().promise, said(of.next.promise)),
    ...of.plan.done.map((step): Row => [copy().said.finished, step.words]),
    ...(of.plan.added ? row(copy().said.added, of.plan.added.words) : []),
  ];
  return (
    <>
      {strengths.length > 0 ? <Facts rows={strengths} /> : null}
      <PartsNow parts={of.parts} />
      <Facts rows={body} />
      {next.length > 0 ? <Facts rows={next} /> : null}
    </>
  );
}

const looks = { working: "check", needs_strength: "sprout", not_now: "circle-pause" } as const;

/** How each part is going: what is working comes first. */
function PartsNow({ parts }: Pick<CheckIn, "parts">) {
  if (parts.length === 0) return null;
  const sorted = [...parts].sort((a, b) => standings.indexOf(a.is) - standings.indexOf(b.is));
  return (
    <Facts
      rows={sorted.map(({ domain, is }) => [
        words().plans.plan.domains[domain],
        <span class="bare t-plain">
          <Icon name={looks[is]} />
          {copy().standings[is]}
        </span>,
      ])}
    />
  );
}
