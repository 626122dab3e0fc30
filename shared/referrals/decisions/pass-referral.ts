import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { invalidField } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { decideAgain } from "#shared/records/referral/clock.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { hasStatus, type ReferralHeader } from "#shared/records/referral/referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { bedKept } from "#shared/records/referral/state.ts";
import { recordStep } from "#shared/records/referral/step.ts";
import { startPassing } from "#shared/records/referral/transitions/move.ts";
import { pass } from "#shared/referrals/requests.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import { commit } from "#shared/table/commit.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

export const passingForm = defineForm("passing", "referral.pass", { to: id("house") });

/**
 * A house passes a referral back to the network's inbox (`to` null) or to another house: by a message, since
 * a house writes only in its own home. Until delivery it cannot be decided. @throws not_found, forbidden,
 * conflict (`not_waiting`, `being_passed`), invalid `/to`
 */
export async function passReferral(
  scope: Scope,
  input: { house: Id<"house">; referral: ReferralHeader["id"]; command: string } & Sent<typeof passingForm>,
): Promise<{ to: Id<"house"> | null }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, passingForm.needs);
  const { to } = passingForm.read(input);
  if (to === input.house) throw invalidField("/to", "referral.same_house");
  const { answer } = await commit(
    scope,
    {
      home,
      verb: "passReferral",
      command: input.command,
      asked: { pass: input.referral, to },
      answers: z.object({ to: idSchema("house").nullable() }),
    },
    async () => {
      const [found, shelved] = await scope.table.getAll([
        headerOf(scope, input.house, input.referral),
        { entity: directoryHouse, key: directoryHouseKey(scope.homes, to ?? input.house) },
      ]);
      const was = authority(found);
      if (!hasStatus(was.value, "received", "waitlisted")) throw referralConflict("not_waiting");
      if (bedKept(was.value.state)) throw referralConflict("offer_out");
      const target = openHouse(shelved);
      if (!target) throw invalidField("/to", "house.unknown");
      const data = { to: to ? target.value.name : null };
      const { clock, state } = was.value;
      // A waitlisted referral needs a decision again in its next place.
      const runs = state.status === "waitlisted" ? decideAgain(clock, scope.now()) : clock;
      const step = { type: "referral.passing", data } as const;
      const { events, changes } = recordStep(scope, was, startPassing(was.value, runs), step);
      const id = `pass-${input.referral}-${was.version}`;
      return {
        answer: { to },
        events,
        changes: [
          ...changes,
          ...(await offTheList(scope, was.value)),
          sendRequest(scope, home, id, pass, {
            house: input.house,
            referral: input.referral,
            to,
          }),
        ],
      };
    },
  );
  return answer;
}
