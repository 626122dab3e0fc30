import { longDay, when } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import { type ClinicalPage, readClinical } from "#shared/clinical/read-clinical.ts";
import { clinicalNoteForm } from "#shared/clinical/write-note.ts";
import { Whole } from "../check-ins/whole.tsx";
import { FormOf } from "../kit/fields.tsx";
import { idIn } from "../kit/params.ts";
import type { PageContext } from "../kit/route.ts";
import { Back, Empty, Panel, Section } from "../ui/kit.tsx";
import type { Markup } from "../ui/layout.tsx";
import { shell } from "../ui/shell.tsx";

const copy = () => words().clinical.page;
type Props = { readonly found: ClinicalPage };

/** What a resident shares with their clinician, and the clinician's own notes. */
export async function clinicalPage(ctx: PageContext): Promise<Markup> {
  const found = await readClinical(ctx.scope);
  const { name, timeZone } = found.header;
  return shell(ctx, {
    title: name,
    here: "clinical",
    children: (
      <div class="form-page stack">
        <Back href="/clinical">{words().clinical.list.title}</Back>
        <div>
          <h1>{name}</h1>
          <p class="second">{copy().lead({ name })}</p>
        </div>
        <Goals found={found} />
        <CheckIns found={found} />
        <Section title={copy().notes}>
          <p class="second">{copy().notesLead}</p>
          {found.notes.length === 0 ? <Empty>{copy().noNotes}</Empty> : null}
          {found.notes.map(({ made, words: said }) => (
            <div class="panel pad stack">
              <p class="said">{said}</p>
              <p class="second">{when(made.at, ctx.scope.now(), timeZone)}</p>
            </div>
          ))}
          <div class="panel pad">
            <FormOf
              form={clinicalNoteForm}
              typed={ctx.typed}
              action={`/journeys/${idIn(ctx, "journey")}/clinical`}
              copy={{ words: copy().note }}
              button={copy().keep}
            />
          </div>
        </Section>
      </div>
    ),
  });
}

const Goals = ({ found: { goals, consent } }: Props) => (
  <Section title={copy().goals}>
    {goals.length === 0 ? (
      <Empty>{consent.leaves.what.includes("recovery_plan") ? copy().noGoals : copy().notCovered}</Empty>
    ) : (
      <Panel rows>
        {goals.map(({ words: said, steps }) => (
          <div class="row">
            <div class="grow">
              {said}
              <div class="second">
                {copy().steps({ done: steps.filter(({ done }) => done).length, all: steps.length })}
              </div>
            </div>
          </div>
        ))}
      </Panel>
    )}
  </Section>
);

const CheckIns = ({ found: { checkIns, consent } }: Props) => (
  <Section title={copy().checkIns}>
    {checkIns.length === 0 ? (
      <Empty>{consent.leaves.what.includes("participation") ? copy().noCheckIns : copy().notCovered}</Empty>
    ) : null}
    {checkIns.map((one) => (
      <details class="more">
        <summary>{longDay(one.on)}</summary>
        <div class="stack">
          <Whole of={one} />
        </div>
      </details>
    ))}
  </Section>
);
