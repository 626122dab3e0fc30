import { defineCapability, type Means, redaction } from "#shared/engine/capability.ts";
import { receiving } from "#shared/engine/outbox/receiving.ts";
import { dueWork } from "#shared/engine/schedule/due-work.ts";
import { member } from "#shared/records/member/member.ts";
import { choices } from "#shared/records/notification/choices.ts";
import { notificationEvents } from "#shared/records/notification/events.ts";
import { notification, textNotification } from "#shared/records/notification/notification.ts";
import { memberPhone } from "#shared/records/notification/phone.ts";
import { recipient } from "#shared/records/notification/recipient.ts";
import { queryAll } from "#shared/table/query-all.ts";
import type { Scope } from "#shared/table/scope.ts";
import { receiveNotify } from "./receive-notify.ts";
import { receiveText } from "./receive-text.ts";
import { notify, textMember } from "./requests.ts";
import {
  byEmail,
  byText,
  type Of,
  type Said,
  type SayNotifications,
  sendNotification,
} from "./send-notification.ts";

interface Words {
  notification(told: readonly Said[], token: string, origin: string): ReturnType<SayNotifications["mail"]>;
  notificationText(told: readonly Said[], origin: string): string;
}

const sends =
  (channel: typeof byEmail) =>
  (scope: Scope, of: Of, { origin, words }: Means<Words>) =>
    sendNotification(scope, channel, of, {
      mail: (told, token) => words.notification(told, token, origin),
      text: (told) => words.notificationText(told, origin),
    });

const entities = [recipient, choices, memberPhone, notification, textNotification];

/** What members are told by email and by text. */
export const notifications = defineCapability({
  name: "notifications",
  entities,
  events: [notificationEvents],
  refusals: [],
  travels: { not_of_a_stay: { of: entities, why: "It is about staff." } },
  merge: { untouched: { of: entities, why: "It is about staff, and names records by their ids." } },
  forget: {
    kept: {
      of: [recipient, choices, memberPhone],
      why: "The address goes with the member, the number is theirs to remove, and a choice names no one.",
    },
    expires: { of: [notification, textNotification], why: "It is kept for 30 days." },
  },
  takeAlong: { left_out: { of: entities, why: "It is about staff." } },
  archive: { holds: entities, leavesOut: [], redacts: [redaction(memberPhone, "code")] },
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
  requests: [receiving(notify, receiveNotify), receiving(textMember, receiveText, { leaves: "no_resident" })],
  due: [dueWork(notification, sends(byEmail)), dueWork(textNotification, sends(byText))],
});
