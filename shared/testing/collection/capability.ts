import { listedIn } from "#shared/engine/archive/listed.ts";
import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { usedDevice } from "#shared/records/test/device.ts";
import { testEntry } from "#shared/records/test/entry.ts";
import { testEvents } from "#shared/records/test/events.ts";
import { stayMentors } from "#shared/records/test/mentors.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { test, testOfStay } from "#shared/records/test/test.ts";
import { below } from "#shared/tenancy/homes.ts";
import { stayMentorsFollow } from "./project-mentors.ts";
import { receiveTests } from "./receive-tests.ts";
import { openTests } from "./requests.ts";
import { tellResident } from "./tell-resident.ts";

const entities = [test, testOfStay, testEntry, usedDevice, stayMentors];

/** Drug tests: who was asked and why, the specimen, its chain of custody, and what came of it. */
export const tests = defineCapability({
  name: "tests",
  entities,
  events: [testEvents],
  refusals: [testConflict],
  travels: { stays_behind: { of: entities, why: "They are the record of the house that tested." } },
  merge: { untouched: { of: entities, why: "They belong to their stay." } },
  forget: { kept: { of: entities, why: "A resident's record is kept with the network." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "house/test": (scope, home) => listedIn(scope, home, "T", test),
    "house/tests": async (_, home) => [below.tests(home)],
    "house/stay/tests": async (_, stay) => [below.tests(stay)],
  },
  doors: {},
  exports: { none: "A test is shown on its page, and a letter about it goes through the gate." },
  requests: [receiving(openTests, receiveTests)],
  due: [dueWork(test, tellResident)],
  projections: [stayMentorsFollow],
});
