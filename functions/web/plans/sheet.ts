import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { noLetterhead } from "#shared/records/house/letterhead.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import type { Block } from "../residents/packet/blocks.ts";
import type { Sheet } from "../residents/packet/sheet.ts";

const copy = () => words().plans.plan;

/** A plan on one page, to take along or to put up: strengths first. */
export function planSheet(plan: RecoveryPlan, of: { readonly name: string; readonly today: string }): Sheet {
  const { meaning, strengths, supports, parts, signed, edition } = plan;
  const active = plan.goals.filter(({ state }) => state === "active");
  return {
    letterhead: { ...noLetterhead, entity: of.name },
    title: copy().title,
    blocks: [
      ...listed(copy().strengths, strengths),
      ...listed(copy().meaning, meaning ? [meaning] : []),
      ...listed(
        copy().supports,
        supports.map(({ name, how, phone }) => [name, how, phone].filter(Boolean).join(", ")),
      ),
      { is: "rows", rows: [[copy().parts, parts.map((one) => copy().domains[one]).join(", ")]] },
      ...active.map(goalBlock),
      { is: "text", text: copy().page.crisis },
    ],
    statement: copy().page.statement,
    signature: "",
    signed: (["resident", "mentor"] as const).flatMap((who) => {
      const one = signed[who];
      return one ? [copy().signed[who]({ name: one.name, day: longDay(one.at.slice(0, 10)) })] : [];
    }),
    toSign: [],
    check: copy().page.check({ edition, day: longDay(of.today) }),
  };
}

const listed = (title: string, items: readonly string[]): Block[] =>
  items.length > 0 ? [{ is: "rows", rows: [[title, items.join("\n")]] }] : [];

const goalBlock = ({ domain, words: said, by, steps, helps }: RecoveryPlan["goals"][number]): Block => ({
  is: "rows",
  rows: [
    [copy().domains[domain], [said, by ? copy().by({ day: longDay(by) }) : ""].filter(Boolean).join(". ")],
    ...(steps.length > 0 ? [[copy().form.steps, steps.map((one) => one.words).join("\n")] as const] : []),
    ...(helps ? [[copy().helps, helps] as const] : []),
  ],
});
