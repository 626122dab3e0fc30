import {
  choice,
  defineForm,
  email,
  lines,
  phone,
  rows,
  type Said,
  type Sent,
  text,
} from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { StayContacts } from "#shared/records/stay/contacts.ts";
import type { Corrected } from "#shared/records/stay/correction.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { change } from "./correct-stay.ts";

const line = { most: 200 };

export const emergencyRows = rows(
  {
    name: text({ ...line, required: "text.name_required" }),
    relation: text(line),
    phone: phone("text.phone_required"),
    mayBeTold: text(line),
  },
  { most: 2 },
);
export const contactsForm = defineForm("contacts", "packet.manage", {
  phone: phone(),
  email: email(),
  mayLeaveMessage: choice(["yes", "no"]),
  note: lines({ most: 500 }),
  emergency: emergencyRows,
});

/**
 * Writes how to reach a resident and their emergency contacts, whether the paper is signed or not. What was
 * there before stays in the stay's history. @throws not_found, forbidden, invalid, conflict `nothing_changed`
 */
export async function writeContacts(
  scope: Scope,
  input: { house: Id<"house">; stay: Stay["id"]; command: string } & Sent<typeof contactsForm>,
): Promise<{ corrected: Corrected[] }> {
  houseHome(scope, input.house);
  requirePermission(scope, contactsForm.needs);
  const said = contactsForm.read(input);
  return change(
    scope,
    input,
    { verb: "writeContacts", type: "stay.contacts_written", asked: said, reason: "" },
    (was) => ({
      ...was,
      phone: said.phone || null,
      contacts: { ...contactsIn(said), at: stamp(scope.now()) },
    }),
  );
}

const contactsIn = (said: Said<typeof contactsForm>): Omit<StayContacts, "at"> => ({
  email: said.email ?? "",
  mayLeaveMessage: said.mayLeaveMessage && said.mayLeaveMessage === "yes",
  note: said.note,
  emergency: said.emergency,
});
