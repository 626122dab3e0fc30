import { words } from "#functions/copy/words.ts";
import { agreedForm } from "#shared/residents/stay/agree-move-out.ts";
import { ActOf } from "../../kit/fields.tsx";
import { Section } from "../../ui/kit.tsx";
import type { View } from "./view.ts";

const copy = () => words().residents.departure;

/** The date agreed with the resident: partners see only the week. */
export function Agreed({ view }: { view: View }) {
  const { ctx, page, base, today, sayDay } = view;
  const { agreedOut } = page.stay;
  return (
    <Section title={copy().agreedTitle}>
      <div class="panel pad stack">
        <p>{agreedOut ? copy().agreed({ day: sayDay(agreedOut) }) : copy().noneAgreed}</p>
        <ActOf
          form={agreedForm}
          typed={ctx.typed}
          action={base.replace(/departure$/, "agreed-move-out")}
          copy={{ on: words().residents.stay.agreeOn }}
          hints={{ on: words().residents.stay.agreeHint }}
          values={{ on: agreedOut }}
          more={{ on: { min: today } }}
          icon="calendar-check"
          title={copy().agree}
          button={words().residents.stay.agreeButton}
        />
      </div>
    </Section>
  );
}
