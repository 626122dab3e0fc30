import type { Id } from "#shared/kernel/ids.ts";
import { answerArchive } from "#shared/network/archive/answer-archive.ts";
import { askArchive } from "#shared/network/archive/ask-archive.ts";
import { command, type SmallNetwork, type SmallWorld } from "./small-world.ts";
import { longHere, notice } from "./standing.ts";

/** A full export that is requested, approved and ready to download. */
export async function archived(world: SmallWorld, network: SmallNetwork): Promise<Id<"archive">> {
  const { network_admin: admin, admissions: care } = network.members;
  const asked = { why: "An audit", identity: admin.identity, notice, command: command() };
  const { archive } = await askArchive(world.as(admin), asked);
  const answer = { archive, agreed: true, person: longHere(care.identity), command: command() };
  await answerArchive(world.as(care), answer);
  await world.tick();
  return archive;
}
