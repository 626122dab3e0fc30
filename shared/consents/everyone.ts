import type { Id } from "#shared/kernel/ids.ts";
import { forgottenPerson } from "#shared/records/person/forgotten.ts";
import { person } from "#shared/records/person/person.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";

/** Every person who may have consents. The accounting outlasts a deleted person, and so do the events of what was taken before a stay was confirmed. */
export async function everyone(scope: Scope): Promise<Id<"person">[]> {
  const people = scope.homes.people();
  const [known, forgotten] = await Promise.all([
    queryAll(scope, { in: people, prefix: "P#", nothingElse: true }, person),
    queryAll(scope, { in: people, prefix: "F#", nothingElse: true }, forgottenPerson),
  ]);
  return [...known, ...forgotten].map(({ value }) => value.id);
}
