import type { Means } from "#shared/engine/capability.ts";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { tellMembers } from "#shared/network/index.ts";
import { walksWith } from "#shared/records/journey/in-journey.ts";
import { type Journey, journey, journeyKey, type Language } from "#shared/records/journey/journey.ts";
import { messageEvents } from "#shared/records/message/events.ts";
import { mailAddress, mailAddressKey } from "#shared/records/message/mail-address.ts";
import { type Reading, type ReadingOf, reading, readingKey } from "#shared/records/message/reading.ts";
import { accessKey, residentAccess } from "#shared/records/resident-access/access.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";

export interface MessageWords {
  /** The mail to a resident: it says to sign in, and nothing else. */
  messageWaiting(
    language: Language,
    origin: string,
  ): Promise<{ readonly subject: string; readonly text: string }>;
}

/**
 * Tells whoever has not read that a message waits: a member as they chose, a resident by email if they asked for it. Once
 * until they read. Safe to repeat.
 */
export async function tellReader(
  scope: Scope,
  of: ReadingOf,
  { origin, words }: Means<MessageWords>,
): Promise<void> {
  const { homes, table } = scope;
  const [found, on] = await table.getAll([
    { entity: reading, key: readingKey(homes, of) },
    { entity: journey, key: journeyKey(homes, of.journey) },
  ]);
  const { tellAt, unreadSince, reader } = found?.value ?? {};
  if (!found || !on || !reader || !tellAt || !unreadSince || !hasCome(tellAt, scope.now())) return;
  const mails = reader === "resident" ? await mailsTo(scope, on.value, found, { origin, words }) : [];
  if (reader !== "resident" && walksWith(on.value, reader, scope.now()))
    await tellMembers(scope, waits(of.journey, reader), unreadSince);
  const home = homes.exchange(of.journey);
  const told = eventOf(messageEvents, { type: "message.told", in: home, feed: home, subject: of });
  const changes = [replace(reading, found, { ...found.value, tellAt: null }), ...mails];
  await commitAsSystem(scope, [told], changes).catch((error: unknown) => {
    // They read it, or another run was first.
    if (!(error instanceof ConditionFailed)) throw error;
  });
}

const waits = (subject: Id<"journey">, only: Id<"member">) => ({
  kind: "message_waiting" as const,
  subject,
  house: null,
  by: null,
  only,
});

/** To the address they asked for, while they sign in with it. */
async function mailsTo(
  scope: Scope,
  on: Journey,
  { value, version }: Stored<Reading>,
  { origin, words }: Pick<Means<MessageWords>, "origin" | "words">,
): Promise<Change[]> {
  const { homes, table } = scope;
  const to = (await table.get(mailAddress, mailAddressKey(homes, on.id)))?.value.to;
  if (!to) return [];
  const accesses = await table.getAll(
    on.stays.map((at) => ({ entity: residentAccess, key: accessKey(homes, at) })),
  );
  const opens = accesses.some((one) => one?.value.identity === to.identity && !one.value.ended);
  if (!opens) return [];
  const text = await words.messageWaiting(on.language ?? "en", origin);
  const id = `message-${value.latest}-${version}`;
  return [
    sendRequest(scope, homes.exchange(on.id), id, mail, {
      to: to.email,
      kind: "message_waiting",
      leaves: "to_the_person",
      ...text,
    }),
  ];
}
