import { defineCapability, naming } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { personEvents, questionEvents } from "#shared/records/person/events.ts";
import { forgottenPerson } from "#shared/records/person/forgotten.ts";
import { personReferral, personStay } from "#shared/records/person/history.ts";
import { person, personToken } from "#shared/records/person/person.ts";
import { question } from "#shared/records/person/question.ts";
import { personConflict } from "#shared/records/person/refusals.ts";
import { searchKey, searchToken, tokensOf } from "#shared/records/person/search-token.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { below } from "#shared/tenancy/homes.ts";
import { personReferralFollows, personStayFollows, tokensDerived } from "./follow-people.ts";
import { confirmStay } from "./recognize/confirm-stay.ts";
import { followCorrection } from "./recognize/correct-person.ts";
import { followReferral } from "./recognize/correct-referred.ts";
import { releasePerson } from "./recognize/release-person.ts";
import { confirm, correctPerson, correctReferral, release } from "./requests.ts";

const entities = [person, forgottenPerson, personToken, searchToken, personStay, personReferral, question];

/** People across houses: their records, search, and admissions' open questions about them. */
export const people = defineCapability({
  name: "people",
  entities,
  events: [personEvents, questionEvents],
  refusals: [personConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is in the people's home, which houses cannot read." } },
  merge: {
    rewritten: {
      of: [person, personToken, searchToken],
      why: "Each record names the main one, which takes the values that were chosen and is found by them.",
    },
    untouched: {
      of: [personStay, personReferral, question, forgottenPerson],
      why: "A reference to one record leads to the other.",
    },
  },
  forget: {
    purged: {
      of: [person, personToken, searchToken, personReferral],
      why: "They are deleted with the person's last record, and a referral's entry with the referral.",
    },
    kept: {
      of: [personStay, question, forgottenPerson],
      why: "They are about stays, which are kept; of a deleted person, only the id stays.",
    },
  },
  takeAlong: {
    left_out: { of: entities, why: "It is how a network finds a person. Their names are in their stays." },
  },
  archive: {
    holds: [person, forgottenPerson, personToken, personStay, personReferral, question],
    leavesOut: [{ of: [searchToken], why: "They are derived from people, and useless without our key." }],
  },
  partitions: {
    "people/person": async (scope, home) => {
      const known = await queryAll(scope, { in: home, prefix: "P#", nothingElse: true }, person);
      return known.map(({ value }) => below.person(home, value.id));
    },
  },
  names: [
    naming(person, searchToken, async (scope, value) =>
      (await tokensOf(scope, value)).map((one) => searchKey(scope.homes, one)),
    ),
  ],
  doors: {},
  exports: { sheets: ["residents"] },
  requests: [
    receiving(confirm, confirmStay),
    receiving(release, releasePerson),
    receiving(correctPerson, followCorrection),
    receiving(correctReferral, followReferral),
  ],
  projections: [personStayFollows, personReferralFollows, tokensDerived],
});
