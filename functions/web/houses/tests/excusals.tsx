import { longDay } from "#functions/copy/times.ts";
import { words } from "#functions/copy/words.ts";
import type { SelfExcusal } from "#shared/records/excusal/self-excusal.ts";
import { endExcusalForm } from "#shared/testing/excusal/end-excusal.ts";
import { excusalForm } from "#shared/testing/excusal/give-excusal.ts";
import { listExcusals } from "#shared/testing/excusal/read-excusals.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import { stayIn, stayPath } from "../../kit/params.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Empty, Panel, Section } from "../../ui/kit.tsx";

const copy = () => words().testing.excusal;

/** One of them, in words. */
export const ExcusalLine = ({
  one: { kind, reason, from, last, specimen },
}: {
  one: SelfExcusal["excusal"];
}) => (
  <div class="grow">
    <b>
      {copy().row({
        kind: specimen ? words().testing.policy.specimenNames[specimen] : copy().kinds[kind],
        reason: copy().reasons[reason],
      })}
    </b>
    <div class="second">
      {last
        ? copy().days({ from: longDay(from), last: longDay(last) })
        : copy().open({ from: longDay(from) })}
    </div>
  </div>
);

/** Days on which a resident is excused from random selection, or tested otherwise, and the form that adds some. */
export async function Excusals({ ctx, closed }: { ctx: PageContext<HouseContext>; closed: boolean }) {
  const all = await listExcusals(ctx.scope, stayIn(ctx));
  const at = stayPath(ctx);
  const manages = ctx.scope.permissions.has(excusalForm.needs) && !closed;
  return (
    <Section title={copy().title}>
      <div class="stack">
        {all.length === 0 ? (
          <Empty>{copy().none}</Empty>
        ) : (
          <Panel rows>
            {all.map((one) => (
              <div class="row">
                <ExcusalLine one={one} />
                {manages ? (
                  <FormOf
                    form={endExcusalForm}
                    id={`end-${one.id}`}
                    typed={ctx.typed}
                    action={`${at}/tests/excusals/end`}
                    copy={{}}
                    hidden={{ excusal: one.id }}
                    button={copy().end}
                    plain
                  />
                ) : null}
              </div>
            ))}
          </Panel>
        )}
        {manages ? (
          <div class="panel pad stack">
            <ActOf
              form={excusalForm}
              typed={ctx.typed}
              action={`${at}/tests/excusals`}
              icon="plus"
              title={copy().give}
              hint={copy().lead}
              copy={copy()}
              hints={{ reason: copy().reasonHint, last: copy().lastHint, specimen: copy().specimenHint }}
              options={{
                kind: { words: copy().kinds },
                reason: { words: copy().reasons },
                specimen: { words: words().testing.policy.specimenNames },
              }}
              button={copy().button}
            />
          </div>
        ) : null}
      </div>
    </Section>
  );
}
