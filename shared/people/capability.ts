import { defineCapability } from "#shared/engine/capability.ts";
import { personEvents, questionEvents } from "#shared/records/person/events.ts";
import { personReferral, personStay } from "#shared/records/person/history.ts";
import { person, personToken } from "#shared/records/person/person.ts";
import { question } from "#shared/records/person/question.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { searchToken } from "#shared/records/person/search-token.ts";

/** A person across the houses, what they are found by, and what admissions have to settle about them. */
export const people = defineCapability({
  name: "people",
  entities: [person, personToken, searchToken, personReferral, personStay, question],
  events: [personEvents, questionEvents],
  refusals: [personConflict],
});
