import { choice, defineForm, lines, type Sent, several } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { matchEvents } from "#shared/records/mentor/events.ts";
import { mentorKinds, mentorTimes, pathways, spokenLanguages } from "#shared/records/mentor/kinds.ts";
import { wishes, wishesKey } from "#shared/records/mentor/wishes.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { ownJourney } from "./own-journey.ts";

export const wishesForm = defineForm("mentor-wishes", "journey.write", {
  language: choice(spokenLanguages, "mentor.language_required"),
  pathways: several(pathways),
  kinds: several(mentorKinds),
  times: several(mentorTimes),
  matters: lines({ most: 1000 }),
});

/** A resident says what they wish of a mentor. @throws forbidden, not_found, invalid */
export async function sayWishes(
  scope: Scope,
  { command, ...sent }: Sent<typeof wishesForm> & { command: string },
): Promise<void> {
  requirePermission(scope, wishesForm.needs);
  const said = wishesForm.read(sent);
  const journey = ownJourney(scope);
  const home = scope.homes.exchange(journey);
  await commit(scope, { home, verb: "sayWishes", command, asked: said, answers: noAnswer }, async () => {
    const [{ still }, was] = await Promise.all([
      inJourney(scope),
      scope.table.get(wishes, wishesKey(scope.homes, journey)),
    ]);
    const value = { ...said, journey, at: stamp(scope.now()) };
    return {
      answer: null,
      events: [
        eventOf(matchEvents, { type: "match.wishes_changed", in: home, feed: home, subject: { journey } }),
      ],
      changes: [still, was ? replace(wishes, was, value) : create(wishes, value)],
    };
  });
}
