import { words } from "#functions/copy/words.ts";
import { contactRows, contactsPart } from "#shared/residents/packet/part-forms.ts";
import { Fields } from "../../kit/fields.tsx";
import { Rows } from "../../kit/rows.tsx";
import { broughtAlong, type PartProps, signedBefore } from "./prefilled.ts";

/** Emergency contacts, what we may tell them, and how to reach the resident safely. */
export function Contacts({ typed, found }: PartProps) {
  const copy = words().residents.signing.contacts;
  const was = signedBefore(found, "contacts");
  const sent = found.sent?.arrival?.emergencyContact;
  const known = broughtAlong(found, "contacts", "emergency_contacts");
  const reached = was ?? broughtAlong(found, "contacts", "safe_contact");
  const named = was?.emergency ?? known?.emergency ?? (sent ? [{ ...sent, relation: "" }] : []);
  const safe = reached?.safe ?? found.sent?.person.safeContact;
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
      none: was?.emergency.length === 0 ? "yes" : "",
      safePhone: safe?.phone ?? found.stay.value.phone,
      safeEmail: safe?.email,
      mayLeaveMessage: safe && (safe.mayLeaveMessage ? "yes" : "no"),
      safeNote: reached?.safe.note,
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
      values={named}
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
