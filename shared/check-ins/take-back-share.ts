import { notFound } from "#shared/kernel/errors.ts";
import type { CheckIn } from "#shared/records/check-in/check-in.ts";
import { checkInEvents } from "#shared/records/check-in/events.ts";
import { checkInConflict } from "#shared/records/check-in/refusals.ts";
import { checkInShare, shareKey } from "#shared/records/check-in/share.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";

/**
 * Takes the copy of a check-in back from those who were given one: an empty item takes its place. @throws not_found,
 * forbidden, conflict `already_private`, `handed_over`
 */
export async function takeBackShare(
  scope: Scope,
  input: { readonly checkIn: CheckIn["id"]; readonly command: string },
): Promise<void> {
  requirePermission(scope, "journey.write");
  const { checkIn: id, command } = input;
  const journey = journeyIn(scope);
  const { homes, table } = scope;
  const home = homes.journey(journey);
  const act = { home, verb: "takeBackShare", command, asked: { checkIn: id }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { still } = await inJourney(scope);
    const found = await table.get(checkInShare, shareKey(homes, { journey, id }));
    if (!found) throw notFound();
    if (!found.value.copy) throw checkInConflict("already_private");
    const exchange = homes.exchange(journey);
    return {
      answer: null,
      events: [
        eventOf(checkInEvents, {
          type: "check_in.share_taken_back",
          in: exchange,
          feed: exchange,
          subject: { journey },
        }),
      ],
      changes: [still, replace(checkInShare, found, { ...found.value, copy: null })],
    };
  });
}
