import { days } from "#shared/engine/erasure/request.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { answerErasure } from "#shared/network/erasure/answer-erasure.ts";
import { askErasure } from "#shared/network/erasure/ask-erasure.ts";
import { openScope, type Scope } from "#shared/table/scope.ts";
import { roles } from "#shared/tenancy/roles.ts";
import { tickToRest } from "./clock.ts";
import { command, type SmallNetwork, type SmallWorld } from "./small-world.ts";
import { longHere } from "./standing.ts";
import type { TestWorld } from "./world.ts";

/** An open request to close a network. */
export async function askedToLeave(world: SmallWorld, network: SmallNetwork): Promise<Id<"erasure">> {
  const { network_admin: admin } = network.members;
  const { erasure } = await askErasure(world.as(admin), {
    why: "We move to another system",
    name: `Network ${network.id}`,
    identity: admin.identity,
    command: command(),
  });
  return erasure;
}

/** The same, approved, with everyone notified. */
export async function agreedToLeave(world: SmallWorld, network: SmallNetwork): Promise<Id<"erasure">> {
  const erasure = await askedToLeave(world, network);
  const { admissions: care } = network.members;
  const answer = { erasure, agreed: true, person: longHere(care.identity), command: command() };
  await answerErasure(world.as(care), answer);
  await world.tick();
  await world.drain();
  return erasure;
}

/** Passes the waiting period; then the doors close. */
export async function doorsClosed(world: SmallWorld): Promise<void> {
  world.clock.pass({ hours: 24 * days.toThinkAgain });
  await world.tick();
  await world.drain();
}

/** Then passes both waits of the erasure, with enough ticks for a small network. */
export async function erasedWholly(world: SmallWorld): Promise<void> {
  for (let hour = 0; hour < 4; hour += 1) {
    world.clock.pass({ hours: 1 });
    await tickToRest(world, 12);
    await world.drain();
  }
}

/** Requests and approves closing any network, as two invented people. */
export async function leavingAgreed(test: TestWorld, network: Id<"network">, name: string): Promise<void> {
  const as = (role: "network_admin" | "admissions"): Scope =>
    openScope(test.world, {
      kind: role === "admissions" ? "care" : "administration",
      network,
      actor: { kind: "member", id: `mem_${role}`, name: "Somebody", role },
      permissions: roles[role].may,
      requestId: "req",
    });
  const { erasure } = await askErasure(as("network_admin"), {
    why: "Moving",
    name,
    identity: "asker",
    command: command(),
  });
  const answer = { erasure, agreed: true, person: longHere("agreer"), command: command() };
  await answerErasure(as("admissions"), answer);
}
