import { Temporal } from "temporal-polyfill";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, isBefore, stamp } from "#shared/kernel/instant.ts";
import { directoryHouse, directoryHouseKey } from "#shared/records/house/records.ts";
import { choices, choicesKey } from "#shared/records/notification/choices.ts";
import { wants } from "#shared/records/notification/kinds.ts";
import {
  type Happened,
  type Notification,
  notification,
  notificationIn,
  notificationPrefix,
} from "#shared/records/notification/notification.ts";
import { recipient, recipientKey } from "#shared/records/notification/recipient.ts";
import { is, type Stored } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed, replace } from "#shared/table/transact.ts";
import { leaveToken } from "./leave-token.ts";

/** What a mail says: what happened and where, by ids and the name of the house. */
export type Said = Pick<Happened, "kind" | "subject"> & {
  readonly house: { readonly id: Id<"house">; readonly name: string } | null;
};
/** `token`: with it the member leaves what the mail is about, without signing in. */
export type SayNotifications = (
  told: readonly Said[],
  token: string,
) => { readonly subject: string; readonly text: string; readonly leave: string };

/** The most mails in an hour; what comes after waits, and goes in one. */
const mostMails = 10;
/** The most notifications in one mail. */
const inOneMail = 50;
const lookedThrough = 200;

interface Of {
  readonly member: Id<"member">;
  readonly at: string;
  readonly kind: string;
  readonly subject: string;
}

/**
 * Sends a notification that is due; after ten mails in an hour, one mail an hour after the first of them has
 * all that waited. Not to a member who was suspended or removed, or does not want it any more. Safe to repeat.
 */
export async function sendNotification(scope: Scope, of: Of, say: SayNotifications): Promise<void> {
  const { homes, table } = scope;
  const home = homes.member(of.member);
  const [found, to, chosen] = await table.getAll([
    { entity: notification, key: notificationIn(home, of) },
    { entity: recipient, key: recipientKey(homes, of.member) },
    { entity: choices, key: choicesKey(homes, of.member) },
  ]);
  const now = scope.now();
  if (!found || found.value.sent || !hasCome(found.value.due, now)) return;
  const gets = to && !to.value.suspended && wants(to.value.role, found.value.kind, chosen?.value.email ?? {});
  const lately = gets ? await latest(scope, of.member) : [];
  const mails = mailsSince(lately, now.subtract({ hours: 1 }));
  const at = stamp(now);
  if (!gets)
    return write(scope, [replace(notification, found, { ...found.value, sent: { at, mail: null } })]);
  const [first] = mails;
  if (first && mails.length >= mostMails) {
    const due = stamp(Temporal.Instant.from(first).add({ hours: 1 }));
    return write(scope, [replace(notification, found, { ...found.value, due, waited: true })]);
  }
  const others = found.value.waited ? lately.filter((one) => waitsBeside(found, one)) : [];
  const batch = [found, ...others.slice(1 - inOneMail)].sort((a, b) => a.key.sk.localeCompare(b.key.sk));
  const id = `told-${found.value.kind}-${found.value.subject}-${found.version}-${Date.parse(at)}`;
  const kinds = batch.map(({ value }) => value.kind);
  const token = await leaveToken(scope.secrets, { network: scope.network, member: of.member, kinds });
  const asks = { to: to.value.email, kind: "notification", ...say(await saidOf(scope, batch), token) };
  await write(scope, [
    ...batch.map((one) => replace(notification, one, { ...one.value, sent: { at, mail: id } })),
    sendRequest(scope, home, id, mail, asks),
  ]);
}

const waitsBeside = ({ key }: Stored<Notification>, { key: own, value }: Stored<Notification>): boolean =>
  value.waited && !value.sent && own.sk !== key.sk;

/** The member's latest notifications, newest first. */
async function latest(scope: Scope, member: Id<"member">): Promise<Stored<Notification>[]> {
  const page = await scope.table.query({
    in: scope.homes.member(member),
    prefix: notificationPrefix,
    descending: true,
    limit: lookedThrough,
    kinds: [notification],
  });
  return page.items.filter(is(notification));
}

/** When each mail since a time was sent, the earliest first. */
function mailsSince(lately: readonly Stored<Notification>[], since: Temporal.Instant): string[] {
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
