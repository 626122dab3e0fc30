import { remembering } from "#shared/table/remembering.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Home, ownHomes } from "#shared/tenancy/homes.ts";
import { above, isAt } from "#shared/tenancy/keys.ts";
import type { Capability, Opened } from "../capability.ts";

/*
 * Lists the partitions of a network from the records in them. The table is never scanned, so a partition that
 * no record names is not found. Each noun declares how its partitions are found.
 */

const openedIn = (capabilities: readonly Capability[]): readonly (readonly [string, Opened])[] =>
  capabilities.flatMap(({ partitions }) => Object.entries(partitions));

/**
 * The homes of a network in walk order; a list that names homes of several kinds is read once. A home created during
 * the walk comes after those of its kind.
 */
export async function homesIn(scope: Scope, capabilities: readonly Capability[]): Promise<Home[]> {
  const { homes } = scope;
  const once = { ...scope, table: scope.table.over(remembering) };
  // The state of an erasure and its lists are not part of the walk.
  const one = ownHomes(homes).filter((home) => home !== homes.erasure());
  const many = new Set<Home>();
  for (const [path, find] of openedIn(capabilities))
    if (!above(path) && path !== "any")
      for (const home of await find(once, homes.directory())) many.add(home);
  return [...one, ...[...many].sort()];
}

/** A home and all partitions below it, each once, ordered by key. */
export async function partitionsOf(
  scope: Scope,
  capabilities: readonly Capability[],
  home: Home,
): Promise<Home[]> {
  const opened = openedIn(capabilities);
  const found = new Set<Home>([home]);
  let fresh: readonly Home[] = [home];
  while (fresh.length > 0) {
    const next = await Promise.all(fresh.map((one) => below(scope, opened, home, one)));
    fresh = [...new Set(next.flat())].filter((one) => !found.has(one));
    for (const one of fresh) found.add(one);
  }
  return [...found].sort();
}

/** Partitions opened below one partition. A path below `any` is below homes only. */
async function below(
  scope: Scope,
  opened: readonly (readonly [string, Opened])[],
  home: Home,
  partition: Home,
): Promise<readonly Home[]> {
  const here = opened.filter(([path]) => {
    const parent = path === "any" ? path : above(path);
    return parent === "any" ? partition === home : parent !== undefined && isAt(parent, partition);
  });
  return (await Promise.all(here.map(([, find]) => find(scope, partition)))).flat();
}
