import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import type { Capability } from "../capability.ts";
import { homesIn, partitionsOf } from "./partitions.ts";

/** A page of one partition: where a walk goes on. */
export interface Spot {
  readonly home: Home;
  readonly partition: Home;
  readonly cursor: string | null;
}

/** Records a page holds at most; the database ends one at a megabyte. */
const onAPage = 200;

/**
 * Everything a network has, a page at a time, in an order that lets it go on from any `next`. What it does not
 * meet is what the capabilities say an archive leaves out. It is no snapshot: each page is as of its own moment.
 * @throws Error for a kind nobody declares: a file that silently lacks some of its records is worse than none
 */
export async function* walk(
  scope: Scope,
  capabilities: readonly Capability[],
  from: Spot | null,
): AsyncGenerator<{ items: readonly Stored<unknown>[]; next: Spot | null }> {
  const known = capabilities.flatMap(({ entities }) => entities);
  const held = new Set(capabilities.flatMap(({ archive }) => archive.holds.map(({ kind }) => kind)));
  const homes = await homesIn(scope, capabilities);
  const first = from ? homes.indexOf(from.home) : 0;
  if (first < 0) throw new Error("A walk goes on from a home that is not there");
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
