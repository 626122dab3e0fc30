import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import type { Goal } from "#shared/records/plan/plan.ts";
import type { PageContext } from "../kit/route.ts";
import { Empty, Icon, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { StrengthList } from "../ui/strength-list.tsx";
import { Begin } from "./begin.tsx";
import { GoalRow, Goals } from "./goals.tsx";
import { type Look, lookAt, type PlanContext, type PlanLook, type PlanPlace } from "./place.ts";
import { ReviewDue } from "./review.tsx";
import { Signed } from "./signed.tsx";

const copy = () => words().plans.plan;

/** A recovery plan: strengths first. */
export const planPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const look = await lookAt(place, ctx);
    const { plan, own, at, journey } = look;
    return place.frame(ctx, {
      at,
      name: journey.name,
      title: own ? copy().title : copy().of({ name: journey.name }),
      children: plan ? (
        <Plan {...look} plan={plan} />
      ) : (
        <>
          <Begin {...look} />
          <Safety {...look} />
        </>
      ),
    });
  };

function Plan(look: PlanLook) {
  const { plan, own, at, journey, now, zone } = look;
  const change = (
    <a class="under" href={`${at}/about`}>
      {copy().change}
    </a>
  );
  const apart = (state: Goal["state"]) => plan.goals.filter((one) => one.state === state);
  const others = apart("active").filter(({ domain }) => !plan.parts.includes(domain));
  return (
    <>
      <p class="second">{own ? copy().private : copy().privateMentor({ name: journey.name })}</p>
      <ReviewDue {...look} />
      <Safety {...look} />
      <Section title={copy().strengths} aside={change}>
        {plan.strengths.length > 0 ? (
          <StrengthList all={plan.strengths} />
        ) : (
          <Empty>{copy().noStrengths}</Empty>
        )}
      </Section>
      <Section title={copy().meaning} aside={change}>
        {plan.meaning ? (
          <div class="own">
            <q>{plan.meaning}</q>
          </div>
        ) : (
          <Empty>{copy().noMeaning}</Empty>
        )}
      </Section>
      <Supports {...look} />
      <Section title={copy().parts} aside={change}>
        <div class="stack">
          {plan.parts.map((domain) => (
            <Goals
              {...look}
              title={copy().domains[domain]}
              goals={apart("active").filter((one) => one.domain === domain)}
            />
          ))}
        </div>
      </Section>
      <a class="btn btn-primary" href={`${at}/goals`}>
        <Icon name="plus" />
        {copy().addGoal}
      </a>
      {(
        [
          [copy().others, others],
          [copy().reached, apart("reached")],
          [copy().setAside, apart("set_aside")],
        ] as const
      ).map(([title, goals]) =>
        goals.length > 0 ? (
          <Section title={title}>
            <Panel rows>
              {goals.map((goal) => (
                <GoalRow {...look} goal={goal} />
              ))}
            </Panel>
          </Section>
        ) : null,
      )}
      <Signed {...look} />
      <Section title={copy().earlier}>
        <p class="second">
          {copy().begun({ how: copy().beginnings[plan.startedFrom], day: day(plan.begunAt, now, zone) })}
        </p>
        <p>
          <a class="btn" href={`${at}/page.pdf`}>
            <Icon name="printer" />
            {copy().print}
          </a>
        </p>
        {typeof look.aftercare === "object" ? (
          <p>
            <a class="under" href={`${at}/aftercare`}>
              {copy().aftercare.title}
            </a>
          </p>
        ) : null}
        <ul class="stack">
          {Array.from({ length: plan.edition - 1 }, (_, edition) => plan.edition - 1 - edition).map(
            (edition) => (
              <li>
                <a class="under" href={`${at}/editions/${edition}`}>
                  {copy().edition({ edition })}
                </a>
              </li>
            ),
          )}
        </ul>
      </Section>
    </>
  );
}

const Safety = ({ at }: Look) => (
  <Panel rows>
    <div class="row">
      <div class="grow">
        <a class="whole" href={`${at}/safety`}>
          {copy().safety}
        </a>
        <div class="second">{copy().safetyHint}</div>
      </div>
    </div>
  </Panel>
);

function Supports({ plan, at }: PlanLook) {
  return (
    <Section
      title={copy().supports}
      aside={
        <a class="under" href={`${at}/about`}>
          {copy().change}
        </a>
      }
    >
      {plan.supports.length > 0 ? (
        <Panel rows>
          {plan.supports.map(({ name, how, phone }) => (
            <div class="row">
              <div class="grow">
                <b>{name}</b>
                <div class="second">{how}</div>
              </div>
              {phone ? (
                <a class="btn" href={dialLink(phone)} aria-label={copy().dial({ name })}>
                  <Icon name="phone" />
                  {phone}
                </a>
              ) : null}
            </div>
          ))}
        </Panel>
      ) : (
        <Empty>{copy().noSupports}</Empty>
      )}
    </Section>
  );
}
