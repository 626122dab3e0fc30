import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { notFound } from "#shared/kernel/errors.ts";
import { dialLink } from "#shared/kernel/phone.ts";
import { calleeRows, readSafetyPlan, safetyForm, safetySeen } from "#shared/plans/safety-plan.ts";
import type { SafetyPlan } from "#shared/records/safety-plan/safety-plan.ts";
import { ActOf } from "../kit/fields.tsx";
import { filled } from "../kit/params.ts";
import type { PageContext } from "../kit/route.ts";
import { Rows } from "../kit/rows.tsx";
import type { FormState } from "../ui/form.tsx";
import { Back, Empty, Facts, Icon, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { StandsNow } from "./about.tsx";
import type { PlanContext, PlanPlace } from "./place.ts";

const copy = () => words().plans.safety;

/** The safety plan: whom to call first, then what the person wrote for when it gets hard. */
export const safetyPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const { plan, journey } = await readSafetyPlan(ctx.scope);
    if (!journey) throw notFound();
    const at = filled(place.path, ctx.c);
    const { typed } = ctx;
    const own = ctx.scope.actor.kind === "resident";
    return place.frame(ctx, {
      at: `${at}/safety`,
      name: journey.name,
      title: copy().title,
      children: (
        <>
          <Back href={at}>{words().plans.plan.back}</Back>
          <Lines />
          {plan ? <SafetyFacts plan={plan} /> : <Empty>{copy().none}</Empty>}
          <p class="second">{own ? copy().who : copy().whoMentor({ name: journey.name })}</p>
          <StandsNow typed={typed}>{plan ? <SafetyFacts plan={plan} /> : <p>{copy().none}</p>}</StandsNow>
          <SafetyFields at={at} typed={typed} plan={plan} />
        </>
      ),
    });
  };

/** 988 and 911: first, and whether or not a plan was written. */
const Lines = () => (
  <section class="panel pad stack" aria-label={copy().now}>
    <a class="btn btn-block" href="tel:988">
      <Icon name="phone" />
      {copy().talk}
    </a>
    <a class="btn btn-block" href="tel:911">
      <Icon name="phone" />
      {copy().danger}
    </a>
  </section>
);

/** What was written, besides whom to call. */
export const safetyRows = (plan: SafetyPlan) =>
  (["signs", "helps", "places", "means"] as const).flatMap((name) =>
    plan[name] ? [[copy().fields[name], plan[name]] as const] : [],
  );

/** What a safety plan says: on its page, and in an emergency. */
export function SafetyFacts({ plan }: { readonly plan: SafetyPlan }) {
  const { fields } = copy();
  return (
    <>
      {(["people", "professionals"] as const).map((who) =>
        plan[who].length > 0 ? (
          <Section title={fields[who]}>
            <Panel rows>
              {plan[who].map(({ name, phone }) => (
                <div class="row">
                  <b class="grow">{name}</b>
                  <a class="btn" href={dialLink(phone)} aria-label={words().plans.plan.dial({ name })}>
                    <Icon name="phone" />
                    {phone}
                  </a>
                </div>
              ))}
            </Panel>
          </Section>
        ) : null,
      )}
      <Facts rows={safetyRows(plan)} />
      <p class="second">{copy().written({ day: longDay(plan.writtenAt.slice(0, 10)) })}</p>
    </>
  );
}

function SafetyFields({
  at,
  typed,
  plan,
}: {
  readonly at: string;
  readonly typed: FormState;
  readonly plan: SafetyPlan | undefined;
}) {
  const { fields, hints, one, more } = copy();
  const rowsOf = (name: "people" | "professionals") => (
    <>
      <h3>{fields[name]}</h3>
      <Rows
        rows={calleeRows}
        name={name}
        id={safetyForm.name}
        typed={typed}
        title={one}
        copy={fields}
        values={plan?.[name] ?? []}
        open={1}
        more={more}
      />
    </>
  );
  return (
    <ActOf
      form={safetyForm}
      typed={typed}
      action={`${at}/safety`}
      icon="pencil"
      title={plan ? copy().change : copy().write}
      button={copy().save}
      copy={fields}
      hints={hints}
      shown={{ seen: safetySeen(plan) }}
      values={{ signs: plan?.signs, helps: plan?.helps, places: plan?.places, means: plan?.means }}
      rows={{ people: rowsOf("people"), professionals: rowsOf("professionals") }}
    />
  );
}
