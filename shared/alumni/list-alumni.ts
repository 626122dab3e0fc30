import { notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { type Alumnus, alumnus, alumnusKey } from "#shared/records/alumnus/alumnus.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

const most = 50;

/** Alumni who are asked how they are: who asks for something first, then who is to be called. @throws forbidden */
export async function listAlumni(
  scope: Scope,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<{ readonly alumni: readonly Alumnus[]; readonly next: string | null }> {
  requirePermission(scope, "alumni.read");
  const page = await scope.table.query({
    in: below.list(scope.homes.alumni(), "W"),
    index: "list",
    limit: most,
    cursor,
    kinds: [alumnus],
  });
  return { alumni: page.items.filter(is(alumnus)).map(({ value }) => value), next: page.next };
}

/** One of them. @throws forbidden, not_found */
export async function readAlumnus(
  scope: Scope,
  { journey }: { readonly journey: Id<"journey"> },
): Promise<Alumnus> {
  requirePermission(scope, "alumni.read");
  const found = await scope.table.get(alumnus, alumnusKey(scope.homes, journey));
  if (!found) throw notFound();
  return found.value;
}
