import { recordsOf } from "#shared/records/person/group.ts";
import { type Person, person, personKey } from "#shared/records/person/person.ts";
import { searchToken, tokenOf } from "#shared/records/person/search-token.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";

/** Most items read by one lookup, so that a search costs the same in a network of any size. */
const mostMet = 100;

/** Someone a lookup found: that record, and the main one. */
export interface Match {
  readonly by: Person;
  readonly root: Stored<Person>;
}

/** The ids found by some tokens, and whether there are more. One query for each token, concurrently. */
async function idsBehind(scope: Scope, texts: readonly string[], limit: number) {
  const pages = await Promise.all(
    texts.map(async (text) =>
      scope.table.query({
        in: below.token(scope.homes.people(), await tokenOf(scope, text)),
        limit,
        kinds: [searchToken],
      }),
    ),
  );
  const ids = pages.flatMap((page) => page.items.filter(is(searchToken)).map((one) => one.value.person));
  return { ids: [...new Set(ids)].slice(0, mostMet), more: pages.some((page) => page.next !== null) };
}

/** All people that some lookups find: the queries, one batch read, and one more for merged records. */
export async function findMatches(
  scope: Scope,
  texts: readonly string[],
): Promise<{ matches: Match[]; more: boolean }> {
  const limit = Math.floor(mostMet / Math.max(texts.length, 1));
  const { ids, more } = await idsBehind(scope, texts, limit);
  const known = new Map<string, Stored<Person>>();
  for (let wanted = ids; wanted.length > 0; ) {
    const found = await scope.table.getAll(
      wanted.map((id) => ({ entity: person, key: personKey(scope.homes, id) })),
    );
    for (const one of found) if (one) known.set(one.value.id, one);
    const next = found.flatMap((one) => (one?.value.merged ? [one.value.merged.into] : []));
    wanted = [...new Set(next)].filter((id) => !known.has(id));
  }
  const rootOf = (one: Stored<Person>): Stored<Person> => {
    const into = one.value.merged && known.get(one.value.merged.into);
    return into ? rootOf(into) : one;
  };
  const matches = ids.flatMap((id) => {
    const by = known.get(id);
    return by ? [{ by: by.value, root: rootOf(by) }] : [];
  });
  return { matches, more };
}

/** All records of several people; those without merges cost nothing. */
export const recordsOfAll = (scope: Scope, roots: readonly Stored<Person>[]): Promise<Stored<Person>[][]> =>
  Promise.all(roots.map((root) => recordsOf(scope, root)));
