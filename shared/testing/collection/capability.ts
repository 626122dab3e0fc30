import { listedIn } from "#shared/engine/archive/listed.ts";
import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { askedCollection } from "#shared/records/test/asked-collection.ts";
import { countedTest } from "#shared/records/test/counted.ts";
import { usedDevice } from "#shared/records/test/device.ts";
import { testEntry } from "#shared/records/test/entry.ts";
import { testEvents } from "#shared/records/test/events.ts";
import { stayMentors } from "#shared/records/test/mentors.ts";
import { openTestCard } from "#shared/records/test/open-test.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { selfTest } from "#shared/records/test/self-test.ts";
import { siteCollection } from "#shared/records/test/site-collection.ts";
import { test, testOfStay } from "#shared/records/test/test.ts";
import { below } from "#shared/tenancy/homes.ts";
import { linksFollowMentors } from "../elsewhere/follow-mentors.ts";
import { askedCollectionFollows, siteCollectionFollows } from "../elsewhere/project-asked.ts";
import { receiveReport } from "../elsewhere/receive-report.ts";
import { receiveSite } from "../elsewhere/receive-site.ts";
import { reportCollection, reportSite } from "../elsewhere/requests.ts";
import { testsFollowStay } from "./follow-stay.ts";
import { stayMentorsFollow } from "./project-mentors.ts";
import { selfTestFollows } from "./project-own.ts";
import { receiveSaid } from "./receive-said.ts";
import { sayInTest } from "./requests.ts";
import { tellResident } from "./tell-resident.ts";

const entities = [test, testOfStay, countedTest, testEntry, usedDevice, stayMentors];
/** What a board shows of them. */
const board = [openTestCard];
/** What a resident reads of them. */
const own = [selfTest];
/** What a collector from elsewhere reads of one. */
const asked = [askedCollection, siteCollection];

/** Drug tests: who was asked and why, the specimen, its chain of custody, and what came of it. */
export const tests = defineCapability({
  name: "tests",
  entities: [...entities, ...board, ...own, ...asked],
  events: [testEvents],
  refusals: [testConflict],
  travels: {
    stays_behind: { of: [...entities, ...board], why: "They are the record of the house that tested." },
    not_of_a_stay: { of: [...own, ...asked], why: "It is on the resident's journey, or their collector's." },
  },
  merge: { untouched: { of: [...entities, ...board, ...own, ...asked], why: "They belong to their stay." } },
  forget: {
    kept: {
      of: [...entities, ...board, ...own, ...asked],
      why: "A resident's record is kept with the network.",
    },
  },
  archive: {
    holds: [...entities, ...board, ...asked],
    leavesOut: [{ of: own, why: "The tests are in the archive." }],
  },
  takeAlong: {
    given: { of: own, why: "What was asked, and what came of it." },
    left_out: { of: [...entities, ...board, ...asked], why: "It is given as the resident reads it." },
  },
  partitions: {
    "house/test": (scope, home) => listedIn(scope, home, "T", test),
    "house/tests": async (_, home) => [below.tests(home)],
    "house/stay/tests": async (_, stay) => [below.tests(stay)],
  },
  doors: {},
  exports: { none: "A test is shown on its page, and a letter about it goes through the gate." },
  follows: [testsFollowStay, linksFollowMentors],
  due: [dueWork(test, tellResident)],
  requests: [
    receiving(sayInTest, receiveSaid),
    receiving(reportCollection, receiveReport),
    receiving(reportSite, receiveSite),
  ],
  projections: [stayMentorsFollow, selfTestFollows, askedCollectionFollows, siteCollectionFollows],
});
