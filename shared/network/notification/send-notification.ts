import { Temporal } from "temporal-polyfill";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, isBefore, stamp } from "#shared/kernel/instant.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { type Choices, choices, choicesKey } from "#shared/records/notification/choices.ts";
import { type NotificationKind, wants, wantsText } from "#shared/records/notification/kinds.ts";
import {
  type Happened,
  type Notification,
  notification,
  notificationIn,
  textIn,
  textNotification,
} from "#shared/records/notification/notification.ts";
import { type MemberPhone, memberPhone, phoneKey, takesTexts } from "#shared/records/notification/phone.ts";
import { type Recipient, recipient, recipientKey } from "#shared/records/notification/recipient.ts";
import { type Entity, is, type Key, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { type Change, ConditionFailed, replace } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { leaveToken } from "./leave-token.ts";
import { textMember } from "./requests.ts";

/** What a mail says: what happened and where, by ids and the name of the house. */
export type Said = Pick<Happened, "kind" | "subject"> & {
  readonly house: { readonly id: Id<"house">; readonly name: string } | null;
};
/** What is said by email and by text. `token`: with it the member leaves what the mail is about, without signing in. */
export interface SayNotifications {
  mail(
    told: readonly Said[],
    token: string,
  ): { readonly subject: string; readonly text: string; readonly leave: string };
  text(told: readonly Said[]): string;
}

/** The most notifications in one message. */
const inOne = 50;
const lookedThrough = 200;

export interface Of {
  readonly member: Id<"member">;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
}

/** What is known of a member. */
interface Known {
  readonly to: Recipient;
  readonly chosen: Choices | undefined;
  readonly phone: MemberPhone | undefined;
}

/** A way to tell members. */
interface Channel {
  readonly entity: Entity<Notification>;
  readonly prefix: string;
  key(home: Home, of: Of): Key;
  /** The most messages in an hour; what comes after waits, and goes in one. */
  readonly most: number;
  wants(known: Known, kind: NotificationKind): boolean;
  message(
    scope: Scope,
    sending: { id: string; home: Home; known: Known; told: readonly Said[] },
    words: SayNotifications,
  ): Promise<Change>;
}

export const byEmail: Channel = {
  entity: notification,
  prefix: "N#",
  key: notificationIn,
  most: 10,
  wants: ({ to, chosen }, kind) => wants(to.role, kind, chosen?.email ?? {}),
  message: async (scope, { id, home, known: { to }, told }, words) => {
    const kinds = told.map(({ kind }) => kind);
    const token = await leaveToken(scope.secrets, { network: scope.network, member: to.member, kinds });
    return sendRequest(scope, home, id, mail, {
      to: to.email,
      kind: "notification",
      leaves: "no_resident",
      ...words.mail(told, token),
    });
  },
};

export const byText: Channel = {
  entity: textNotification,
  prefix: "T#",
  key: textIn,
  most: 5,
  wants: ({ to, chosen, phone }, kind) => wantsText(to.role, kind, chosen?.text ?? {}) && takesTexts(phone),
  message: async (scope, { id, home, known: { to }, told }, words) =>
    sendRequest(scope, home, id, textMember, {
      member: to.member,
      kind: "notification",
      text: words.text(told),
    }),
};

/**
 * Sends a notification that is due; after so many messages in an hour, one message an hour after the first of them has
 * all that waited. Not to a member who was suspended or removed, or does not want it any more. Safe to repeat.
 */
export async function sendNotification(
  scope: Scope,
  channel: Channel,
  of: Of,
  words: SayNotifications,
): Promise<void> {
  const { homes, table } = scope;
  const { entity } = channel;
  const home = homes.member(of.member);
  const found = await table.get(entity, channel.key(home, of));
  const now = scope.now();
  if (!found || found.value.sent || !hasCome(found.value.due, now)) return;
  const known = await knownOf(scope, of.member);
  const gets = known && !known.to.suspended && channel.wants(known, found.value.kind);
  const lately = gets ? await latest(scope, channel, of.member) : [];
  const messages = sentSince(lately, now.subtract({ hours: 1 }));
  const at = stamp(now);
  if (!gets) return write(scope, [replace(entity, found, { ...found.value, sent: { at, mail: null } })]);
  const [first] = messages;
  if (first && messages.length >= channel.most) {
    const due = stamp(Temporal.Instant.from(first).add({ hours: 1 }));
    return write(scope, [replace(entity, found, { ...found.value, due, waited: true })]);
  }
  const others = found.value.waited ? lately.filter((one) => waitsBeside(found, one)) : [];
  const batch = [found, ...others.slice(1 - inOne)].sort((a, b) => a.key.sk.localeCompare(b.key.sk));
  const id = `told-${channel.prefix[0]}-${found.value.kind}-${found.value.subject}-${found.version}-${Date.parse(at)}`;
  const sending = { id, home, known, told: await saidOf(scope, batch) };
  await write(scope, [
    ...batch.map((one) => replace(entity, one, { ...one.value, sent: { at, mail: id } })),
    await channel.message(scope, sending, words),
  ]);
}

async function knownOf({ homes, table }: Scope, member: Id<"member">): Promise<Known | undefined> {
  const [to, chosen, phone] = await table.getAll([
    { entity: recipient, key: recipientKey(homes, member) },
    { entity: choices, key: choicesKey(homes, member) },
    { entity: memberPhone, key: phoneKey(homes, member) },
  ]);
  return to && { to: to.value, chosen: chosen?.value, phone: phone?.value };
}

const waitsBeside = ({ key }: Stored<Notification>, { key: own, value }: Stored<Notification>): boolean =>
  value.waited && !value.sent && own.sk !== key.sk;

/** The member's latest notifications, newest first. */
async function latest(
  scope: Scope,
  { entity, prefix }: Channel,
  member: Id<"member">,
): Promise<Stored<Notification>[]> {
  const page = await scope.table.query({
    in: scope.homes.member(member),
    prefix,
    descending: true,
    limit: lookedThrough,
    kinds: [entity],
  });
  return page.items.filter(is(entity));
}

/** When each message since a time was sent, the earliest first. */
function sentSince(lately: readonly Stored<Notification>[], since: Temporal.Instant): string[] {
  const sent = lately.flatMap(({ value: { sent } }) =>
    sent?.mail && isBefore(since, sent.at) ? [[sent.mail, sent.at] as const] : [],
  );
  return [...new Map(sent).values()].sort();
}

async function saidOf(scope: Scope, batch: readonly Stored<Notification>[]): Promise<Said[]> {
  const houses = [...new Set(batch.flatMap(({ value }) => value.house ?? []))];
  const keys = houses.map((house) => ({
    entity: directoryHouse,
    key: directoryHouseKey(scope.homes, house),
  }));
  const found = houses.length > 0 ? await scope.table.getAll(keys) : [];
  return batch.map(({ value: { kind, subject, house } }) => {
    const named = found.find((one) => one?.value.id === house)?.value;
    return { kind, subject, house: named ? { id: named.id, name: named.name } : null };
  });
}

/** Another run may have been first. */
async function write(scope: Scope, changes: Parameters<Scope["table"]["write"]>[0]): Promise<void> {
  try {
    await scope.table.write(changes);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
