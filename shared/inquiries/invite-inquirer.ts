import { invalidField } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { ownWords, type Sent } from "#shared/records/inquiry/content.ts";
import { actorName, requirePermission, type Scope } from "#shared/table/scope.ts";
import { changeInquiry, type OnInquiry } from "./change.ts";

/** They were told where to call or come: a house of the network. @throws see changeInquiry; invalid `/house` */
export async function inviteInquirer(
  scope: Scope,
  input: OnInquiry & { house: Id<"house">; sent: Sent },
): Promise<void> {
  requirePermission(scope, "inquiry.manage");
  const note = ownWords(input.sent.note, "/note");
  const on = { ...input, verb: "inviteInquirer" };
  await changeInquiry(scope, on, { house: input.house, note }, async (was) => {
    const shelved = await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, input.house));
    const house = openHouse(shelved);
    if (!house) throw invalidField("/house", "house.unknown");
    const where = { id: house.value.id, name: house.value.name };
    const step = {
      kind: "invited" as const,
      at: stamp(scope.now()),
      by: actorName(scope) ?? "",
      house: where,
      note,
    };
    const value = { ...was, steps: [...was.steps, step].slice(-60) };
    return { value, type: "inquiry.invited", data: { house: where.name } };
  });
}
