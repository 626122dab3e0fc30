import { words } from "#functions/copy/words.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { beginForm, goalRows } from "#shared/plans/plan-forms.ts";
import type { RecoveryPlan } from "#shared/records/plan/plan.ts";
import { Hidden } from "../kit/fields.tsx";
import type { PageContext } from "../kit/route.ts";
import { Rows } from "../kit/rows.tsx";
import { Form, valueIn } from "../ui/form.tsx";
import { Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { AboutFields } from "./about.tsx";
import { AsWritten } from "./aftercare.tsx";
import { type Look, lookAt, type PlanContext, type PlanPlace } from "./place.ts";

const copy = () => words().plans.plan;

const ways = ["sent", "paper", "blank"] as const;

/** How a plan can begin. */
export const Begin = ({ at, own, journey }: Look) => (
  <>
    <p>{own ? copy().begin.lead : copy().begin.leadMentor({ name: journey.name })}</p>
    <Panel rows>
      {ways.map((way) => (
        <div class="row">
          <div class="grow">
            <a class="whole" href={way === "sent" ? `${at}/aftercare` : `${at}/beginning?from=${way}`}>
              {copy().begin[way]}
            </a>
            <div class="second">{copy().begin[`${way}Hint`]}</div>
          </div>
        </div>
      ))}
    </Panel>
    <Section title={copy().begin.templates}>
      <p class="second pb-3">{copy().begin.templatesHint}</p>
      <Panel rows>
        {keysOf(words().plans.templates).map((name) => (
          <div class="row">
            <a class="grow whole" href={`${at}/beginning?from=${name}`}>
              {words().plans.templates[name].title}
            </a>
          </div>
        ))}
      </Panel>
    </Section>
  </>
);

interface Prefilled {
  readonly startedFrom: RecoveryPlan["startedFrom"];
  readonly parts: RecoveryPlan["parts"];
  readonly goals: readonly { readonly domain: RecoveryPlan["parts"][number]; readonly words: string }[];
}
const nothing: Pick<Prefilled, "parts" | "goals"> = { parts: [], goals: [] };
/** What the form has in it at first, by the way chosen. */
function prefilled(way: string | undefined): Prefilled {
  const { templates } = words().plans;
  const name = keysOf(templates).find((one) => one === way);
  if (!name) return { startedFrom: way === "sent" || way === "paper" ? "aftercare" : "blank", ...nothing };
  const goals: Readonly<Partial<Record<RecoveryPlan["parts"][number], string>>> = templates[name].goals;
  const parts = keysOf(goals);
  return {
    startedFrom: "template",
    parts,
    goals: parts.map((domain) => ({ domain, words: goals[domain] ?? "" })),
  };
}

/** The form a plan begins with. */
export const beginPage =
  <C extends PlanContext>(place: PlanPlace<C>) =>
  async (ctx: PageContext<C>): Promise<Markup> => {
    const look = await lookAt(place, ctx);
    const { at, own, journey } = look;
    const way = ctx.c.req.query("from");
    return place.frame(ctx, {
      at: `${at}/beginning`,
      name: journey.name,
      title: copy().begin.title,
      children: (
        <>
          <p>{own ? copy().begin.lead : copy().begin.leadMentor({ name: journey.name })}</p>
          <section>
            <Form id={beginForm.name} action={`${at}/beginning`}>
              <BeginFields look={look} from={prefilled(way)} />
              <button type="submit" class="btn btn-primary">
                {copy().begin.button}
              </button>
            </Form>
          </section>
        </>
      ),
    });
  };

function BeginFields({ look, from }: { readonly look: Look; readonly from: Prefilled }) {
  const { form, domains } = copy();
  const { typed, aftercare } = look;
  const startedFrom = valueIn(typed, beginForm.name, "startedFrom") ?? from.startedFrom;
  return (
    <>
      <Hidden form={beginForm} values={{ startedFrom }} />
      {startedFrom === "aftercare" && typeof aftercare === "object" ? (
        <>
          <AsWritten {...look} sent={aftercare} />
          <p class="second">{copy().aftercare.ownWords}</p>
        </>
      ) : null}
      <AboutFields form={beginForm} typed={typed} values={{ parts: from.parts }} />
      <h2>{form.goals}</h2>
      <p class="second">{form.goalsHint}</p>
      <Rows
        rows={goalRows}
        name="goals"
        id={beginForm.name}
        typed={typed}
        title={form.goal}
        copy={form}
        options={{ domain: { words: domains } }}
        values={from.goals}
        open={2}
        more={form.moreGoals}
      />
    </>
  );
}
