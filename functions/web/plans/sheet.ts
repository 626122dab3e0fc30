import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { noLetterhead } from "#shared/records/house/letterhead.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import { type Block, plainText } from "../residents/packet/blocks.ts";
import type { Fit } from "../residents/packet/pdf.ts";
import type { Sheet } from "../residents/packet/sheet.ts";

const copy = () => words().plans.plan;

interface Of {
  readonly name: string;
  /** House-local date. */
  readonly today: string;
}
interface Form {
  /** Goals it has room for. */
  readonly most: number;
  /** What stands one below the other, in one line. */
  readonly dense: boolean;
}

const scales = [1, 0.85, 0.7] as const;
const smallest = 0.64;

/** Letters for which a page may have room: more are not even tried. */
const room = (scale: number): number => 5000 / scale ** 2;

/** A plan in ever less room: with smaller type, and at last without the goals that one page has no room for. */
export function* planFits(plan: RecoveryPlan, of: Of): Generator<Fit> {
  const all = inOrder(plan).length;
  const fits = [
    ...scales.map((scale) => ({ scale, most: all, dense: false })),
    ...Array.from({ length: all }, (_, left) => ({ scale: smallest, most: all - left, dense: true })),
  ];
  for (const { scale, ...form } of fits) {
    const sheet = planSheet(plan, of, form);
    if (plainText(sheet.blocks).length < room(scale)) yield { sheet, scale };
  }
  yield { sheet: planSheet(plan, of, { most: 0, dense: true }), scale: smallest };
}

/** A plan to take along or to put up: strengths first. */
function planSheet(plan: RecoveryPlan, of: Of, { most, dense }: Form): Sheet {
  const { meaning, strengths, supports, parts, signed, edition } = plan;
  const goals = inOrder(plan);
  const listed = (title: string, items: readonly string[]): Block[] =>
    items.length > 0 ? [{ is: "rows", rows: [[title, together(items, dense)]] }] : [];
  return {
    letterhead: { ...noLetterhead, entity: of.name },
    title: copy().title,
    blocks: [
      ...listed(copy().strengths, strengths),
      ...listed(copy().meaning, meaning ? meaning.split("\n") : []),
      ...listed(
        copy().supports,
        supports.map(({ name, how, phone }) => [name, how, phone].filter(Boolean).join(", ")),
      ),
      ...listed(copy().parts, [parts.map((one) => copy().domains[one]).join(", ")]),
      ...goals.slice(0, most).map((goal) => goalBlock(goal, dense)),
      ...(most < goals.length
        ? [{ is: "text" as const, text: copy().page.more({ count: goals.length - most }) }]
        : []),
      { is: "text", text: copy().page.crisis },
    ],
    statement: copy().page.statement,
    signature: "",
    signed: (["resident", "mentor"] as const).flatMap((who) => {
      const one = signed[who];
      return one ? [copy().signed[who]({ name: shown(one.name), day: longDay(one.at.slice(0, 10)) })] : [];
    }),
    toSign: [],
    check: copy().page.check({ edition, day: longDay(of.today) }),
  };
}

/** Goals that are worked on, those of the chosen parts first. */
const inOrder = ({ goals, parts }: RecoveryPlan) =>
  goals
    .filter(({ state }) => state === "active")
    .toSorted((a, b) => Number(parts.includes(b.domain)) - Number(parts.includes(a.domain)));

function goalBlock(
  { domain, words: said, by, steps, helps }: RecoveryPlan["goals"][number],
  dense: boolean,
): Block {
  const until = by ? copy().by({ day: longDay(by) }) : "";
  const all = steps.map((one) => one.words);
  return {
    is: "rows",
    rows: [
      [copy().domains[domain], shown([said, until].filter(Boolean).join(". "))],
      ...(all.length > 0 ? [[copy().form.steps, together(all, dense)] as const] : []),
      ...(helps ? [[copy().helps, together(helps.split("\n"), dense)] as const] : []),
    ],
  };
}

const together = (lines: readonly string[], dense: boolean): string => {
  const all = lines.map(shown);
  return dense ? all.filter((one) => one.trim() !== "").join(" · ") : all.join("\n");
};

/** Without pictures that no typeface has. */
const shown = (text: string): string =>
  text.replace(/\p{Emoji_Presentation}|\p{Emoji_Modifier}|\ufe0f/gu, "");
