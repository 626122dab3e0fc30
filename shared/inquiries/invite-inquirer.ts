import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { freeWords } from "#shared/records/inquiry/content.ts";
import { withSteps } from "#shared/records/inquiry/inquiry.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeInquiry, type OnInquiry } from "./change.ts";

export const invitationForm = defineForm("invitation", "inquiry.manage", {
  house: id("house", "house.required"),
  note: freeWords(),
});

/**
 * Records that they were told to call or visit a house of the network. @throws see changeInquiry; invalid
 * `/house`
 */
export async function inviteInquirer(
  scope: Scope,
  input: OnInquiry & { sent: Sent<typeof invitationForm> },
): Promise<void> {
  requirePermission(scope, invitationForm.needs);
  const said = invitationForm.read(input.sent);
  const { note } = said;
  await changeInquiry(scope, { ...input, verb: "inviteInquirer" }, said, async (was) => {
    const found = await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, said.house));
    const house = openHouse(found);
    if (!house) throw invalidField("/house", "house.unknown");
    const where = { id: house.value.id, name: house.value.name };
    const step = {
      kind: "invited" as const,
      ...doneNow(scope),
      house: where,
      note,
      outcome: null,
    };
    const value = { ...was, steps: withSteps(was, step) };
    return { value, type: "inquiry.invited", data: { house: where.name } };
  });
}
