import { sendRequest } from "#shared/engine/outbox/message.ts";
import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Emergency, emergency, isLive } from "#shared/records/emergency/emergency.ts";
import { loadOwnEmergency } from "#shared/records/emergency/load.ts";
import { emergencyConflict } from "#shared/records/emergency/refusals.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { emergencyEvent } from "./event-of.ts";
import { noteEmergency } from "./requests.ts";

/**
 * Binds an emergency access to the record of one resident, once. Who looked is written in the same transaction's message
 * to the stay, so that it is there whether or not the record is read afterwards. @throws forbidden, not_found, conflict
 * `emergency_over`, `emergency_bound`
 */
export async function chooseRecord(
  scope: Scope,
  { emergency: id, stay: chosen, command }: { emergency: Emergency["id"]; stay: Id<"stay">; command: string },
): Promise<void> {
  requirePermission(scope, "emergency.open");
  const { actor } = scope;
  if (actor.kind !== "member") throw forbidden("emergency.open");
  const home = scope.homes.emergencies();
  const asked = { emergency: id, stay: chosen };
  await commit(scope, { home, verb: "chooseRecord", command, asked, answers: noAnswer }, async () => {
    const was = await loadOwnEmergency(scope, id);
    const { house, reason } = was.value;
    if (!isLive(was.value, scope.now())) throw emergencyConflict("emergency_over");
    if (was.value.chosen) throw emergencyConflict("emergency_bound");
    const inside = scope.inEmergency(house);
    const found = await inside.table.get(stay, stayKey(scope.homes, house, chosen));
    if (!found || found.value.closed) throw notFound();
    const at = stamp(scope.now());
    const { name, role } = actor;
    const told = { emergency: id, house, stay: chosen, member: actor.id, name, role, reason, at };
    return {
      answer: null,
      events: emergencyEvent(scope, id, { type: "emergency.record_chosen" }),
      changes: [
        replace(emergency, was, { ...was.value, chosen: { stay: chosen, at } }),
        sendRequest(scope, home, `note-${id}`, noteEmergency, told),
      ],
    };
  });
}

/** Whoever opened it is done. @throws forbidden, not_found, conflict `emergency_over` */
export async function endEmergency(
  scope: Scope,
  { emergency: id, command }: { emergency: Emergency["id"]; command: string },
): Promise<void> {
  requirePermission(scope, "emergency.open");
  const home = scope.homes.emergencies();
  await commit(scope, { home, verb: "endEmergency", command, asked: { id }, answers: noAnswer }, async () => {
    const was = await loadOwnEmergency(scope, id);
    if (!isLive(was.value, scope.now())) throw emergencyConflict("emergency_over");
    return {
      answer: null,
      events: emergencyEvent(scope, id, { type: "emergency.ended" }),
      changes: [replace(emergency, was, { ...was.value, ended: doneNow(scope) })],
    };
  });
}
