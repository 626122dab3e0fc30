import { is } from "#shared/table/entity.ts";
import { need, type Scope } from "#shared/tenancy/scope.ts";
import { type Member, member } from "./member.ts";

/** The people who work in the network, page by page. @throws forbidden, invalid `cursor` */
export async function listMembers(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<{ items: Member[]; next: string | null }> {
  need(scope, "member.manage");
  const { cursor } = input;
  const page = await scope.table.query({
    in: scope.homes.administration(),
    prefix: "M#",
    limit: 100,
    cursor,
    kinds: [member],
  });
  const items = page.items
    .filter(is(member))
    .map((one) => one.value)
    .filter((one) => !one.removed);
  return { items: items.sort((a, b) => a.name.localeCompare(b.name)), next: page.next };
}
