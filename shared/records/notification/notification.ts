import * as z from "zod";
import { type Id, idSchema } from "#shared/kernel/ids.ts";
import { instantSchema } from "#shared/kernel/instant.ts";
import { defineEntity, type Key } from "#shared/table/entity.ts";
import type { Home, TagIds } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { notificationKinds } from "./kinds.ts";

/** What happened, by ids alone. */
export const happened = z.object({
  kind: z.enum(notificationKinds),
  /** The record it is about, and its house; null: the network's inbox, or administration. */
  subject: z.union([
    idSchema("referral"),
    idSchema("stay"),
    idSchema("inquiry"),
    idSchema("agreement"),
    idSchema("breach"),
    idSchema("emergency"),
    idSchema("journey"),
    idSchema("test"),
    idSchema("review"),
  ]),
  house: idSchema("house").nullable(),
});
export type Happened = z.infer<typeof happened>;

/** A referral came to a house, or to the inbox. */
export const cameTo = ({ id, house }: { id: Id<"referral">; house: Id<"house"> | null }): Happened => ({
  kind: house ? "referral_routed" : "referral_arrived",
  subject: id,
  house,
});

const schema = happened.extend({
  member: idSchema("member"),
  at: instantSchema,
  /** When the clock sends it; later if too many were sent within the hour. */
  due: instantSchema,
  /** It waited, and goes together with the others that did. */
  waited: z.boolean(),
  /** The mail it was in; `mail` null: it was not sent, since the member does not want it any more. */
  sent: z.object({ at: instantSchema, mail: z.string().nullable() }).nullable(),
});
export type Notification = z.infer<typeof schema>;

type Ids = { at: string; kind: string; subject: string };
const notificationKeys = defineKey("member", "N#{at}#{kind}#{subject}");
export const notificationIn = (home: Home, ids: Ids): Key => notificationKeys.within(home, ids);
const textKeys = defineKey("member", "T#{at}#{kind}#{subject}");
export const textIn = (home: Home, ids: Ids): Key => textKeys.within(home, ids);

/** Days that it is kept. */
const keptDays = 30;

const as = {
  schema,
  schemaVersion: 1,
  ids: ({ member, at, kind, subject }: Notification) => ({ member, at, kind, subject }),
  due: (value: Notification) => (value.sent ? undefined : value.due),
  ttl: ({ at }: Notification) => Math.floor(Date.parse(at) / 1000) + keptDays * 86_400,
  samples: ({ member, house }: TagIds): Notification[] => {
    const waiting = newNotification(
      { kind: "overdue", subject: "ref_1", house },
      { member, at: "2026-01-01T00:00:00.000Z" },
    );
    return [waiting, { ...waiting, sent: { at: "2026-01-01T00:01:00.000Z", mail: "told-1" } }];
  },
};

/** One thing a member is told, once: its key is what happened and when. */
export const notification = defineEntity<Notification, typeof notificationKeys>({
  kind: "notification",
  at: notificationKeys,
  ...as,
});
/** The same by text. */
export const textNotification = defineEntity<Notification, typeof textKeys>({
  kind: "notification.text",
  at: textKeys,
  ...as,
});

/** A notification that is to be sent at once, or in the morning, then with the others of the night. */
export const newNotification = (
  what: Happened,
  { member, at, due = at }: { member: Id<"member">; at: Notification["at"]; due?: Notification["at"] },
): Notification => ({ ...what, member, at, due, waited: due !== at, sent: null });
