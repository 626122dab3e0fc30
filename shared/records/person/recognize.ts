import { notFound } from "#shared/kernel/errors.ts";
import { newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import type { GivenAs } from "#shared/kernel/person-name.ts";
import type { Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import { newPerson, type Person, person, personKey, personToken, tokenFor, tokenKey } from "./person.ts";
import { personConflict } from "./refusals.ts";
import { findable } from "./search-token.ts";

/** What a person tells us when they arrive. */
export type Introduced = GivenAs & Pick<Person, "birthDate" | "phone">;

/** A person found by name and birth date, or the changes that make them known. */
export interface Recognized {
  /** The record they were matched to. A merge never rewrites it, so that it can be undone. */
  readonly id: Person["id"];
  /** The main record: the same, or the one it was merged into. */
  readonly known: Stored<Person> | undefined;
  /** Creates the person with `open` set as given; where they are known, touches them, so that they aren't deleted meanwhile. */
  create(open: Person["open"]): Promise<Change[]>;
}

/**
 * Identifies who this is: as admissions matched them (`as`), else by name and birth date. Two at once for the same
 * person: one transaction fails and is planned again.
 */
export async function recognize(scope: Scope, input: Introduced, as?: Person["id"]): Promise<Recognized> {
  const recognized = as ? await canonicalRecord(scope, as) : undefined;
  if (recognized) return matched(recognized);
  const token = await tokenFor(scope, input.legalName, input.birthDate);
  const pointer = token ? await scope.table.get(personToken, tokenKey(scope.homes, token)) : undefined;
  const known = pointer ? await canonicalRecord(scope, pointer.value.person) : undefined;
  if (known) return matched(known);
  const id = newId("person", scope.now().epochMilliseconds);
  return {
    id,
    known: undefined,
    create: async (open) => [
      ...(await newPersonChanges(scope, id, input, open)),
      ...(token ? [create(personToken, { token, person: id })] : []),
    ],
  };
}

const matched = ({ identity, root }: Standing): Recognized => ({
  id: identity.value.id,
  known: root,
  create: async () => [replace(person, root, root.value)],
});

/** The changes that create a person. */
export async function newPersonChanges(
  scope: Scope,
  id: Person["id"],
  input: Introduced,
  open: Person["open"],
): Promise<Change[]> {
  const firstSeen = stamp(scope.now());
  const value = newPerson({ ...input, id, firstSeen });
  return [create(person, { ...value, open }), ...(await findable(scope, value))];
}

interface Standing {
  readonly identity: Stored<Person>;
  readonly root: Stored<Person>;
}

/** The main record of a record. Only main records can be merged, so the chain ends. */
export async function canonicalRecord(scope: Scope, id: Person["id"]): Promise<Standing | undefined> {
  const identity = await scope.table.get(person, personKey(scope.homes, id));
  if (!identity) return undefined;
  let root = identity;
  while (root.value.merged) {
    const next = await scope.table.get(person, personKey(scope.homes, root.value.merged.into));
    if (!next) throw new Error("A merged person record has no main record");
    root = next;
  }
  return { identity, root };
}

/** The main records of two people. @throws not_found, conflict `same_person` */
export async function twoPeople(
  scope: Scope,
  pair: { readonly person: Person["id"]; readonly other: Person["id"] },
): Promise<[Stored<Person>, Stored<Person>]> {
  const [one, other] = await Promise.all([
    canonicalRecord(scope, pair.person),
    canonicalRecord(scope, pair.other),
  ]);
  if (!one || !other) throw notFound();
  if (one.root.value.id === other.root.value.id) throw personConflict("same_person");
  return [one.root, other.root];
}
