import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, card, create, remove, replace } from "#shared/table/transact.ts";
import { type Person, person, personToken, tokenFor, tokenKey } from "./person.ts";
import { searchKey, searchToken, tokensOf } from "./search-token.ts";

interface Rewritten {
  readonly changes: readonly Change[];
  /** The record that others with the new name and birth date are matched to, if it is another one. */
  readonly taken: Person["id"] | undefined;
}

/** Most search tokens removed in one transaction, which holds 100 items. One left over shows no one. */
const mostRemoved = 40;

/**
 * The changes that give a record another name, birth date or phone: it is found and recognized by the new
 * values and no longer by the old ones.
 */
export async function rewritten(scope: Scope, was: Stored<Person>, now: Person): Promise<Rewritten> {
  const { homes } = scope;
  const [before, after] = await Promise.all([tokensOf(scope, was.value), tokensOf(scope, now)]);
  const [old, next] = await Promise.all([
    tokenFor(scope, was.value.legalName, was.value.birthDate),
    tokenFor(scope, now.legalName, now.birthDate),
  ]);
  const [from, to] = await scope.table.getAll(
    [old, next].map((token) => ({ entity: personToken, key: token ? tokenKey(homes, token) : undefined })),
  );
  const had = new Set(before.map(({ token }) => token));
  const has = new Set(after.map(({ token }) => token));
  return {
    changes: [
      replace(person, was, now),
      ...after.filter(({ token }) => !had.has(token)).map((one) => card(searchToken, one, 1)),
      ...before
        .filter(({ token }) => !has.has(token))
        .slice(0, mostRemoved)
        .map((one) => remove("search", searchKey(homes, one))),
      ...(from && old !== next && from.value.person === now.id ? [remove("token", from.key)] : []),
      ...(next && !to ? [create(personToken, { token: next, person: now.id })] : []),
    ],
    taken: to && to.value.person !== now.id ? to.value.person : undefined,
  };
}
