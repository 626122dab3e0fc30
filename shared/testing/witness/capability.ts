import { defineCapability } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { selectionConflict } from "#shared/records/draw/refusals.ts";
import { witness, witnessAsking, witnessTelling } from "#shared/records/draw/witness.ts";
import { deliverToWitness } from "./deliver-to-witness.ts";
import { tellWitness } from "./requests.ts";
import { writeToWitness } from "./tell-witness.ts";

const entities = [witness, witnessAsking, witnessTelling];

/** Outside witnesses, who get the hash of each header before its round. */
export const witnesses = defineCapability({
  name: "witnesses",
  entities,
  events: [],
  refusals: [selectionConflict],
  travels: { not_of_a_stay: { of: entities, why: "It is about organizations." } },
  merge: { untouched: { of: entities, why: "It names no person." } },
  forget: {
    kept: { of: entities, why: "It names organizations, and says since when a selection was known outside." },
  },
  takeAlong: { left_out: { of: entities, why: "It names organizations, and no person." } },
  archive: { holds: entities, leavesOut: [] },
  partitions: {},
  doors: {},
  exports: { none: "They are few, and on the house's page." },
  requests: [receiving(tellWitness, deliverToWitness, { leaves: "no_resident" })],
  due: [dueWork(witnessTelling, writeToWitness)],
});
