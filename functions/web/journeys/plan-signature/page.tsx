import { words } from "#functions/copy/words.ts";
import { signForm } from "#shared/plans/plan-forms.ts";
import { hasSigned, planSeen } from "#shared/plans/sign-plan.ts";
import { GiveBack } from "../../door/give-back.tsx";
import { FormOf } from "../../kit/fields.tsx";
import { handedPage } from "../../kit/handed-page.tsx";
import type { PageContext, ScopedContext } from "../../kit/route.ts";
import { lookAtPlan, type PlanPlace } from "../../plans/place.ts";
import { Said } from "../../plans/said.tsx";
import type { Markup } from "../../ui/layout.tsx";

const copy = () => words().plans.plan;

/** On the mentor's phone, in the resident's hands: the whole plan, to sign or not. */
export const handedOverPage =
  (place: PlanPlace<ScopedContext>) =>
  async (ctx: PageContext): Promise<Markup> => {
    const { at, plan, typed, journey } = await lookAtPlan(place, ctx);
    const signed = hasSigned(plan, "resident");
    return handedPage(ctx, {
      title: signed ? copy().signed.thanks : copy().title,
      of: journey.name,
      children: (
        <>
          {signed ? <p>{copy().signed.thanksText}</p> : null}
          <Said plan={plan} />
          {signed || ctx.c.var.locked ? null : <p class="second">{copy().signed.notHanded}</p>}
          {signed || !ctx.c.var.locked ? null : (
            <section>
              <p class="second">{copy().signed.hint}</p>
              <FormOf
                form={signForm}
                action={`${at}/signing`}
                typed={typed}
                copy={{ name: copy().signed.name }}
                shown={{ seen: planSeen(plan) }}
                button={copy().signed.button}
                icon="signature"
              />
            </section>
          )}
          <GiveBack ctx={ctx} to={at} />
        </>
      ),
    });
  };
