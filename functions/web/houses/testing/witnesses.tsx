import { words } from "#functions/copy/words.ts";
import type { Witness } from "#shared/records/draw/witness.ts";
import { witnessForm } from "#shared/testing/witness/add-witness.ts";
import { ActOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Form } from "../../ui/form.tsx";
import { Empty, Panel, Section } from "../../ui/kit.tsx";

const copy = () => words().testing.witness;

const stateOf = ({ agreed }: Witness) => (agreed ? (agreed.named ? "named" : "unnamed") : "asked");

/** Who outside gets each code before its selection. */
export function Witnesses({ ctx, all }: { ctx: PageContext<HouseContext>; all: readonly Witness[] }) {
  const at = `/houses/${ctx.house}/testing`;
  const manages = ctx.scope.permissions.has("testing.manage");
  return (
    <Section title={copy().title}>
      <p class="second pb-2">{copy().lead}</p>
      {all.length === 0 ? <Empty>{copy().none}</Empty> : null}
      {all.length > 0 ? (
        <Panel rows>
          {all.map((one) => (
            <div class="row task">
              <div class="grow">
                <b>{one.organization}</b>
                <div class="second">{copy().states[stateOf(one)]}</div>
              </div>
              {manages ? (
                <Form id={`end-${one.id}`} action={`${at}/witness-ending`}>
                  <input type="hidden" name="witness" value={one.id} />
                  <button
                    type="submit"
                    class="btn btn-row btn-danger"
                    aria-label={`${copy().end}, ${one.organization}`}
                  >
                    {copy().end}
                  </button>
                </Form>
              ) : null}
            </div>
          ))}
        </Panel>
      ) : null}
      {manages ? (
        <ActOf
          form={witnessForm}
          typed={ctx.typed}
          icon="plus"
          title={copy().add}
          action={`${at}/witness`}
          copy={copy()}
          hints={{ email: copy().emailHint }}
          button={copy().button}
        />
      ) : null}
    </Section>
  );
}
