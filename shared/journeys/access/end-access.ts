import { accessKey, residentAccess } from "#shared/records/resident-access/access.ts";
import { accessEvents } from "#shared/records/resident-access/events.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { AtOwnPage } from "./commit-invitation.ts";
import { tellDoor } from "./follow-access.ts";

/**
 * Takes an invitation back, used already or not: to a wrong address, to one that others read, by a link that was lost.
 * @throws not_found, forbidden, conflict `no_access`
 */
export async function endAccess(scope: Scope, { house, stay, command }: AtOwnPage): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, "resident.invite");
  const key = accessKey(scope.homes, { house, stay });
  const act = { home, verb: "endAccess", command, asked: { endAccess: stay }, answers: noAnswer };
  await commit(scope, act, async () => {
    const found = await scope.table.get(residentAccess, key);
    if (!found || found.value.ended) throw accessConflict("no_access");
    return {
      answer: null,
      events: [
        eventOf(accessEvents, {
          type: "access.ended",
          in: below.stay(home, stay),
          feed: home,
          subject: { stay },
        }),
      ],
      changes: [
        replace(residentAccess, found, { ...found.value, ended: doneNow(scope) }),
        tellDoor(scope, command, { house, stay, before: found.value, invites: null, replaced: null }),
      ],
    };
  });
}
