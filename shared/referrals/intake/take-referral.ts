import * as z from "zod";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { recognize } from "#shared/records/person/recognize.ts";
import { firstClock } from "#shared/records/referral/clock.ts";
import { referralEvents } from "#shared/records/referral/events.ts";
import { introducedBy } from "#shared/records/referral/identity.ts";
import type { ReferralFacts } from "#shared/records/referral/payload/facts.ts";
import { enteringCard } from "#shared/records/referral/projections.ts";
import { referralCard } from "#shared/records/referral/records.ts";
import { zoneOf } from "#shared/records/referral/zone.ts";
import { enter } from "#shared/referrals/requests.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { card } from "#shared/table/transact.ts";
import { byHand, readTaken, type Taken, type takingForm } from "./by-hand.ts";
import { openReferral } from "./open-referral.ts";

type TakeReferral = Sent<typeof takingForm> & { readonly command: string };
const answers = z.object({ referral: idSchema("referral") });

/** Admissions enter a referral from a call, a fax or a visit: it waits in the inbox. @throws forbidden, invalid */
export async function takeReferral(
  scope: Scope,
  { command, ...sent }: TakeReferral,
): Promise<{ referral: Id<"referral"> }> {
  requirePermission(scope, "referral.take");
  requirePermission(scope, "inbox.read");
  const said = readTaken(sent);
  const act = { home: scope.homes.inbox(), verb: "takeReferral", command, asked: { take: said }, answers };
  const { answer } = await commit(scope, act, () => openInInbox(scope, said));
  return answer;
}

/** The commit of a referral that admissions enter. @throws invalid */
export async function openInInbox(
  scope: Scope,
  said: Taken,
  also?: Pick<ReferralFacts["person"], "safeContact" | "language">,
) {
  const now = scope.now();
  const { facts, ...known } = byHand(said, now, await zoneOf(scope, null));
  const safeContact = { ...facts.person.safeContact, ...also?.safeContact };
  const id = newId("referral", now.epochMilliseconds);
  const opened = await openReferral(scope, {
    ...known,
    id,
    facts: { ...facts, person: { ...facts.person, ...also, safeContact } },
    house: null,
    who: await recognize(scope, introducedBy(facts)),
    receivedAt: now,
    by: actorOf(scope),
  });
  return { answer: { referral: id }, ...opened };
}

/** Before the version that opening it writes. */
const notOpened = 0;

/**
 * House staff enter a referral for their house. People and the list of all referrals are the network's, so it is
 * opened by a message. @throws not_found, forbidden, invalid
 */
export async function takeReferralInHouse(
  scope: Scope,
  { house, command, ...sent }: TakeReferral & { readonly house: Id<"house"> },
): Promise<{ referral: Id<"referral"> }> {
  const home = houseHome(scope, house);
  requirePermission(scope, "referral.take");
  const said = readTaken(sent);
  const act = { home, verb: "takeReferralInHouse", command, asked: { take: said, house }, answers };
  const { answer } = await commit(scope, act, async () => {
    const found = await scope.table.get(houseCard, houseCardKey(scope.homes, house));
    if (!found) throw notFound();
    const { decisionHours, timeZone } = found.value;
    const now = scope.now();
    const id = newId("referral", now.epochMilliseconds);
    const entered = byHand(said, now, timeZone);
    const { decideBy } = firstClock(now, decisionHours);
    const message = sendRequest(scope, home, `enter-${id}`, enter, {
      house,
      referral: id,
      takenBy: actorOf(scope),
      takenAt: stamp(now),
      ...entered,
    });
    return {
      answer: { referral: id },
      events: [
        eventOf(referralEvents, {
          type: "referral.entered",
          in: home,
          feed: home,
          subject: { referral: id },
        }),
      ],
      // Today shows it at once.
      changes: [message, card(referralCard, enteringCard({ ...entered, id, house, decideBy }), notOpened)],
    };
  });
  return answer;
}
