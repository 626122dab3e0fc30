import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type ResidentInvitation, residentAccount } from "#shared/records/door/resident.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { accessKey, residentAccess } from "#shared/records/resident-access/access.ts";
import { accessEvents, takingUpEvents } from "#shared/records/resident-access/events.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { card, replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { tellOpened } from "./requests.ts";

/**
 * A resident makes the account of their journey, in the resident's own scope: from now on this identity signs in to it,
 * and no other. @throws forbidden; not_found if the journey is somebody else's now
 */
export async function takeUp(
  scope: Scope,
  { network, journey, identity, person, house, stay }: ResidentInvitation,
): Promise<void> {
  requirePermission(scope, "self.read");
  const home = scope.homes.exchange(journey);
  const at = stamp(scope.now());
  const command = `take-up-${identity}-${at}`;
  await commit(
    scope,
    { home, verb: "takeUp", command, asked: { identity }, answers: noAnswer },
    async () => ({
      answer: null,
      events: [
        eventOf(takingUpEvents, { type: "access.taken_up", in: home, feed: home, subject: { journey } }),
      ],
      changes: [
        (await inJourney(scope)).still,
        card(residentAccount, { network, journey, identity, person, since: at }, 1),
        sendRequest(scope, home, `opened-${fingerprint(command).slice(0, 26)}`, tellOpened, {
          ...{ house, stay, journey, identity, at },
        }),
      ],
    }),
  );
}

const over = (result: "done" | "refused", code?: string): Handled => ({
  result,
  ...(code ? { code } : {}),
  events: [],
  changes: [],
});

/** Staff see that the resident came in. */
export async function receiveOpened(
  scope: Scope,
  { house, stay, identity, at }: z.infer<typeof tellOpened.schema>,
): Promise<Handled> {
  const { homes } = scope;
  const found = await scope.table.get(residentAccess, accessKey(homes, { house, stay }));
  if (!found || found.value.identity !== identity) return over("refused", "no_access");
  if (found.value.openedAt) return over("done");
  const home = homes.house(house);
  return {
    result: "done",
    events: [
      eventOf(accessEvents, {
        type: "access.opened",
        in: below.stay(home, stay),
        feed: home,
        subject: { stay },
      }),
    ],
    changes: [replace(residentAccess, found, { ...found.value, openedAt: at })],
  };
}
