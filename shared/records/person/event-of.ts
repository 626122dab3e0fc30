import type { NewEvent } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Person } from "./person.ts";

/** Something that happened to a person: said in their own partition, in the people's feed, and nowhere else. */
export const happenedTo = (
  scope: Scope,
  type: string,
  who: Person["id"],
  subject: NewEvent["subject"] = {},
): NewEvent => ({
  type,
  in: below.person(scope.homes.people(), who),
  feed: scope.homes.people(),
  subject: { person: who, ...subject },
});

/** Who did it, as records say. */
export const nameOf = (scope: Scope): string => (scope.actor.kind === "member" ? scope.actor.name : "");
