import * as z from "zod";
import { erasureEvent } from "#shared/engine/archive/event-of.ts";
import {
  days,
  type ErasureRequest,
  erasureRequest,
  findRequest,
  isLive,
} from "#shared/engine/erasure/request.ts";
import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent, text } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { erasureConflict } from "#shared/network/erasure/refusals.ts";
import { hasSecondPerson, membersOf } from "#shared/network/member/who-hears.ts";
import { newSecret } from "#shared/records/door/secret.ts";
import { availabilityCard } from "#shared/records/house/records.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { decisionTiming } from "#shared/records/referral/records.ts";
import { isAnythingHeld } from "#shared/records/retention/is-held.ts";
import { opensAt } from "#shared/records/second-person/second-person.ts";
import { commit } from "#shared/table/commit.ts";
import { is } from "#shared/table/entity.ts";
import { queryPartition } from "#shared/table/query-all.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

export const erasureForm = defineForm("erasure", "erasure.ask", {
  why: lines({ most: 500, required: "network.reason_required" }),
  name: text({ most: 200 }),
});

/**
 * Requests that the network leaves: every record and all access erased. Nothing happens before another
 * person, in admissions, agrees. `name` is the network's name, typed to confirm; `identity` is the person
 * behind the membership. @throws forbidden, invalid (`/why`, `/name`), conflict `erasure_under_way`,
 * `erasure_held`
 */
export async function askErasure(
  scope: Scope,
  input: Sent<typeof erasureForm> & { identity: string; command: string },
): Promise<{ erasure: ErasureRequest["id"] }> {
  requirePermission(scope, erasureForm.needs);
  const { homes, table } = scope;
  const { why, name } = erasureForm.read(input);
  const card = await table.get(networkCard, networkCardKey(homes));
  if (!card || name !== card.value.name) throw invalidField("/name", "network.name_differs");
  const home = homes.archive();
  const asked = { erase: why };
  const act = {
    home,
    verb: "askErasure",
    command: input.command,
    asked,
    answers: z.object({ erasure: idSchema("erasure") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const was = await findRequest(scope);
    if (was && (isLive(was.value) || was.value.state === "begun")) throw erasureConflict("erasure_under_way");
    if (await isAnythingHeld(scope)) throw erasureConflict("erasure_held");
    const now = scope.now();
    const asked = { ...doneNow(scope), identity: input.identity };
    const independent = hasSecondPerson(await membersOf(scope), asked, "erasure.answer");
    const value: ErasureRequest = {
      id: newId("erasure", now.epochMilliseconds),
      state: "asked",
      why,
      stands: await affectedNow(scope),
      asked,
      answered: null,
      opens: independent ? null : opensAt(now),
      stopped: null,
      lapses: stamp(now.add({ hours: 24 * days.toAnswer })),
      begins: null,
      tell: "asked",
      secret: newSecret(),
      due: stamp(now),
    };
    return {
      answer: { erasure: value.id },
      events: erasureEvent(scope, value.id, { type: "erasure.asked" }),
      changes: [was ? replace(erasureRequest, was, value) : create(erasureRequest, value)],
    };
  });
  return answer;
}

/** Counts of the people whose records would be erased, shown to the person who decides. */
async function affectedNow(scope: Scope): Promise<ErasureRequest["stands"]> {
  const { homes } = scope;
  const [houses, waits] = await Promise.all([
    queryPartition(scope, { in: homes.availability(), prefix: "H#", kinds: [availabilityCard] }),
    queryPartition(scope, { in: below.list(homes.directory(), "W"), index: "list", kinds: [decisionTiming] }),
  ]);
  const beds = houses.filter(is(availabilityCard)).flatMap(({ value }) => Object.values(value.beds));
  return {
    residents: beds.filter(({ state }) => state === "occupied").length,
    waiting: waits.length,
  };
}
