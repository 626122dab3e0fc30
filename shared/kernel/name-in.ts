import { invalidField } from "#shared/kernel/errors.ts";
import { type GivenAs, type PersonName, personName } from "#shared/kernel/person-name.ts";

/** The name from a form: its parts, or a legal name that makes them clear. @throws invalid `/givenName` */
export function nameIn({ givenName, familyName, legalName, preferredName }: GivenAs): PersonName {
  const whole = legalName || [givenName, familyName].filter(Boolean).join(" ");
  if (!whole) throw invalidField("/givenName", "text.name_required");
  return personName({ legalName: whole, givenName, familyName, preferredName });
}
