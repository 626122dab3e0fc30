import { en } from "#functions/copy/en/index.ts";
import { Act } from "../../ui/act.tsx";
import { Field } from "../../ui/form.tsx";
import { Section } from "../../ui/kit.tsx";
import type { View } from "./view.ts";

const {
  residents: { departure: copy },
} = en;

/** The date agreed with the resident: partners see only the week. */
export function Agreed({ view }: { view: View }) {
  const { ctx, page, base, today, sayDay } = view;
  const { agreedOut } = page.stay;
  const common = { typed: ctx.typed, form: "agreed" };
  return (
    <Section title={copy.agreedTitle}>
      <div class="panel pad stack">
        <p>{agreedOut ? copy.agreed({ day: sayDay(agreedOut) }) : copy.noneAgreed}</p>
        <Act
          {...common}
          icon="calendar-check"
          title={copy.agree}
          action={base.replace(/departure$/, "agreed-move-out")}
          button={en.residents.stay.agreeButton}
        >
          <Field
            {...common}
            name="on"
            type="date"
            label={en.residents.stay.agreeOn}
            hint={en.residents.stay.agreeHint}
            value={agreedOut ?? ""}
            min={today}
          />
        </Act>
      </div>
    </Section>
  );
}
