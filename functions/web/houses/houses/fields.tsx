import type { Child } from "hono/jsx";
import { en } from "#functions/copy/en/index.ts";
import { keysOf } from "#shared/kernel/keys-of.ts";
import { addictionMedications } from "#shared/records/house/house.ts";
import { Checks, Field, type FormState } from "../../ui/form.tsx";
import { zoneName, zones } from "../../ui/zones.ts";

const { fields, parts } = en.houses.house;

interface Props {
  readonly typed: FormState;
  readonly form: string;
  /** The current values, by field. */
  readonly said: Readonly<Record<string, string>>;
}
type Plain = Exclude<
  keyof typeof fields,
  `${string}Hint` | "serves" | "men" | "women" | "registry" | "unsaid" | "state"
>;

/** One field of a house, by its name. */
const plain =
  ({ typed, form, said }: Props) =>
  (name: Plain, more: Partial<Parameters<typeof Field>[0]> = {}) => (
    <Field typed={typed} form={form} name={name} label={fields[name]} value={said[name] ?? ""} {...more} />
  );

const Part = ({ title, hint, children }: { title: string; hint?: string; children: Child }) => (
  <section class="panel pad stack">
    <h2>{title}</h2>
    {hint ? <p class="second">{hint}</p> : null}
    {children}
  </section>
);

/** The fields a new house needs. */
export function FirstFields(props: Props) {
  const { typed, form, said } = props;
  const field = plain(props);
  const zone = said.timeZone ?? "";
  const options = zones.some(([one]) => one === zone) ? zones : [[zone, zoneName(zone)] as const, ...zones];
  const tick = (name: "men" | "women" | "children") => ({
    name,
    text: fields[name],
    checked: said[name] === "yes",
  });
  return (
    <>
      <Part title={parts.house}>
        {field("name", { required: true })}
        {field("area", { required: true, hint: fields.areaHint })}
        {field("street", { hint: fields.streetHint })}
        <div class="pair">
          {field("phone", { type: "tel" })}
          {field("onCallPhone", { type: "tel" })}
        </div>
        {field("timeZone", { options })}
      </Part>
      <Part title={parts.serves}>
        <Checks
          typed={typed}
          form={form}
          name="serves"
          legend={fields.serves}
          options={[tick("men"), tick("women"), tick("children")]}
        />
        {field("minimumDaysSinceUse", { hint: fields.minimumHint, inputmode: "numeric" })}
      </Part>
    </>
  );
}

/** The rest of the house profile. */
export function MoreFields(props: Props) {
  const { typed, form, said } = props;
  const field = plain(props);
  const choice = <T extends string>(words: Readonly<Record<T, string>>) => [
    ["", fields.unsaid] as const,
    ...keysOf(words).map((one) => [one, words[one]] as const),
  ];
  return (
    <>
      <Part title={parts.supports} hint={parts.supportsHint}>
        {addictionMedications.map((one) => (
          <fieldset>
            <legend class="strong">{en.houses.house.medicationNames[one]}</legend>
            <div class="trio">
              {(["storage", "dosingTravel", "training"] as const).map((way) => (
                <Field
                  typed={typed}
                  form={form}
                  name={`${one}_${way}`}
                  label={fields[way]}
                  value={said[`${one}_${way}`] ?? ""}
                />
              ))}
            </div>
          </fieldset>
        ))}
        {field("medications")}
        {field("mobility", { hint: fields.mobilityHint })}
        {field("mentalHealth")}
        {field("childrenSupport")}
        {field("languages", { hint: fields.listHint })}
      </Part>
      <Part title={parts.says}>
        <div class="pair">
          {field("level", { options: choice(en.houses.house.levels) })}
          {field("type", { options: choice(en.houses.house.types) })}
        </div>
        <div class="pair">
          {field("certificationBody")}
          {field("certificationNumber")}
        </div>
        {field("certificationExpires", { type: "date" })}
        <Checks
          typed={typed}
          form={form}
          name="registry"
          legend={fields.registry}
          options={[
            { name: "registryLimit", text: fields.registryLimit, checked: said.registryLimit === "yes" },
          ]}
        />
        {field("distanceLimits", { hint: fields.distanceHint })}
      </Part>
      <Part title={parts.writing}>
        {field("fees", { type: "textarea", hint: fields.feesHint })}
        {field("refundPolicy", { type: "textarea" })}
        {field("rules", { type: "textarea" })}
        {field("notes", { type: "textarea", hint: fields.notesHint })}
      </Part>
    </>
  );
}

export const MoneyFields = (props: Props) => {
  const field = plain(props);
  return (
    <Part title={parts.money}>
      <div class="pair">
        {field("weeklyFee", { inputmode: "decimal" })}
        {field("deposit", { inputmode: "decimal" })}
      </div>
      {field("fundingKinds", { hint: fields.listHint })}
    </Part>
  );
};

export const ReferralFields = (props: Props) => (
  <Part title={parts.referrals}>
    {plain(props)("decisionHours", { inputmode: "numeric" })}
    <Checks
      typed={props.typed}
      form={props.form}
      name="state"
      legend={fields.state}
      options={[{ name: "paused", text: fields.paused, checked: props.said.paused === "yes" }]}
    />
  </Part>
);

export const BedsField = ({ typed, form }: Omit<Props, "said">) => (
  <Field typed={typed} form={form} name="beds" label={fields.beds} type="textarea" hint={fields.bedsHint} />
);
