import { words } from "#functions/copy/words.ts";
import { contactRows, contactsPart } from "#shared/residents/packet/part-forms.ts";
import { Fields } from "../../kit/fields.tsx";
import { Rows } from "../../kit/rows.tsx";
import { contactsSoFar, type PartProps, signedBefore } from "./prefilled.ts";

/** Emergency contacts, what we may tell them, and how to reach the resident safely. */
export function Contacts({ typed, found }: PartProps) {
  const copy = words().residents.signing.contacts;
  const { emergency, ...safe } = contactsSoFar(found);
  const common = {
    form: contactsPart,
    typed,
    copy: {
      ...copy,
      contacts: copy.none,
      none: copy.noneTick,
      mayLeaveMessage: copy.message,
      safeNote: copy.note,
    },
    values: {
      ...safe,
      none: signedBefore(found, "contacts")?.emergency.length === 0 ? "yes" : "",
      mayLeaveMessage: safe.mayLeaveMessage === undefined ? "" : safe.mayLeaveMessage ? "yes" : "no",
    },
  };
  const rows = (
    <Rows
      rows={contactRows}
      name="contacts"
      id={contactsPart.name}
      typed={typed}
      title={copy.one}
      copy={copy}
      hints={{ mayBeTold: copy.mayBeToldHint }}
      values={emergency}
      open={contactRows.most}
    />
  );
  return (
    <>
      <p>{copy.lead}</p>
      <Fields
        {...common}
        rows={{ contacts: rows }}
        legends={{ none: copy.none }}
        only={["contacts", "none"]}
      />
      <section class="panel pad stack" aria-labelledby="safe-group">
        <h2 id="safe-group">{copy.safe}</h2>
        <Fields
          {...common}
          options={{ mayLeaveMessage: { words: { yes: copy.yes, no: copy.no } } }}
          only={["safePhone", "safeEmail", "mayLeaveMessage", "safeNote"]}
        />
      </section>
    </>
  );
}
