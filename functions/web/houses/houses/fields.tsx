import type { Child } from "hono/jsx";
import { words } from "#functions/copy/words.ts";
import { addictionMedications } from "#shared/records/house/house.ts";
import { type HouseForm, houseForm } from "#shared/records/house/house-from.ts";
import { states } from "#shared/records/house/states.ts";
import { Fields } from "../../kit/fields.tsx";
import type { FormState } from "../../ui/form.tsx";
import { zonesWith } from "../../ui/zones.ts";

const copy = () => words().houses.house;
const parts = () => copy().parts;

interface Props {
  readonly typed: FormState;
  /** The initial value. */
  readonly values: Readonly<Partial<Record<HouseField, string | readonly string[]>>>;
}
type HouseField = keyof HouseForm;

/** Fields of a house, of which the next stand side by side. */
const Of = ({ typed, values, only }: Props & { only: readonly HouseField[] }) => (
  <Fields
    form={houseForm}
    typed={typed}
    only={only}
    copy={copy().fields}
    hints={copy().hints}
    legends={copy().legends}
    values={values}
    options={{
      timeZone: { pairs: zonesWith(String(values.timeZone)) },
      serves: { words: copy().served },
      state: { words: states, none: copy().unsaid },
      dueDay: { words: copy().weekdays, none: copy().unsaid },
      level: { words: copy().levels, none: copy().unsaid },
      type: { words: copy().types, none: copy().unsaid },
    }}
  />
);

const Part = ({ title, hint, children }: { title: string; hint?: string; children: Child }) => (
  <section class="panel pad stack">
    <h2>{title}</h2>
    {hint ? <p class="second">{hint}</p> : null}
    {children}
  </section>
);

/** A part of the profile that is filled in once: closed until it is opened, or something in the form is wrong. */
const Fold = ({ typed, title, hint, children }: Parameters<typeof Part>[0] & Pick<Props, "typed">) => (
  <details class="more" open={typed.form === houseForm.name}>
    <summary>{title}</summary>
    <div class="panel pad stack">
      {hint ? <p class="second">{hint}</p> : null}
      {children}
    </div>
  </details>
);

/** What a new house says first. */
export const FirstFields = (props: Props) => (
  <>
    <Part title={parts().house}>
      <Of {...props} only={["name", "area", "street", "state"]} />
      <div class="pair">
        <Of {...props} only={["phone", "onCallPhone"]} />
      </div>
      <Of {...props} only={["timeZone"]} />
    </Part>
    <Part title={parts().serves}>
      <Of {...props} only={["serves", "minimumDaysSinceUse"]} />
    </Part>
  </>
);

export const MoneyFields = (props: Props) => (
  <Part title={parts().money} hint={parts().moneyHint}>
    <div class="pair">
      <Of {...props} only={["weeklyFee", "dueDay"]} />
    </div>
    <div class="pair">
      <Of {...props} only={["lateFee", "lateAfterDays"]} />
    </div>
    <div class="pair">
      <Of {...props} only={["deposit", "depositReturnDays"]} />
    </div>
    <Of {...props} only={["fundingKinds"]} />
  </Part>
);

export const ReferralFields = (props: Props) => (
  <Part title={parts().referrals}>
    <Of {...props} only={["decisionHours", "paused"]} />
  </Part>
);

/** The rest of the house profile. */
export const MoreFields = (props: Props) => (
  <>
    <Fold typed={props.typed} title={parts().supports} hint={parts().supportsHint}>
      {addictionMedications.map((one) => (
        <fieldset>
          <legend class="strong">{copy().medicationNames[one]}</legend>
          <div class="trio">
            <Of {...props} only={[`${one}_storage`, `${one}_dosingTravel`, `${one}_training`]} />
          </div>
        </fieldset>
      ))}
      <Of {...props} only={["medications", "mobility", "mentalHealth", "childrenSupport", "languages"]} />
    </Fold>
    <Fold typed={props.typed} title={parts().says}>
      <div class="pair">
        <Of {...props} only={["level", "type"]} />
      </div>
      <div class="pair">
        <Of {...props} only={["certificationBody", "certificationNumber"]} />
      </div>
      <Of {...props} only={["certificationExpires", "registryLimit", "distanceLimits"]} />
    </Fold>
    <Fold typed={props.typed} title={parts().writing}>
      <Of {...props} only={["fees", "refundPolicy", "rules", "notes"]} />
    </Fold>
  </>
);

/** Rooms and beds as people write them: the same field wherever beds are added. */
export const beds = () => ({ copy: copy().fields, hints: { beds: copy().hints.beds } });
