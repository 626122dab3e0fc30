import * as z from "zod";
import { forbidden, invalidField } from "#shared/kernel/errors.ts";
import { choice, defineForm, id, lines, type Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { notifyOf } from "#shared/network/index.ts";
import {
  type Emergency,
  emergency,
  emergencyHours,
  emergencyReasons,
} from "#shared/records/emergency/emergency.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { emergencyEvent } from "./event-of.ts";

export const emergencyForm = defineForm("emergency", "emergency.open", {
  house: id("house", "emergency.house_required"),
  reason: choice(emergencyReasons, "emergency.reason_required"),
  words: lines({ most: 1000, required: "emergency.words_required" }),
});

/**
 * Opens emergency access in a house for some hours, for the record of one resident who is chosen next. Administrators
 * and admissions are told at once. `identity` is the person behind the membership. @throws forbidden, invalid
 */
export async function openEmergency(
  scope: Scope,
  { identity, command, ...sent }: Sent<typeof emergencyForm> & { identity: string; command: string },
): Promise<{ emergency: Emergency["id"] }> {
  requirePermission(scope, emergencyForm.needs);
  const { actor } = scope;
  if (actor.kind !== "member") throw forbidden(emergencyForm.needs);
  const said = emergencyForm.read(sent);
  const home = scope.homes.emergencies();
  const answers = z.object({ emergency: idSchema("emergency") });
  const act = { home, verb: "openEmergency", command, asked: said, answers };
  const { answer } = await commit(scope, act, async () => {
    const { house } = said;
    if (!(await scope.table.get(directoryHouse, directoryHouseKey(scope.homes, house))))
      throw invalidField("/house", "emergency.house_required");
    const now = scope.now();
    const value: Emergency = {
      ...said,
      id: newId("emergency", now.epochMilliseconds),
      opened: { ...doneNow(scope), identity },
      role: actor.role,
      until: stamp(now.add({ hours: emergencyHours })),
      chosen: null,
      ended: null,
      review: null,
    };
    return {
      answer: { emergency: value.id },
      events: emergencyEvent(scope, value.id, { type: "emergency.opened", data: { reason: said.reason } }),
      changes: [
        create(emergency, value),
        notifyOf(scope, home, { kind: "emergency_opened", subject: value.id, house }, "opened"),
      ],
    };
  });
  return answer;
}
