import type { Means } from "#shared/engine/capability.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome } from "#shared/kernel/instant.ts";
import { tellMembers } from "#shared/network/index.ts";
import { walksWith } from "#shared/records/journey/in-journey.ts";
import { journey, journeyKey, type Language } from "#shared/records/journey/journey.ts";
import { messageEvents } from "#shared/records/message/events.ts";
import { type ReadingOf, reading, readingKey } from "#shared/records/message/reading.ts";
import { commitAsSystem } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";
import { mailToResident } from "./mail-to-resident.ts";

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
  const mails =
    reader === "resident"
      ? await mailToResident(scope, on.value, `message-${found.value.latest}-${found.version}`, () =>
          words.messageWaiting(on.value.language ?? "en", origin),
        )
      : [];
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
