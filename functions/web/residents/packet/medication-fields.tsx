import { words } from "#functions/copy/words.ts";
import { medicationRows, medicationsPart } from "#shared/residents/packet/part-forms.ts";
import { Fields } from "../../kit/fields.tsx";
import { Rows } from "../../kit/rows.tsx";
import { medicationsSoFar, type PartProps, signedBefore } from "./prefilled.ts";

/** The medications a person brought, counted by two people. */
export function Medications({ typed, found }: PartProps) {
  const copy = words().residents.signing.medications;
  const was = signedBefore(found, "medications");
  const rows = (
    <Rows
      rows={medicationRows}
      name="medications"
      id={medicationsPart.name}
      typed={typed}
      title={copy.one}
      copy={{ ...copy, controlled: copy.controlledTick }}
      hints={{ count: copy.countHint }}
      legends={{ controlled: copy.controlled }}
      values={medicationsSoFar(found).map(({ name, dose, count, kept, controlled }) => ({
        name,
        dose,
        count,
        kept,
        controlled: controlled ? "yes" : "",
      }))}
      open={2}
      more={copy.more}
    />
  );
  return (
    <>
      <p>{copy.lead}</p>
      <Fields
        form={medicationsPart}
        typed={typed}
        copy={{ medications: copy.none, none: copy.noneTick, countedWith: copy.with }}
        rows={{ medications: rows }}
        legends={{ none: copy.none }}
        hints={{ countedWith: copy.withHint }}
        values={{ none: was?.items.length === 0 ? "yes" : "", countedWith: was?.countedWith }}
      />
    </>
  );
}
