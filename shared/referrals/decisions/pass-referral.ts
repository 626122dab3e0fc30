import { sendRequest } from "#shared/engine/outbox/message.ts";
import { invalidField } from "#shared/kernel/errors.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { directoryHouse, directoryHouseKey, openHouse } from "#shared/records/house/records.ts";
import { decideAnew } from "#shared/records/referral/clock.ts";
import type { ReferralHeader } from "#shared/records/referral/header.ts";
import { authority, headerOf } from "#shared/records/referral/load-referral.ts";
import { referralConflict } from "#shared/records/referral/refusals.ts";
import { referralEvent, saveHeader, withTrailEntry } from "#shared/records/referral/step.ts";
import { pass } from "#shared/referrals/requests.ts";
import { offTheList } from "#shared/referrals/waitlist/keep-list.ts";
import { commit } from "#shared/table/commit.ts";
import { houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";

/**
 * A house passes a referral back to the network's inbox (`to` null) or on to another house: by letter, since
 * a house writes only to itself. Until the message is carried out nobody can decide on it.
 * @throws not_found, forbidden, conflict (`not_waiting`, `being_passed`), invalid `/to`
 */
export async function passReferral(
  scope: Scope,
  input: { house: Id<"house">; referral: ReferralHeader["id"]; to: Id<"house"> | null; command: string },
): Promise<{ to: Id<"house"> | null }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, "referral.pass");
  if (input.to === input.house) throw invalidField("/to", "referral.same_house");
  const { answer } = await commit(
    scope,
    { home, command: input.command, asked: { pass: input.referral, to: input.to } },
    async () => {
      const [found, shelved] = await scope.table.getAll([
        headerOf(scope, input.house, input.referral),
        { entity: directoryHouse, key: directoryHouseKey(scope.homes, input.to ?? input.house) },
      ]);
      const was = authority(found);
      const { status, hold } = was.value;
      if (status !== "received" && status !== "waitlisted") throw referralConflict("not_waiting");
      if (hold) throw referralConflict("offer_out");
      const target = openHouse(shelved);
      if (!target) throw invalidField("/to", "house.unknown");
      const data = { to: input.to ? target.value.name : null };
      const header = withTrailEntry(
        scope,
        was.value,
        { type: "referral.passing", data },
        {
          place: "passing",
          // From the list it comes to whoever gets it as a question anew.
          ...(status === "waitlisted"
            ? { status: "received" as const, waitlistedAt: null, ...decideAnew(scope.now()) }
            : {}),
        },
      );
      const id = `pass-${input.referral}-${was.version}`;
      return {
        answer: { to: input.to },
        events: referralEvent(scope, [input.house], {
          type: "referral.passing",
          referral: input.referral,
          data,
        }),
        changes: [
          ...saveHeader(scope, was, header),
          ...(await offTheList(scope, was.value)),
          sendRequest(scope, home, id, pass, {
            house: input.house,
            referral: input.referral,
            to: input.to,
          }),
        ],
      };
    },
  );
  return answer;
}
