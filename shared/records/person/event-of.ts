import { eventOf, type NewEvent, type Occurrence } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { below } from "#shared/tenancy/homes.ts";
import { personEvents } from "./events.ts";
import type { Person } from "./person.ts";

/** An event about a person: in their own partition and the people's feed, and nowhere else. */
export const personEvent = (
  scope: Scope,
  { type }: Occurrence<typeof personEvents>,
  who: Person["id"],
  subject: NewEvent["subject"] = {},
): NewEvent =>
  eventOf(personEvents, {
    type,
    in: below.person(scope.homes.people(), who),
    feed: scope.homes.people(),
    subject: { ...subject, person: who },
  });
