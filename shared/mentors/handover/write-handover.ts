import { sendRequest } from "#shared/engine/outbox/message.ts";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { inJourney } from "#shared/records/journey/in-journey.ts";
import { matchEvents } from "#shared/records/mentor/events.ts";
import { type Handover, handover, handoverKey, handoverPrefix } from "#shared/records/mentor/handover.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { is } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { ownJourney } from "../matching/own-journey.ts";
import { wantOther } from "../matching/requests.ts";

export const handoverForm = defineForm("handover", "journey.write", {
  summary: lines({ most: 4000, required: "mentor.summary_required" }),
});

/**
 * A mentor writes what the next one should know, which the resident may read first, and asks that somebody takes over.
 * They remain the mentor until both have said yes to the next. @throws forbidden, invalid, conflict `handed_over`
 */
export async function writeHandover(
  scope: Scope,
  { command, ...sent }: Sent<typeof handoverForm> & { command: string },
): Promise<void> {
  requirePermission(scope, handoverForm.needs);
  const { summary } = handoverForm.read(sent);
  const id = ownJourney(scope);
  const home = scope.homes.exchange(id);
  const act = { home, verb: "writeHandover", command, asked: { id, summary }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { journey, still } = await inJourney(scope);
    const { epoch } = journey;
    const was = await scope.table.get(handover, handoverKey(scope.homes, { journey: id, epoch }));
    const value = { journey: id, epoch, summary, written: doneNow(scope) };
    return {
      answer: null,
      events: [
        eventOf(matchEvents, {
          type: "match.handover_written",
          in: home,
          feed: home,
          subject: { journey: id },
        }),
      ],
      changes: [
        still,
        was ? replace(handover, was, value) : create(handover, value),
        sendRequest(scope, home, `handover-${command}`, wantOther, { journey: id, by: "mentor", epoch }),
      ],
    };
  });
}

/** What mentors passed on, the latest first. @throws forbidden */
export async function listHandovers(scope: Scope): Promise<Handover[]> {
  requirePermission(scope, "journey.read");
  const { items } = await scope.table.query({
    in: scope.homes.journey(ownJourney(scope)),
    prefix: handoverPrefix,
    descending: true,
    limit: 20,
    kinds: [handover],
  });
  return items.filter(is(handover)).map(({ value }) => value);
}
