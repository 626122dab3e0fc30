import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { reviewForm } from "#shared/plans/plan-forms.ts";
import type { Review } from "#shared/records/plan/plan.ts";
import { isReviewDue, progressOf } from "#shared/records/plan/rules.ts";
import { FormOf } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import { Back, Banner, Facts, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { lookAtPlan, type PlanContext, type PlanLook, type PlanPlace } from "./place.ts";

const copy = () => words().plans.plan.review;

/** When it is time to look back, said kindly. */
export function ReviewDue({ plan, at, now, zone }: PlanLook) {
  const on = { day: longDay(plan.nextReviewOn) };
  return (
    <div class="stack">
      {isReviewDue(plan, now, zone) ? (
        <Banner icon="calendar-check">{copy().due(on)}</Banner>
      ) : (
        <p class="second">{copy().next(on)}</p>
      )}
      <p>
        <a class="btn" href={`${at}/review`}>
          {copy().open}
        </a>
      </p>
    </div>
  );
}

/** A look back: then and now first, then what to write. */
export const reviewPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const look = await lookAtPlan(place, ctx);
    const { at, plan, typed } = look;
    const [last] = plan.reviews;
    return place.frame(ctx, {
      at: `${at}/review`,
      name: look.journey.name,
      title: copy().title,
      children: (
        <>
          <Back href={at}>{words().plans.plan.back}</Back>
          <p class="second">{copy().what}</p>
          {last ? <Last review={last} /> : <p>{copy().first}</p>}
          <ThenAndNow {...look} last={last} />
          <section>
            <FormOf
              form={reviewForm}
              action={`${at}/review`}
              typed={typed}
              copy={{ stronger: copy().stronger, needs: copy().needs, next: copy().nextWords }}
              hints={{ stronger: copy().strongerHint }}
              more={{ stronger: { rows: 4 }, needs: { rows: 4 }, next: { rows: 4 } }}
              button={copy().button}
            />
          </section>
        </>
      ),
    });
  };

const Last = ({ review: { on, stronger, needs, next } }: { readonly review: Review }) => (
  <Section title={copy().last({ day: longDay(on) })}>
    <Facts
      rows={[
        [copy().stronger, stronger],
        [copy().needs, needs],
        [copy().nextWords, next],
      ]}
    />
  </Section>
);

function ThenAndNow({ plan, last }: PlanLook & { readonly last: Review | undefined }) {
  const { states } = words().plans.plan;
  const say = ({ state, done, steps }: Review["goals"][number]) =>
    [states[state], steps > 0 ? copy().progress({ done, steps }) : ""].filter(Boolean).join(" · ");
  const then = new Map(last?.goals.map((one) => [one.id, one]));
  if (plan.goals.length === 0) return null;
  return (
    <Section title={copy().thenAndNow}>
      <div class="panel pad">
        <table class="table">
          <thead>
            <tr>
              <th scope="col">{words().plans.plan.form.words}</th>
              {last ? <th scope="col">{words().plans.plan.before}</th> : null}
              <th scope="col">{words().plans.plan.now}</th>
            </tr>
          </thead>
          <tbody>
            {progressOf(plan).map((goal) => {
              const was = then.get(goal.id);
              return (
                <tr>
                  <th scope="row">{goal.words}</th>
                  {last ? <td>{was ? say(was) : copy().added}</td> : null}
                  <td>{say(goal)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
