import { en } from "#functions/copy/en/index.ts";
import type { BedPage } from "#shared/houses/bed/read-bed.ts";
import { places } from "#shared/records/bed/bed.ts";
import type { HouseContext, PageContext } from "../../kit/route.ts";
import { Act } from "../../ui/act.tsx";
import { Field, Form } from "../../ui/form.tsx";
import { Section } from "../../ui/kit.tsx";

/** Actions on a bed: edit, take out of service, return to service, remove. */
export function Acts({ ctx, page }: { ctx: PageContext<HouseContext>; page: BedPage }) {
  const { typed, house } = ctx;
  const { bed } = page;
  const at = `/houses/${house}/beds/${bed.id}`;
  const out = { typed, form: "out" };
  return (
    <Section title={en.houses.beds.change}>
      <div class="panel pad stack">
        <Form id="bed" action={at}>
          <Field
            typed={typed}
            form="bed"
            name="label"
            label={en.houses.beds.label}
            value={bed.label}
            required
          />
          <Field typed={typed} form="bed" name="room" label={en.houses.beds.room} value={bed.room} />
          <Field
            typed={typed}
            form="bed"
            name="place"
            label={en.houses.beds.kind}
            value={bed.place}
            options={places.map((one) => [one, en.houses.beds.place[one]] as const)}
          />
          <button type="submit" class="btn btn-primary">
            {en.houses.beds.save}
          </button>
        </Form>
        {bed.out ? (
          <Form id="back" action={`${at}/outage/end`}>
            <button type="submit" class="btn w-full">
              {en.houses.beds.putBack}
            </button>
          </Form>
        ) : (
          <Act
            {...out}
            icon="wrench"
            title={en.houses.beds.takeOut}
            action={`${at}/outage`}
            button={en.houses.beds.takeOutButton}
          >
            <Field
              {...out}
              name="reason"
              label={en.houses.beds.reason}
              hint={en.houses.beds.reasonHint}
              required
            />
            <Field {...out} name="back" label={en.houses.beds.backOn} type="date" />
          </Act>
        )}
        <Act
          typed={typed}
          form="retirement"
          icon="trash-2"
          title={en.houses.beds.retire}
          action={`${at}/retirement`}
          hint={en.houses.beds.retireHint}
          button={en.houses.beds.retireButton}
        />
      </div>
    </Section>
  );
}
