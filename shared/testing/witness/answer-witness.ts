import { notFound } from "#shared/kernel/errors.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Witness, witness, witnessKey } from "#shared/records/draw/witness.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { scopeOfWitness } from "#shared/table/member-scopes.ts";
import { requirePermission, type Scope, type World } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { witnessEvent } from "./add-witness.ts";
import { readWitnessToken } from "./token.ts";

/** What the link in a mail is about, without a sign-in. @throws not_found for a link that we never sent */
export async function openWitness(
  world: World,
  token: string,
  requestId: string,
): Promise<{ readonly scope: Scope; readonly found: Stored<Witness> }> {
  const at = await readWitnessToken(world.secrets, token);
  const scope = scopeOfWitness(world, at, requestId);
  requirePermission(scope, "witness.answer");
  const found = await scope.table.get(witness, witnessKey(scope.homes, at.house, at.witness));
  if (!found) throw notFound();
  return { scope, found };
}

/** `named` and `unnamed`: they are a witness from now on. `stop`: nothing more is sent to them. */
export const witnessAnswers = ["named", "unnamed", "stop"] as const;

/** What an organization answers by its link. Safe to repeat. @throws not_found, forbidden */
export async function answerWitness(
  world: World,
  { token, answer, command }: { token: string; answer: (typeof witnessAnswers)[number]; command: string },
): Promise<void> {
  const { scope, found } = await openWitness(world, token, command);
  const { house, id, ended } = found.value;
  // Whom the house has taken off its list does not come back by an old link.
  if (ended) return;
  const home = scope.homes.house(house);
  const act = { home, verb: "answerWitness", command, asked: { id, answer }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = (await openWitness(world, token, command)).found;
    if (was.value.ended) throw notFound();
    const at = stamp(scope.now());
    const stops = answer === "stop";
    const value = stops
      ? { ...was.value, ended: at }
      : { ...was.value, agreed: { at, named: answer === "named" } };
    return {
      answer: null,
      events: [witnessEvent(scope, `selection.witness_${stops ? "ended" : "agreed"}`, value)],
      changes: [replace(witness, was, value)],
    };
  });
}
