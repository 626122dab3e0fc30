import { forbidden } from "#shared/kernel/errors.ts";
import { defineForm, type Sent, several } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { type Choices, choices, choicesKey } from "#shared/records/notification/choices.ts";
import { notificationEvents } from "#shared/records/notification/events.ts";
import {
  kindsFor,
  type NotificationKind,
  notificationKinds,
  wants,
} from "#shared/records/notification/kinds.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import type { Role } from "#shared/tenancy/roles.ts";

export const notificationsForm = defineForm("notifications", "notification.choose", {
  email: several(notificationKinds),
});

/** The member of a scope. @throws forbidden for any other actor */
function oneself({ actor }: Scope): { readonly id: Id<"member">; readonly role: Role } {
  if (actor.kind !== "member") throw forbidden(notificationsForm.needs);
  return actor;
}

/** What a member may be told, and whether they get it. @throws forbidden */
export async function readNotifications(
  scope: Scope,
): Promise<readonly { readonly kind: NotificationKind; readonly email: boolean }[]> {
  requirePermission(scope, notificationsForm.needs);
  const { id, role } = oneself(scope);
  const found = await scope.table.get(choices, choicesKey(scope.homes, id));
  return kindsFor(role).map((kind) => ({ kind, email: wants(role, kind, found?.value.email ?? {}) }));
}

/** A member chooses for themselves what they are told by email. @throws forbidden, invalid `/email` */
export async function chooseNotifications(
  scope: Scope,
  input: Sent<typeof notificationsForm> & { command: string },
): Promise<void> {
  requirePermission(scope, notificationsForm.needs);
  const said = notificationsForm.read(input);
  const act = { verb: "chooseNotifications", command: input.command, asked: said };
  await choose(scope, act, (kind) => said.email.includes(kind));
}

/** Turns some kinds off, or on, and leaves the others. @throws forbidden */
export async function setNotifications(
  scope: Scope,
  {
    command,
    ...asked
  }: { readonly kinds: readonly NotificationKind[]; readonly wanted: boolean; readonly command: string },
): Promise<void> {
  requirePermission(scope, notificationsForm.needs);
  const act = { verb: "setNotifications", command, asked };
  await choose(scope, act, (kind, now) => (asked.kinds.includes(kind) ? asked.wanted : now));
}

/** `email`: whether a kind is to be mailed, by what it is `now`. */
async function choose(
  scope: Scope,
  said: { readonly verb: string; readonly command: string; readonly asked: unknown },
  email: (kind: NotificationKind, now: boolean) => boolean,
): Promise<void> {
  const { id, role } = oneself(scope);
  const home = scope.homes.member(id);
  await commit(scope, { home, ...said, answers: noAnswer }, async () => {
    const was = await scope.table.get(choices, choicesKey(scope.homes, id));
    const next = kindsFor(role).map(
      (kind) => [kind, email(kind, wants(role, kind, was?.value.email ?? {}))] as const,
    );
    const value: Choices = { member: id, email: Object.fromEntries(next), changedAt: stamp(scope.now()) };
    return {
      answer: null,
      events: [
        eventOf(notificationEvents, {
          type: "notification.chosen",
          in: home,
          feed: home,
          subject: { member: id },
        }),
      ],
      changes: [was ? replace(choices, was, value) : create(choices, value)],
    };
  });
}
