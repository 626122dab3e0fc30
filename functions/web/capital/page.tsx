import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type Answered, beginQuestions, readCapital } from "#shared/capital/read-capital.ts";
import { readPlan } from "#shared/plans/read-plan.ts";
import { rangeOf } from "#shared/records/capital/scoring.ts";
import { filled } from "../kit/params.ts";
import type { PageContext } from "../kit/route.ts";
import type { PlanContext } from "../plans/place.ts";
import { Form } from "../ui/form.tsx";
import { Back, Banner, Empty, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { Questions } from "./form.tsx";
import { Latest } from "./latest.tsx";
import type { CapitalPlace } from "./place.ts";

const copy = () => words().capital.page;
const isOwn = ({ scope }: PlanContext): boolean => scope.actor.kind === "resident";

/** The questions. */
export const newPage =
  <C extends PlanContext>(place: CapitalPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const begun = await beginQuestions(ctx.scope);
    const at = filled(place.path, ctx.c);
    return place.frame(ctx, {
      at: `${at}/new`,
      title: copy().title,
      name: begun.journey.name,
      children: (
        <>
          <Back href={at}>{copy().back}</Back>
          <Questions begun={begun} action={`${at}/new`} own={isOwn(ctx)} typed={ctx.typed} />
        </>
      ),
    });
  };

/** What was answered over time, what is strong, and what could become a goal. */
export const capitalPage =
  <C extends PlanContext>(place: CapitalPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const at = filled(place.path, ctx.c);
    const instead = await place.instead?.(ctx, at);
    if (instead) return instead;
    const [{ journey, asked, answered }, { plan }, { ScoreTrend }] = await Promise.all([
      readCapital(ctx.scope),
      readPlan(ctx.scope),
      import("./chart.tsx"),
    ]);
    const own = isOwn(ctx);
    const { name } = journey;
    const sayDay = (date: string) => day(date, ctx.scope.now(), journey.timeZone);
    const [latest] = answered;
    const planAt = { at: filled(place.plan, ctx.c), begun: plan !== undefined };
    return place.frame(ctx, {
      at,
      title: copy().title,
      name,
      children: (
        <>
          <p>{own ? copy().lead : copy().leadMentor({ name })}</p>
          <p class="second">{copy().wall}</p>
          {asked ? (
            <Banner icon="calendar-check">{(own ? copy().asked : copy().askedMentor)[asked]}</Banner>
          ) : null}
          <p>
            <a class="btn btn-primary btn-block" href={`${at}/new`}>
              {own ? copy().begin : copy().beginMentor}
            </a>
          </p>
          {latest ? (
            <>
              <Section title={copy().trend}>
                <ScoreTrend
                  answered={answered.filter(({ measure }) => measure.id === latest.measure.id)}
                  sayDay={sayDay}
                />
              </Section>
              <Latest latest={latest} at={at} plan={planAt} typed={ctx.typed} />
              <Section title={copy().all}>
                <Panel rows>
                  {answered.map((one) => (
                    <OneOfAll one={one} at={at} own={own} sayDay={sayDay} />
                  ))}
                </Panel>
                {own ? <p class="second">{copy().takeBackHint}</p> : null}
              </Section>
            </>
          ) : (
            <Empty>{copy().none}</Empty>
          )}
          {place.also?.(ctx, at)}
        </>
      ),
    });
  };

/** What was answered on a day, and who can see it. */
function OneOfAll(props: {
  readonly one: Answered;
  readonly at: string;
  readonly own: boolean;
  readonly sayDay: (date: string) => string;
}) {
  const { one, at, own, sayDay } = props;
  const { id, on, score, measure, isOwn: alone, isShared } = one;
  const seen = alone
    ? own
      ? isShared
        ? copy().shared
        : copy().mine
      : copy().sharedMentor
    : own
      ? copy().answeredTogether
      : copy().togetherMentor;
  const { most } = rangeOf(measure);
  return (
    <div class="row">
      <div class="grow">
        <b>{sayDay(on)}</b> · {score === null ? copy().unscored : copy().score({ score, most })}
        <div class="second">{seen}</div>
      </div>
      {own && alone ? (
        <Form id={`share-${id}`} action={`${at}/${id}/${isShared ? "take-back" : "share"}`}>
          <button type="submit" class="btn btn-row">
            {isShared ? copy().takeBack : copy().shareButton}
          </button>
        </Form>
      ) : null}
    </div>
  );
}
