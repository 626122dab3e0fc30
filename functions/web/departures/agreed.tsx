import { en } from "../copy/en.ts";
import { Field, Form } from "../ui/form.tsx";
import { Section } from "../ui/kit.tsx";
import { More } from "../ui/more.tsx";
import type { View } from "./view.ts";

const { departure: copy } = en;

/** The date agreed with the resident: partners see only the week. */
export function Agreed({ view }: { view: View }) {
  const { visit, page, base, today, sayDay } = view;
  const { agreedOut } = page.stay;
  return (
    <Section title={copy.agreedTitle}>
      <div class="panel pad stack">
        <p>{agreedOut ? copy.agreed(sayDay(agreedOut)) : copy.noneAgreed}</p>
        <More
          id="agreed"
          typed={visit.typed}
          icon="calendar-check"
          title={copy.agree}
          form={
            <Form id="agreed" action={base.replace(/departure$/, "agreed-move-out")}>
              <Field
                typed={visit.typed}
                form="agreed"
                name="on"
                type="date"
                label={en.stay.agreeOn}
                hint={en.stay.agreeHint}
                value={agreedOut ?? ""}
                min={today}
              />
              <button type="submit" class="btn btn-block">
                {en.stay.agreeButton}
              </button>
            </Form>
          }
        />
      </div>
    </Section>
  );
}
