import { defineCapability, type Means } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { member } from "#shared/records/member/member.ts";
import { choices } from "#shared/records/notification/choices.ts";
import { notificationEvents } from "#shared/records/notification/events.ts";
import { notification } from "#shared/records/notification/notification.ts";
import { recipient } from "#shared/records/notification/recipient.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { receiveNotify } from "./receive-notify.ts";
import { notify } from "./requests.ts";
import { type Said, type SayNotifications, sendNotification } from "./send-notification.ts";

type MeansFor = Means<{
  notification(told: readonly Said[], token: string, origin: string): ReturnType<SayNotifications>;
}>;

const entities = [recipient, choices, notification];

/** What members are told by email. */
export const notifications = defineCapability({
  name: "notifications",
  entities,
  events: [notificationEvents],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "It is about staff." } },
  merge: { untouched: { of: entities, why: "It is about staff, and names records by their ids." } },
  forget: {
    kept: { of: [recipient, choices], why: "The address goes with the member, and a choice names no one." },
    expires: { of: [notification], why: "It is kept for 30 days." },
  },
  archive: { holds: entities, leavesOut: [] },
  partitions: {
    // Found through the members' records, which are never deleted.
    member: async (scope) => {
      const { homes } = scope;
      const found = await queryAll(
        scope,
        { in: homes.administration(), prefix: "M#", nothingElse: true },
        member,
      );
      return found.map(({ value }) => homes.member(value.id));
    },
  },
  doors: {},
  exports: { none: "It is about the last days only." },
  requests: [receiving(notify, receiveNotify)],
  due: [
    dueWork(notification, (scope, of, { origin, words }: MeansFor) =>
      sendNotification(scope, of, (told, token) => words.notification(told, token, origin)),
    ),
  ],
});
