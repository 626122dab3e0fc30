import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { everyHouse } from "#shared/houses/index.ts";
import { drawChain } from "#shared/records/draw/chain.ts";
import { drawDay } from "#shared/records/draw/day.ts";
import { drawEvents, selectionEvents } from "#shared/records/draw/events.ts";
import { fairDay, fairPeriod } from "#shared/records/draw/public.ts";
import { selectionDay } from "#shared/records/draw/selection-day.ts";
import { selfLine } from "#shared/records/draw/self-line.ts";
import { testingPolicy } from "#shared/records/testing-policy/policy.ts";
import { beginDraws, drawTheDay, publishDay } from "./once-a-day.ts";
import { receiveLines } from "./receive-lines.ts";
import { receiveSelected } from "./receive-selected.ts";
import { handOutLines, openSelected } from "./requests.ts";

const ofHouse = [drawChain, drawDay, fairPeriod, fairDay, selectionDay];
const entities = [...ofHouse, selfLine];

/** Random selections that nobody can steer: the keys, the lines, the rounds, and what is public of them. */
export const draws = defineCapability({
  name: "draws",
  entities,
  events: [drawEvents, selectionEvents],
  refusals: [],
  travels: {
    not_of_a_stay: { of: ofHouse, why: "It is the house's, by ids." },
    stays_behind: { of: [selfLine], why: "It is the resident's own already." },
  },
  merge: { untouched: { of: entities, why: "It names journeys, which no merge joins." } },
  forget: {
    kept: { of: entities, why: "Without it nobody could check later how someone came to be tested." },
  },
  takeAlong: {
    given: { of: [selfLine], why: "It proves that nobody steered who is tested." },
    left_out: { of: ofHouse, why: "They are sealed, public, or about others too." },
  },
  archive: {
    holds: [selectionDay],
    leavesOut: [
      { of: [drawChain, drawDay], why: "Whoever has the keys could know or steer who is tested." },
      { of: [fairPeriod, fairDay], why: "It is public." },
      { of: [selfLine], why: "It is the resident's own to take along." },
    ],
  },
  partitions: {
    draws: async (scope) => (await everyHouse(scope)).map((house) => scope.homes.draws(house)),
    fair: async (scope) => (await everyHouse(scope)).map((house) => scope.homes.fair(house)),
  },
  doors: {},
  exports: { none: "Its numbers are on the house's page; what proves them is public." },
  requests: [receiving(handOutLines, receiveLines), receiving(openSelected, receiveSelected)],
  due: [dueWork(testingPolicy, beginDraws), dueWork(drawChain, publishDay), dueWork(drawDay, drawTheDay)],
});
