import type { Id } from "#shared/kernel/ids.ts";
import { selfLine } from "#shared/records/draw/self-line.ts";
import { witness } from "#shared/records/draw/witness.ts";
import { scopeOfFair, scopeOfResident } from "#shared/table/member-scopes.ts";
import { create } from "#shared/table/transact.ts";
import { readHouseCoverage } from "#shared/testing/coverage/read-coverage.ts";
import { readNetworkCoverage } from "#shared/testing/coverage/read-network-coverage.ts";
import { endExcusal } from "#shared/testing/excusal/end-excusal.ts";
import { giveExcusal } from "#shared/testing/excusal/give-excusal.ts";
import { listExcusals, listOwnExcusals } from "#shared/testing/excusal/read-excusals.ts";
import { readPolicy } from "#shared/testing/policy/read-policy.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { readLines, readProof, readSelections } from "#shared/testing/selection/read-lines.ts";
import { addWitness, endWitness, readWitnesses } from "#shared/testing/witness/add-witness.ts";
import { sampleIds } from "../../support/sample-ids.ts";
import { command, type SmallWorld } from "../../support/small-world.ts";
import { aPolicy } from "../../support/testing.ts";
import { inPerson } from "../../support/tests.ts";
import type { Makes, Verb } from "./kit.ts";

/** A resident, by the ids of the journey that the verbs run on. */
const own = {
  permission: "self.read",
  over: (world, { id: network }, { journey, resident: person }) =>
    scopeOfResident(world.world, { network, journey, person }, "req"),
} satisfies Partial<Verb>;
const atFair = (world: SmallWorld) => (house: Id<"house">) =>
  scopeOfFair(world.world, { network: world.lantern.id, house }, "req");

/** The resident has a line of one day, and the house a witness. */
export const lineOnFile: Makes = async (world, { journey, house }) => {
  const { table } = world.system(world.lantern);
  const [sample] = selfLine.samples(sampleIds);
  const [asked] = witness.samples(sampleIds);
  if (sample && asked)
    await table.write([
      create(selfLine, { ...sample, journey, house }),
      create(witness, { ...asked, house, ended: null }),
    ]);
  return {};
};

/** A resident excused for some days. */
export const excusedStay: Makes = async (world, { house, stay }) => {
  const manager = world.as(world.lantern.members.house_manager, house);
  await giveExcusal(manager, { house, stay, ...daysAway(world), command: command() });
  const [one] = await listExcusals(manager, { house, stay });
  return { excusal: one?.id ?? "exc_none" };
};
const daysAway = (world: SmallWorld) => ({
  ...inPerson(world, world.lantern.members.house_manager),
  ...{ kind: "away", reason: "pass", specimen: "" },
  ...{ from: world.today(), last: world.today() },
});

declare module "./kit.ts" {
  interface Things {
    excusal: Id<"excusal">;
  }
}

export const testingVerbs: Record<string, Verb> = {
  giveExcusal: {
    tells: "excusal.given",
    permission: "testing.manage",
    over: "house",
    run: (s, { house, stay }, world) =>
      giveExcusal(s, { house, stay, ...daysAway(world), command: command() }),
  },
  endExcusal: {
    tells: "excusal.ended",
    permission: "testing.manage",
    over: "house",
    run: (s, { house, stay, excusal }) => endExcusal(s, { house, stay, excusal, command: command() }),
  },
  listExcusals: {
    permission: "testing.read",
    over: "house",
    run: (s, { house, stay }) => listExcusals(s, { house, stay }),
  },
  listOwnExcusals: { ...own, lists: true, run: (s, _, world) => listOwnExcusals(s, { on: world.today() }) },
  readPolicy: { permission: "testing.read", over: "house", run: (s, { house }) => readPolicy(s, { house }) },
  readHouseCoverage: {
    permission: "testing.read",
    over: "house",
    run: (s, { house }) => readHouseCoverage(s, { house }),
  },
  readNetworkCoverage: {
    permission: "network.read",
    over: "administration",
    lists: true,
    run: (s) => readNetworkCoverage(s, {}),
  },
  readLines: { ...own, lists: true, run: (s, _, world) => readLines(s, atFair(world)) },
  readSelections: { ...own, lists: true, run: (s, _, world) => readSelections(s, atFair(world)) },
  readProof: {
    ...own,
    run: (s, { house }, world) => readProof(s, atFair(world), { house, date: "2026-01-02" }),
  },
  readWitnesses: {
    permission: "testing.read",
    over: "house",
    run: (s, { house }) => readWitnesses(s, { house }),
  },
  addWitness: {
    tells: "selection.witness_added",
    permission: "testing.manage",
    over: "house",
    run: (s, { house }, world) =>
      addWitness(s, {
        ...{ house, organization: "Cedar Legal Aid", email: "witness@legal-aid.example" },
        door: world.world.openDoor("web"),
        write: () => ({ subject: "Will you be a witness?", text: "" }),
        command: command(),
      }),
  },
  endWitness: {
    tells: "selection.witness_ended",
    permission: "testing.manage",
    over: "house",
    run: (s, { house }) => endWitness(s, { house, witness: "wit_1", command: command() }),
  },
  savePolicy: {
    tells: "testing_policy.saved",
    permission: "testing.manage",
    over: "house",
    run: (s, { house }) => savePolicy(s, { house, form: aPolicy, version: 0, command: command() }),
  },
};
