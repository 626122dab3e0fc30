import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { Goal, RecoveryPlan } from "#shared/records/plan/plan.ts";

const copy = () => words().plans.plan;

type Part = readonly [title: string, lines: readonly string[]];

const aboutLines = ({ meaning, strengths, supports, parts }: RecoveryPlan): Part[] => [
  [copy().strengths, strengths],
  [copy().meaning, meaning ? [meaning] : []],
  [copy().supports, supports.map(({ name, how, phone }) => [name, how, phone].filter(Boolean).join(", "))],
  [copy().parts, parts.map((one) => copy().domains[one])],
];

const until = (by: string | null) => (by ? copy().by({ day: longDay(by) }) : "");

const goalLines = ({ by, steps, obstacles, helps }: Goal): string[] =>
  [
    until(by),
    ...steps.map((one) => [one.words, copy().owners[one.owner], until(one.by)].filter(Boolean).join(". ")),
    obstacles && `${copy().obstacles}: ${obstacles}`,
    helps && `${copy().helps}: ${helps}`,
  ].filter(Boolean);

/** What a plan says: its parts, and then its goals as one, to be compared. */
export const linesOf = (plan: RecoveryPlan): Part[] => [
  ...aboutLines(plan),
  [
    copy().goals,
    plan.goals.flatMap((goal) => [
      `${goal.words} (${copy().states[goal.state]})`,
      ...goalLines(goal).map((one) => `${goal.words}: ${one}`),
    ]),
  ],
];

/** All that a plan says, each goal by itself. */
export const Said = ({ plan }: { readonly plan: RecoveryPlan }) => (
  <>
    {[
      ...aboutLines(plan),
      ...plan.goals.map((goal): Part => [goal.words, [aboutGoal(goal), ...goalLines(goal)]]),
    ].map(([title, lines]) =>
      lines.length > 0 ? (
        <section class="stack">
          <h2>{title}</h2>
          <SaidList lines={lines} />
        </section>
      ) : null,
    )}
  </>
);

const aboutGoal = ({ domain, state }: Goal) => `${copy().domains[domain]} · ${copy().states[state]}`;

export const SaidList = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((one) => (
      <li>{one}</li>
    ))}
  </ul>
);
