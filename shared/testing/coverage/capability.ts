import { defineCapability } from "#shared/engine/capability.ts";
import { houseCoverage, networkCoverage } from "#shared/records/test/coverage.ts";
import { below } from "#shared/tenancy/homes.ts";
import { coverageFollows } from "./project-coverage.ts";

const entities = [houseCoverage, networkCoverage];

/** How well houses test as they promised: in numbers, without whose tests they are. */
export const coverage = defineCapability({
  name: "coverage",
  entities,
  events: [],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "It has counts only." } },
  merge: { untouched: { of: entities, why: "It has counts only." } },
  forget: { kept: { of: entities, why: "It has counts only." } },
  takeAlong: { left_out: { of: entities, why: "It has counts only." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    "administration/testing": async (_, administration) => [below.testing(administration)],
  },
  doors: {},
  exports: { none: "It is on one page; the tests themselves are in the archive." },
  projections: [coverageFollows],
});
