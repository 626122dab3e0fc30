import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { inJourney, journeyIn, walksWith } from "#shared/records/journey/in-journey.ts";
import type { Journey } from "#shared/records/journey/journey.ts";
import { mentorConflict } from "#shared/records/mentor/refusals.ts";
import { messageEvents } from "#shared/records/message/events.ts";
import { type Message, message } from "#shared/records/message/message.ts";
import { type Reader, type Reading, reading, readingKey } from "#shared/records/message/reading.ts";
import { outsideQuietHours } from "#shared/records/notification/quiet-hours.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";

export const messageForm = defineForm("message", "journey.write", {
  words: lines({ most: 4000, required: "message.words_required" }),
});

/**
 * A resident writes to whoever walks with them, or these to the resident. In the same transaction it is noted who has not
 * read it, for them to be told. @throws forbidden, not_found, invalid, conflict (`handed_over`, `no_mentor`)
 */
export async function sendMessage(
  scope: Scope,
  { command, ...sent }: Sent<typeof messageForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, messageForm.needs);
  const said = messageForm.read(sent);
  const home = scope.homes.journey(journeyIn(scope));
  const act = { home, verb: "sendMessage", command, asked: said, answers: noAnswer };
  await commit(scope, act, async () => {
    const { journey, still } = await inJourney(scope);
    const to = readersOf(scope, journey);
    if (to.length === 0) throw mentorConflict("no_mentor");
    const made = doneNow(scope);
    const value = { id: newId("message", scope.now().epochMilliseconds), journey: journey.id, made, ...said };
    const exchange = scope.homes.exchange(journey.id);
    const at = { in: exchange, feed: exchange, subject: { journey: journey.id } };
    return {
      answer: null,
      events: [eventOf(messageEvents, { type: "message.sent", ...at })],
      changes: [still, create(message, value), ...(await unreadBy(scope, journey, to, value))],
    };
  });
}

/** Whom a message of this scope is to. */
export function readersOf(scope: Scope, { mentor, cover, ...journey }: Journey): readonly Reader[] {
  if (scope.member) return ["resident"];
  const beside = [...new Set([mentor, cover?.member ?? null])];
  return beside.flatMap((one) =>
    one && walksWith({ ...journey, mentor, cover }, one, scope.now()) ? [one] : [],
  );
}

async function unreadBy(
  { homes, table }: Scope,
  journey: Journey,
  to: readonly Reader[],
  value: Message,
): Promise<Change[]> {
  const found = await table.getAll(
    to.map((reader) => ({ entity: reading, key: readingKey(homes, { journey: journey.id, reader }) })),
  );
  return to.map((reader, at) => unread(found[at], { journey, reader, value }));
}

/** Told once until they read: of the first message, outside of the hours of quiet where the resident lives. */
function unread(
  was: Stored<Reading> | undefined,
  { journey: { id, timeZone }, reader, value }: { journey: Journey; reader: Reader; value: Message },
): Change {
  const of = { journey: id, reader, latest: value.id };
  const first = { unreadSince: value.made.at, tellAt: outsideQuietHours(value.made.at, timeZone) };
  if (!was) return create(reading, { ...of, ...first, readAt: null });
  return replace(reading, was, { ...was.value, ...of, ...(was.value.unreadSince === null ? first : {}) });
}
