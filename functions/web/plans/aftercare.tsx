import { day } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { aftercareForm } from "#shared/plans/aftercare/ask-aftercare.ts";
import type { SentAftercare } from "#shared/records/plan/aftercare.ts";
import { FormOf } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import { Back, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { type Look, lookAt, type PlanContext, type PlanPlace } from "./place.ts";

const copy = () => words().plans.plan.aftercare;

/** The plan that came with the referral, and the resident's word that it may be shown here. */
export const aftercarePage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const look = await lookAt(place, ctx);
    const { at, journey, plan, aftercare } = look;
    return place.frame(ctx, {
      at: `${at}/aftercare`,
      name: journey.name,
      title: copy().title,
      children: (
        <>
          <Back href={at}>{words().plans.plan.back}</Back>
          {typeof aftercare === "object" ? <AsWritten {...look} sent={aftercare} /> : <Asking {...look} />}
          {typeof aftercare === "object" && !plan ? (
            <p>
              <a class="btn btn-primary" href={`${at}/beginning?from=sent`}>
                {copy().begin}
              </a>
            </p>
          ) : null}
        </>
      ),
    });
  };

/** What a program wrote, from whom it is and what protects it. */
export function AsWritten({ sent, now, zone }: Look & { readonly sent: SentAftercare }) {
  const received = { day: day(sent.receivedAt, now, zone) };
  return (
    <Section title={copy().asWritten}>
      <div class="panel pad stack">
        <p class="said">{sent.words}</p>
        <p class="second">
          {sent.program ? copy().from({ ...received, program: sent.program }) : copy().received(received)}
        </p>
        {sent.basis === "part_2" ? <p class="second">{copy().part2}</p> : null}
      </div>
    </Section>
  );
}

function Asking({ aftercare, at, own, typed, journey }: Look) {
  const none = typeof aftercare === "string" ? aftercare : undefined;
  const agreed = copy().agreed({ name: journey.name });
  return (
    <>
      {none ? (
        <div role="status" class="stack">
          <p>{copy().none[none]}</p>
          <p class="second">{copy().otherwise}</p>
        </div>
      ) : (
        <p>{copy().lead}</p>
      )}
      <section>
        <FormOf
          form={aftercareForm}
          action={`${at}/aftercare`}
          typed={typed}
          copy={{ agreed }}
          only={own ? [] : ["agreed"]}
          button={none ? copy().again : copy().show}
          plain={none !== undefined}
        />
      </section>
    </>
  );
}
