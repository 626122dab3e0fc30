import type * as z from "zod";
import type { Handled } from "#shared/engine/outbox/handled.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { journeyEvents } from "#shared/records/journey/events.ts";
import { type Journey, journey, journeyKey } from "#shared/records/journey/journey.ts";
import { saveJourney } from "#shared/records/journey/save.ts";
import { alone } from "#shared/records/journey/with-stay.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { answerParting } from "./requests.ts";

const changed = ({ homes }: Scope, id: Journey["id"]) => {
  const home = homes.exchange(id);
  const subject = { journey: id };
  return eventOf(journeyEvents, { type: "journey.mentor_changed", in: home, feed: home, subject });
};

/** Both said yes: they go on. One said no: they do not, from now on. */
export async function receiveParting(
  scope: Scope,
  { journey: id, epoch, by, goesOn }: z.infer<typeof answerParting.schema>,
): Promise<Handled> {
  const was = await scope.table.get(journey, journeyKey(scope.homes, id));
  if (!was?.value.parting || was.value.epoch !== epoch)
    return { result: "refused", code: "nothing_asked", events: [], changes: [] };
  const parting = { ...was.value.parting, [by]: goesOn };
  const both = parting.resident && parting.mentor;
  const next = goesOn ? { ...was.value, parting: both ? null : parting } : alone(was.value);
  const events = goesOn ? [] : [changed(scope, id)];
  return { result: "done", events, changes: saveJourney(scope, was, next) };
}

/** Nobody insisted in time: the mentor no longer walks with whoever moved out. */
export async function endParting(scope: Scope, id: Id<"journey">): Promise<void> {
  const was = await scope.table.get(journey, journeyKey(scope.homes, id));
  if (!was?.value.parting || !hasCome(was.value.parting.until, scope.now())) return;
  await commitAsSystem(scope, [changed(scope, id)], saveJourney(scope, was, alone(was.value)));
}
