import { newId } from "#shared/ids.ts";
import type { Stored } from "#shared/table/entity.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { type Person, person, personKey, personToken, tokenFor, tokenKey } from "./person.ts";

/** A person found by name and birth date, or the changes that make them known. */
export interface Recognised {
  readonly id: Person["id"];
  readonly known: Stored<Person> | undefined;
  /** Creates the person with `open` set as given; where they are known, touches them, so that nobody forgets them. */
  create(open: Person["open"]): Change[];
}

/** Recognises who this is. Two at once for the same person: one transaction fails and is planned anew. */
export async function recognise(
  scope: Scope,
  input: { legalName: string; preferredName: string | null; birthDate: string | null },
): Promise<Recognised> {
  const token = await tokenFor(scope, input.legalName, input.birthDate);
  const pointer = token ? await scope.table.get(personToken, tokenKey(scope.homes, token)) : undefined;
  const known = pointer
    ? await scope.table.get(person, personKey(scope.homes, pointer.value.person))
    : undefined;
  const now = scope.now();
  const id = known?.value.id ?? newId("person", now.epochMilliseconds);
  return {
    id,
    known,
    create: (open) =>
      known
        ? [replace(person, known, known.value)]
        : [
            create(person, { id, ...input, open, firstSeen: now.toString() }),
            ...(token ? [create(personToken, { token, person: id })] : []),
          ],
  };
}
