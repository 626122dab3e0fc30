import { type Emergency, emergency, recordOf } from "#shared/records/emergency/emergency.ts";
import { isOpener, loadEmergency } from "#shared/records/emergency/load.ts";
import { type AccessEntry, accessEntry } from "#shared/table/access-entry.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

const most = 100;
const listed = async (scope: Scope, list: "O" | "R", cursor?: string) => {
  const { items, next } = await scope.table.query({
    in: below.list(scope.homes.emergencies(), list),
    index: "list",
    descending: list === "R",
    limit: most,
    cursor,
    kinds: [emergency],
  });
  return { emergencies: items.filter(is(emergency)).map(({ value }) => value), next };
};

/** The member's own emergency accesses, the newest first, among the network's latest. @throws forbidden */
export async function listOwnEmergencies(scope: Scope): Promise<Emergency[]> {
  requirePermission(scope, "emergency.open");
  const both = await Promise.all([listed(scope, "O"), listed(scope, "R")]);
  return both
    .flatMap(({ emergencies }) => emergencies)
    .filter((one) => isOpener(scope, one))
    .sort((a, b) => b.id.localeCompare(a.id));
}

/**
 * Those that wait for a review, the oldest first, and those that had one, the latest first. @throws forbidden, invalid
 * `cursor`
 */
export async function listEmergencies(
  scope: Scope,
  { cursor }: { cursor?: string | undefined } = {},
): Promise<{ waiting: readonly Emergency[]; reviewed: readonly Emergency[]; next: string | null }> {
  requirePermission(scope, "emergency.review");
  const [open, over] = await Promise.all([listed(scope, "O"), listed(scope, "R", cursor)]);
  return { waiting: open.emergencies, reviewed: over.emergencies, next: over.next };
}

/** One of them, with what was opened and when. @throws forbidden, not_found */
export async function readEmergency(
  scope: Scope,
  { emergency: id }: { emergency: Emergency["id"] },
): Promise<Emergency & { readonly looked: readonly AccessEntry[]; readonly isOwn: boolean }> {
  requirePermission(scope, "emergency.review");
  const [found, page] = await Promise.all([
    loadEmergency(scope, id),
    scope.table.query({
      in: recordOf(scope.homes, id),
      prefix: "L#",
      limit: 100,
      kinds: [accessEntry],
    }),
  ]);
  return {
    ...found.value,
    isOwn: isOpener(scope, found.value),
    looked: page.items.filter(is(accessEntry)).map(({ value }) => value),
  };
}
