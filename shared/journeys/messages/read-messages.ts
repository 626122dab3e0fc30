import { notFound } from "#shared/kernel/errors.ts";
import { isBefore } from "#shared/kernel/instant.ts";
import { journeyIn } from "#shared/records/journey/in-journey.ts";
import { type Journey, journeyHeader, journeyHeaderKey } from "#shared/records/journey/journey.ts";
import { type MailAddress, mailAddress, mailAddressKey } from "#shared/records/message/mail-address.ts";
import { type Message, message, messagePrefix } from "#shared/records/message/message.ts";
import { type Reading, readerIn, reading, readingPrefix } from "#shared/records/message/reading.ts";
import { is } from "#shared/table/entity.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { readersOf } from "./send-message.ts";

const most = 30;

export interface Thread {
  readonly journey: Journey;
  /** Latest first. `isRead`: by the other side. */
  readonly messages: readonly (Message & { readonly isRead: boolean })[];
  readonly next: string | null;
  /** The last message to whoever asks, if they have not read them all. */
  readonly unread: Message["id"] | null;
  /** Whether there is someone to write to. */
  readonly isOpen: boolean;
  readonly mail: MailAddress["to"];
}

/** What a resident and whoever walks with them wrote to each other. @throws forbidden, not_found */
export async function readMessages(
  scope: Scope,
  { cursor }: { readonly cursor?: string | undefined } = {},
): Promise<Thread> {
  requirePermission(scope, "journey.read");
  const { homes, table } = scope;
  const journey = journeyIn(scope);
  const [page, readings, [header, mail]] = await Promise.all([
    table.query({
      in: homes.journey(journey),
      prefix: messagePrefix,
      descending: true,
      limit: most,
      cursor,
      kinds: [message],
    }),
    table.query({ in: homes.exchange(journey), prefix: readingPrefix, limit: 100, kinds: [reading] }),
    table.getAll([
      { entity: journeyHeader, key: journeyHeaderKey(homes, journey) },
      { entity: mailAddress, key: mailAddressKey(homes, journey) },
    ]),
  ]);
  if (!header) throw notFound();
  const all = readings.items.filter(is(reading)).map(({ value }) => value);
  const messages = page.items
    .filter(is(message))
    .map(({ value }) => ({ ...value, isRead: all.some((one) => hasRead(one, value)) }));
  const own = all.find(({ reader }) => reader === readerIn(scope));
  // One that came in between these reads is not on the page: its id is later than all of them.
  const isShown = own !== undefined && own.latest <= (messages[0]?.id ?? "");
  const unread = own?.unreadSince && isShown ? own.latest : null;
  return {
    journey: header.value,
    messages,
    next: page.next,
    unread,
    isOpen: readersOf(scope, header.value).length > 0,
    mail: mail?.value.to ?? null,
  };
}

/** Whether it was to them, and they have read since. */
const hasRead = ({ reader, readAt }: Reading, { made: { at, by } }: Message): boolean =>
  readAt !== null && (reader === "resident") === (by.kind === "member") && !isBefore(readAt, at);
