import type { Id } from "#shared/kernel/ids.ts";
import { type SelfLine, selfLine } from "#shared/records/draw/self-line.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

const perPage = 31;

/** A resident's own lines, newest first. @throws forbidden, invalid `cursor` */
export async function readLines(
  scope: Scope,
  { journey, cursor }: { readonly journey: Id<"journey">; readonly cursor?: string | undefined },
): Promise<{ lines: readonly SelfLine[]; next: string | null }> {
  requirePermission(scope, "self.read");
  const page = await scope.table.query({
    in: scope.homes.self(journey),
    prefix: "T#",
    descending: true,
    limit: perPage,
    cursor,
    kinds: [selfLine],
  });
  return { lines: page.items.filter(is(selfLine)).map(({ value }) => value), next: page.next };
}
