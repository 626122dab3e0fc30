import { is } from "#shared/table/entity.ts";
import { type Change, remove, removeUnchanged } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type KnownBy, knownBy, knownByKey, knownByPrefix } from "./known-by.ts";
import { person, personKey, personToken, tokenFor, tokenKey } from "./person.ts";

/**
 * The changes by which something (`by`) stops knowing a person; and where nothing else does, the person goes too,
 * with the token they are found by. Somebody referred or confirmed meanwhile has touched the person, and the
 * transaction fails. What is not known to be the last stays.
 */
export async function forgetPerson(scope: Scope, input: KnownBy): Promise<Change[]> {
  const { homes, table } = scope;
  const [found, rows] = await Promise.all([
    table.get(person, personKey(homes, input.person)),
    table.query({ in: homes.people(), prefix: knownByPrefix(input.person), limit: 2, kinds: [knownBy] }),
  ]);
  const own = remove("known", knownByKey(homes, input));
  const [first, another] = rows.items.filter(is(knownBy));
  if (!found || found.value.open || another || first?.value.by !== input.by) return [own];
  const token = await tokenFor(scope, found.value.legalName, found.value.birthDate);
  const pointer = token ? await table.get(personToken, tokenKey(homes, token)) : undefined;
  return [
    own,
    removeUnchanged(person, found),
    ...(pointer?.value.person === input.person ? [remove("token", pointer.key)] : []),
  ];
}
