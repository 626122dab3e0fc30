import { words } from "#functions/copy/words.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { readEdition } from "#shared/plans/read-plan.ts";
import type { PageContext } from "../kit/route.ts";
import { Back, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { lookAtPlan, type PlanContext, type PlanPlace } from "./place.ts";
import { linesOf, SaidList } from "./said.tsx";

const copy = () => words().plans.plan;

/** An earlier version beside what the plan says now. */
export const editionPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const named = ctx.c.req.param("edition") ?? "";
    if (!/^[1-9]\d{0,3}$/.test(named)) throw notFound();
    const edition = Number(named);
    const [{ at, plan, journey }, was] = await Promise.all([
      lookAtPlan(place, ctx),
      readEdition(ctx.scope, { edition }),
    ]);
    const [then, now] = [linesOf(was), linesOf(plan)];
    return place.frame(ctx, {
      at: `${at}/editions/${edition}`,
      name: journey.name,
      title: copy().edition({ edition }),
      children: (
        <>
          <Back href={at}>{copy().back}</Back>
          <p class="second">{copy().editionLead}</p>
          {then.map(([title, lines], part) => (
            <Section title={title}>
              <Compared then={lines} now={now[part]?.[1] ?? []} />
            </Section>
          ))}
        </>
      ),
    });
  };

function Compared({ then, now }: { readonly then: readonly string[]; readonly now: readonly string[] }) {
  if (then.join("\n") === now.join("\n"))
    return (
      <>
        <SaidList lines={then} />
        <p class="second">{copy().same}</p>
      </>
    );
  return (
    <div class="panel rows">
      {(
        [
          [copy().before, then],
          [copy().now, now],
        ] as const
      ).map(([when, lines]) => (
        <div class="pad">
          <h3>{when}</h3>
          <SaidList lines={lines} />
        </div>
      ))}
    </div>
  );
}
