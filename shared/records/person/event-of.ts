import type { NewEvent } from "#shared/table/commit.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { Person } from "./person.ts";

/** An event about a person: in their own partition and the people's feed, and nowhere else. */
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

/** Who did it, as records name them. */
export const nameOf = (scope: Scope): string => (scope.actor.kind === "member" ? scope.actor.name : "");
