import { type Member, member } from "#shared/records/member/member.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

/** Members, page by page. @throws forbidden, invalid `cursor` */
export async function listMembers(
  scope: Scope,
  input: { cursor?: string | undefined },
): Promise<{ items: Member[]; next: string | null }> {
  requirePermission(scope, "member.manage");
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
