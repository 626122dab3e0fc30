import { words } from "#functions/copy/words.ts";
import { bedForm, outageForm } from "#shared/houses/bed/change-bed.ts";
import type { BedPage } from "#shared/houses/bed/read-bed.ts";
import { ActOf, FormOf } from "../../kit/fields.tsx";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Form } from "../../ui/form.tsx";
import { Section } from "../../ui/kit.tsx";

const copy = () => words().houses.beds;

/** Actions on a bed: edit, take out of service, return to service, remove. */
export function Acts({ ctx, page }: { ctx: PageContext<HouseContext>; page: BedPage }) {
  const { typed, house } = ctx;
  const { bed } = page;
  const at = `/houses/${house}/beds/${bed.id}`;
  return (
    <Section title={copy().change}>
      <div class="panel pad stack">
        <FormOf
          form={bedForm}
          typed={typed}
          action={at}
          copy={{ label: copy().label, room: copy().room, place: copy().kind }}
          values={bed}
          options={{ place: { words: copy().place } }}
          button={copy().save}
        />
        {bed.out ? (
          <Form id="back" action={`${at}/outage/end`}>
            <button type="submit" class="btn w-full">
              {copy().putBack}
            </button>
          </Form>
        ) : (
          <ActOf
            form={outageForm}
            typed={typed}
            action={`${at}/outage`}
            copy={{ reason: copy().reason, back: copy().backOn }}
            hints={{ reason: copy().reasonHint }}
            icon="wrench"
            title={copy().takeOut}
            button={copy().takeOutButton}
          />
        )}
        <Act
          typed={typed}
          form="retirement"
          icon="trash-2"
          title={copy().retire}
          action={`${at}/retirement`}
          hint={copy().retireHint}
          button={copy().retireButton}
        />
      </div>
    </Section>
  );
}
