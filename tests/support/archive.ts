import { answerArchive } from "#shared/archive/answer-archive.ts";
import { askArchive } from "#shared/archive/ask-archive.ts";
import type { Id } from "#shared/ids.ts";
import { command, type SmallNetwork, type SmallWorld } from "./small-world.ts";

/** Everything of a network, asked for, agreed to and made: ready to be taken. */
export async function archived(world: SmallWorld, network: SmallNetwork): Promise<Id<"archive">> {
  const { network_administration: admin, network_care: care } = network.members;
  const asked = { why: "An audit", identity: admin.identity, command: command() };
  const { archive } = await askArchive(world.as(admin), asked);
  const answer = { archive, agreed: true, identity: care.identity, command: command() };
  await answerArchive(world.as(care), answer);
  await world.tick();
  return archive;
}
