import { is } from "#shared/table/entity.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** Network-wide history, newest first: archives and erasure requests. */
export async function readHistory({ homes, table }: Scope): Promise<readonly EventRecord[]> {
  const page = await table.query({
    in: below.list(homes.archive(), "E"),
    index: "list",
    descending: true,
    limit: 12,
    kinds: [event],
  });
  return page.items.filter(is(event)).map((one) => one.value);
}
