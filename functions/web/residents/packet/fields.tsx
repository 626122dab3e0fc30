import { words } from "#functions/copy/words.ts";
import type { Part } from "#shared/records/packet/parts.ts";
import { belongingsPart, planPart } from "#shared/residents/packet/part-forms.ts";
import { Fields } from "../../kit/fields.tsx";
import { Contacts } from "./contact-fields.tsx";
import { Medications } from "./medication-fields.tsx";
import { belongingsSoFar, type PartProps, planSoFar, signedBefore } from "./prefilled.ts";

/** Fields filled in with the resident. They start from the last signed values, or those another house or partner sent. */
export function PartFields({ part, ...props }: PartProps & { part: Part }) {
  switch (part) {
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

function Plan({ typed, found }: PartProps) {
  const copy = words().residents.signing.plan;
  return (
    <>
      <p>{copy.lead}</p>
      <Fields
        form={planPart}
        typed={typed}
        copy={copy}
        hints={{ house: copy.houseHint }}
        values={planSoFar(found)}
      />
    </>
  );
}

function Belongings({ typed, found }: PartProps) {
  const copy = words().residents.signing.belongings;
  const was = signedBefore(found, "belongings");
  return (
    <>
      <p>{copy.lead}</p>
      <Fields
        form={belongingsPart}
        typed={typed}
        copy={{ items: copy.items, none: copy.noneTick }}
        legends={{ none: copy.none }}
        values={{ items: belongingsSoFar(found).join("\n"), none: was?.items.length === 0 ? "yes" : "" }}
        more={{ items: { rows: 8 } }}
      />
    </>
  );
}
