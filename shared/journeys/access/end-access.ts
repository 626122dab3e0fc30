import { invitationKey } from "#shared/records/door/resident.ts";
import { accessKey, residentAccess } from "#shared/records/resident-access/access.ts";
import { accessEvents } from "#shared/records/resident-access/events.ts";
import { accessConflict } from "#shared/records/resident-access/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { remove, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import type { AtOwnPage } from "./invite-resident.ts";

/**
 * Takes an address back, invited or already used: a wrong one, or one that others read. It lets no one in from the next
 * request. @throws not_found, forbidden, conflict `no_access`
 */
export async function endAccess(scope: Scope, { house, stay, door, command }: AtOwnPage): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, "resident.invite");
  const key = accessKey(scope.homes, { house, stay });
  const { network } = scope;
  let standing = await scope.table.get(residentAccess, key);
  const close = async () => {
    if (!standing || standing.value.ended) return;
    const { identity, journey } = standing.value;
    await door.write([remove("invitation", invitationKey(identity, { network, journey }))]);
  };
  await close();
  const act = { home, verb: "endAccess", command, asked: { endAccess: stay }, answers: noAnswer };
  const { repeated } = await commit(scope, act, async () => {
    const found = await scope.table.get(residentAccess, key);
    standing = found;
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
      changes: [replace(residentAccess, found, { ...found.value, ended: doneNow(scope) })],
    };
  });
  // What was invited meanwhile, by whoever still saw it open.
  if (!repeated) await close();
}
