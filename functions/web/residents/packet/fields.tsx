import { words } from "#functions/copy/words.ts";
import { Field } from "../../ui/form.tsx";
import { Contacts } from "./contact-fields.tsx";
import { broughtAlong, None, type PartProps, signedBefore } from "./field-kit.tsx";
import { Medications } from "./medication-fields.tsx";

const copy = () => words().residents.signing;

/** Fields filled in with the resident. They start from the last signed values, or those another house or partner sent. */
export function PartFields(props: PartProps) {
  switch (props.part) {
    case "contacts":
      return <Contacts {...props} />;
    case "recurrence_plan":
      return <Plan {...props} />;
    case "belongings":
      return <Belongings {...props} />;
    case "medications":
      return <Medications {...props} />;
    default:
      return null;
  }
}

function Plan({ typed, form, found }: PartProps) {
  const was =
    signedBefore(found, "recurrence_plan") ?? broughtAlong(found, "recurrence_plan", "recurrence_plan");
  const common = { typed, form, type: "textarea" };
  const { plan } = copy();
  return (
    <div class="stack">
      <p>{plan.lead}</p>
      <Field {...common} name="signs" label={plan.signs} value={was?.signs ?? ""} />
      <Field
        {...common}
        name="helps"
        label={plan.helps}
        value={was?.helps ?? found.sent?.recovery.recurrencePlan ?? ""}
        required
      />
      <Field {...common} name="call" label={plan.call} value={was?.call ?? ""} required />
      <Field {...common} name="go" label={plan.go} value={was?.go ?? ""} />
      <Field
        {...common}
        name="house"
        label={plan.house}
        hint={plan.houseHint}
        value={was?.house ?? ""}
        required
      />
    </div>
  );
}

function Belongings({ typed, form, found }: PartProps) {
  const was = signedBefore(found, "belongings") ?? broughtAlong(found, "belongings", "belongings_inventory");
  const { belongings } = copy();
  const value = (was?.items ?? []).map(({ what, note }) => (note ? `${what}, ${note}` : what)).join("\n");
  return (
    <div class="stack">
      <p>{belongings.lead}</p>
      <Field
        typed={typed}
        form={form}
        name="items"
        type="textarea"
        rows={8}
        label={belongings.items}
        value={value}
      />
      <None
        typed={typed}
        form={form}
        legend={belongings.none}
        text={belongings.noneTick}
        checked={was?.items.length === 0}
      />
    </div>
  );
}
