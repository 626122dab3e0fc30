import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Home, privateHomes } from "#shared/tenancy/homes.ts";
import { isAt } from "#shared/tenancy/keys.ts";
import type { Capability } from "../capability.ts";
import { homesIn, partitionsOf } from "./partitions.ts";

/** A page of one partition, where a walk continues. */
export interface Spot {
  readonly home: Home;
  readonly partition: Home;
  readonly cursor: string | null;
}

/** Most records on a page; the database ends a page at one megabyte. */
const onAPage = 200;

/** No archive reads what is a resident's own. */
const isPrivate = (home: Home): boolean => privateHomes.some((one) => isAt(one, home));

/**
 * Reads everything a network has, a page at a time, in an order that can be resumed from any `next`. Leaves
 * out what the capabilities declare. Not a snapshot: each page is as of its own moment. @throws Error for an
 * undeclared kind, so that no archive silently lacks records
 */
export async function* walk(
  scope: Scope,
  capabilities: readonly Capability[],
  from: Spot | null,
): AsyncGenerator<{ items: readonly Stored<unknown>[]; next: Spot | null }> {
  const known = capabilities.flatMap(({ entities }) => entities);
  const held = new Set(capabilities.flatMap(({ archive }) => archive.holds.map(({ kind }) => kind)));
  const homes = (await homesIn(scope, capabilities)).filter((home) => !isPrivate(home));
  const first = from ? homes.indexOf(from.home) : 0;
  if (first < 0) throw new Error("The walk continues at an unknown home");
  for (const [at, home] of homes.entries()) {
    if (at < first) continue;
    const after = homes[at + 1];
    const start = home === from?.home ? from.partition : home;
    const partitions = (await partitionsOf(scope, capabilities, home)).filter((one) => one >= start);
    for (const [nth, partition] of partitions.entries()) {
      const next = partitions[nth + 1];
      let cursor = partition === from?.partition ? from.cursor : null;
      do {
        const page = await scope.table.query({
          in: partition,
          limit: onAPage,
          kinds: known,
          nothingElse: true,
          ...(cursor ? { cursor } : {}),
        });
        cursor = page.next;
        const goesOn: Spot | null = cursor
          ? { home, partition, cursor }
          : next
            ? { home, partition: next, cursor: null }
            : after
              ? { home: after, partition: after, cursor: null }
              : null;
        yield { items: page.items.filter(({ kind }) => held.has(kind)), next: goesOn };
      } while (cursor);
    }
  }
}
