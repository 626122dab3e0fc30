import { choice, defineForm, email, lines, phone, type Said, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { StayContacts } from "#shared/records/stay/contacts.ts";
import type { Corrected } from "#shared/records/stay/correction.ts";
import type { Stay } from "#shared/records/stay/stay.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { change } from "./correct-stay.ts";

const line = () => text({ most: 200 });

export const contactsForm = defineForm("contacts", "packet.manage", {
  phone: phone(),
  email: email(),
  mayLeaveMessage: choice(["yes", "no"]),
  note: lines({ most: 500 }),
  name1: line(),
  relation1: line(),
  phone1: phone(),
  mayBeTold1: line(),
  name2: line(),
  relation2: line(),
  phone2: phone(),
  mayBeTold2: line(),
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
  const said = contactsForm.read(input, (given, errors) => {
    for (const at of [1, 2] as const) {
      const called = given[`name${at}`];
      const rest = [given[`relation${at}`], given[`phone${at}`], given[`mayBeTold${at}`]];
      if (!called && rest.some(Boolean)) errors.add(`/name${at}`, "text.name_required");
      if (called && !given[`phone${at}`]) errors.add(`/phone${at}`, "text.phone_required");
    }
  });
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

function contactsIn(said: Said<typeof contactsForm>): Omit<StayContacts, "at"> {
  const emergency = ([1, 2] as const).map((at) => ({
    name: said[`name${at}`],
    relation: said[`relation${at}`],
    phone: said[`phone${at}`],
    mayBeTold: said[`mayBeTold${at}`],
  }));
  return {
    email: said.email ?? "",
    mayLeaveMessage: said.mayLeaveMessage && said.mayLeaveMessage === "yes",
    note: said.note,
    emergency: emergency.filter(({ name }) => name !== ""),
  };
}
