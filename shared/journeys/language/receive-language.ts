import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { journey, journeyKey } from "#shared/records/journey/journey.ts";
import { saveJourney } from "#shared/records/journey/save.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { setLanguage } from "./requests.ts";

/** Sets the language of a journey, its header and its door. Refused if it is somebody else's since. */
export async function receiveLanguage(
  scope: Scope,
  { journey: id, person, language }: z.infer<typeof setLanguage.schema>,
): Promise<Handled> {
  const was = await scope.table.get(journey, journeyKey(scope.homes, id));
  if (was?.value.person !== person)
    return { result: "refused", code: "handed_over", events: [], changes: [] };
  const home = scope.homes.exchange(id);
  return {
    result: "done",
    events: [
      eventOf(journeyEvents, {
        type: "journey.language_set",
        in: home,
        feed: home,
        subject: { journey: id },
      }),
    ],
    changes: saveJourney(scope, was, { ...was.value, language }),
  };
}
