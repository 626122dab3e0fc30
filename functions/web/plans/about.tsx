import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import type { FieldLook } from "#shared/kernel/form.ts";
import { aboutForm, supportRows } from "#shared/plans/plan-forms.ts";
import { aboutSeen } from "#shared/plans/rewrite-plan.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import { Fields } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import { Rows } from "../kit/rows.tsx";
import { Form, type FormState, Shown } from "../ui/form.tsx";
import { Back, Facts } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { lookAtPlan, type PlanContext, type PlanLook, type PlanPlace } from "./place.ts";

const copy = () => words().plans.plan;

type Name = "meaning" | "strengths" | "supports" | "parts";
const names = ["meaning", "strengths", "supports", "parts"] as const;
type About = Pick<RecoveryPlan, Name>;

/** What recovery means to a person, what they are good at, who is in their corner, and what they work on. */
export function AboutFields({
  form,
  typed,
  values,
}: {
  readonly form: { readonly name: string; look(name: Name): FieldLook | undefined };
  readonly typed: FormState;
  readonly values: Partial<About>;
}) {
  const { form: say, domains } = copy();
  const { supports = [], strengths = [], meaning = "", parts = [] } = values;
  return (
    <Fields
      form={{ ...form, names }}
      typed={typed}
      copy={say}
      hints={{ meaning: say.meaningHint, strengths: say.strengthsHint }}
      values={{ meaning, strengths: strengths.join("\n"), parts }}
      options={{ parts: { words: domains } }}
      more={{ meaning: { rows: 4 }, strengths: { rows: 4 } }}
      rows={{
        supports: (
          <>
            <h2>{say.supports}</h2>
            <Rows
              rows={supportRows}
              name="supports"
              id={form.name}
              typed={typed}
              title={say.support}
              copy={say}
              values={supports.map(({ phone, ...one }) => ({ ...one, phone: phone ?? "" }))}
              open={1}
              more={say.moreSupports}
            />
          </>
        ),
      }}
    />
  );
}

/** The form that says these again. */
export const aboutPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const look = await lookAtPlan(place, ctx);
    const { at, plan, typed } = look;
    return place.frame(ctx, {
      at: `${at}/about`,
      name: look.journey.name,
      title: copy().change,
      children: (
        <>
          <Back href={at}>{copy().back}</Back>
          <StandsNow typed={typed}>
            <AboutNow {...look} />
          </StandsNow>
          <section>
            <Form id={aboutForm.name} action={`${at}/about`}>
              <Shown name="seen" value={aboutSeen(plan)} />
              <AboutFields form={aboutForm} typed={typed} values={plan} />
              <button type="submit" class="btn btn-primary">
                {copy().form.save}
              </button>
            </Form>
          </section>
        </>
      ),
    });
  };

const AboutNow = ({ plan: { meaning, strengths, supports, parts } }: PlanLook) => (
  <Facts
    rows={[
      [copy().meaning, meaning],
      [copy().strengths, strengths.join("; ")],
      [
        copy().supports,
        supports.map((one) => [one.name, one.how, one.phone].filter(Boolean).join(", ")).join("; "),
      ],
      [copy().parts, parts.map((one) => copy().domains[one]).join("; ")],
    ]}
  />
);

/** Of two who wrote at once, the later one sees what the other wrote, above what they wrote themselves. */
export const StandsNow = ({ typed, children }: { readonly typed: FormState; readonly children: Child }) =>
  typed.status === 409 ? (
    <section class="panel pad stack" aria-labelledby="stands-now">
      <h2 id="stands-now">{copy().form.standsNow}</h2>
      {children}
      <p class="second">{copy().form.standsNowHint}</p>
    </section>
  ) : null;
