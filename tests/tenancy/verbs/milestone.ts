import { chooseMilestones } from "#shared/journeys/milestones/choose-milestones.ts";
import { readOwnMilestones } from "#shared/journeys/milestones/read-milestones.ts";
import { takeMilestonesBack } from "#shared/journeys/milestones/take-back.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import { command } from "../../support/small-world.ts";
import type { Verb } from "./kit.ts";

/** A resident with the same ids, in the network asked. */
const own = {
  permission: "self.read",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;

export const milestoneVerbs: Record<string, Verb> = {
  readOwnMilestones: { ...own, run: (s) => readOwnMilestones(s) },
  chooseMilestones: {
    ...own,
    tells: "milestone.chosen",
    run: (s) =>
      chooseMilestones(s, {
        inHouse: "house",
        recovery: "mentor",
        recoveryFrom: "2025-11-01",
        command: command(),
      }),
  },
  takeMilestonesBack: {
    ...own,
    tells: "milestone.chosen",
    run: (s) => takeMilestonesBack(s, { command: command() }),
  },
};
