import { is } from "#shared/table/entity.ts";
import { type EventRecord, event } from "#shared/table/event.ts";
import { below } from "#shared/tenancy/homes.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type ErasureRequest, findRequest } from "./request.ts";

/** What was asked for last, and what happened with the network as a whole, newest first. @throws forbidden */
export async function readErasure(
  scope: Scope,
): Promise<{ request: ErasureRequest | undefined; history: readonly EventRecord[] }> {
  need(scope, "erasure.stop");
  const { homes, table } = scope;
  const [found, told] = await Promise.all([
    findRequest(scope),
    table.query({
      in: below.list(homes.archive(), "E"),
      index: "list",
      descending: true,
      limit: 12,
      kinds: [event],
    }),
  ]);
  return { request: found?.value, history: told.items.filter(is(event)).map((one) => one.value) };
}
