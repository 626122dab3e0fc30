import { forbidden } from "#shared/kernel/errors.ts";
import { type SelfTest, selfTest } from "#shared/records/test/self-test.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";

const onPage = 50;

/** A resident's own tests, newest first. @throws forbidden */
export async function readOwnTests(
  scope: Scope,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<{ readonly tests: readonly SelfTest[]; readonly next: string | null }> {
  requirePermission(scope, "self.read");
  if (!scope.journey) throw forbidden("self.read");
  const { items, next } = await scope.table.query({
    in: scope.homes.self(scope.journey),
    prefix: "T#",
    descending: true,
    limit: onPage,
    cursor,
    kinds: [selfTest],
  });
  return { tests: items.filter(is(selfTest)).map(({ value }) => value), next };
}
