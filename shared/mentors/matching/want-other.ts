import { sendRequest } from "#shared/engine/outbox/message.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { matchEvents } from "#shared/records/mentor/events.ts";
import { mentorConflict } from "#shared/records/mentor/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { ownJourney } from "./own-journey.ts";
import { wantOther } from "./requests.ts";

/**
 * A resident asks for another mentor, and is not asked why. The one they have stays until they said yes to the next.
 * @throws forbidden, not_found, conflict `no_mentor`
 */
export async function askForOther(scope: Scope, { command }: { command: string }): Promise<void> {
  requirePermission(scope, "journey.write");
  const id = ownJourney(scope);
  const home = scope.homes.exchange(id);
  await commit(scope, { home, verb: "askForOther", command, asked: { id }, answers: noAnswer }, async () => {
    const { journey, still } = await inJourney(scope);
    if (!journey.mentor) throw mentorConflict("no_mentor");
    const { epoch } = journey;
    return {
      answer: null,
      events: [
        eventOf(matchEvents, { type: "match.other_wanted", in: home, feed: home, subject: { journey: id } }),
      ],
      changes: [
        still,
        sendRequest(scope, home, `other-${command}`, wantOther, { journey: id, by: "resident", epoch }),
      ],
    };
  });
}
