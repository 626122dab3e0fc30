import type { Stay } from "#shared/records/stay/stay.ts";
import { is } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** Events of the move-in itself: the stay opens, and the system confirms the person. */
const own = new Set(["stay.opened", "stay.confirmed"]);

/** Whether anything happened in a stay since its move-in. Views don't count. */
export async function happenedSince(
  scope: Scope,
  { id, house }: Pick<Stay, "id" | "house">,
): Promise<boolean> {
  let cursor: string | null = null;
  do {
    const page = await scope.table.query({
      in: below.stay(scope.homes.house(house), id),
      limit: 200,
      kinds: [event],
      ...(cursor ? { cursor } : {}),
    });
    if (page.items.filter(is(event)).some(({ value }) => !own.has(value.type))) return true;
    cursor = page.next;
  } while (cursor);
  return false;
}
