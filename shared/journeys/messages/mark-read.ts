import { stamp } from "#shared/kernel/instant.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import { messageEvents } from "#shared/records/message/events.ts";
import type { Message } from "#shared/records/message/message.ts";
import { readerIn, reading, readingKey } from "#shared/records/message/reading.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";

/**
 * Whoever opened the page has read up to this message. One that came in meanwhile stays unread. @throws forbidden,
 * not_found, conflict `handed_over`
 */
export async function markRead(scope: Scope, { upTo }: { readonly upTo: Message["id"] }): Promise<void> {
  requirePermission(scope, "journey.read");
  const journey = journeyIn(scope);
  const key = readingKey(scope.homes, { journey, reader: readerIn(scope) });
  const home = scope.homes.exchange(journey);
  const act = { home, verb: "markRead", command: `read-${upTo}`, asked: { upTo }, answers: noAnswer };
  if ((await scope.table.get(reading, key))?.value.latest !== upTo) return;
  await commit(scope, act, async () => {
    const [{ still }, was] = await Promise.all([inJourney(scope), scope.table.get(reading, key)]);
    const isAll = was?.value.latest === upTo;
    const readAt = stamp(scope.now());
    return {
      answer: null,
      events: [eventOf(messageEvents, { type: "message.read", in: home, feed: home, subject: { journey } })],
      changes: [
        still,
        ...(was && isAll
          ? [replace(reading, was, { ...was.value, readAt, unreadSince: null, tellAt: null })]
          : []),
      ],
    };
  });
}
