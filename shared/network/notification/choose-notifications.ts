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
  const { id, role } = oneself(scope);
  const said = notificationsForm.read(input);
  const home = scope.homes.member(id);
  const act = { home, verb: "chooseNotifications", command: input.command, asked: said, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await scope.table.get(choices, choicesKey(scope.homes, id));
    const email = Object.fromEntries(kindsFor(role).map((kind) => [kind, said.email.includes(kind)]));
    const value: Choices = { member: id, email, changedAt: stamp(scope.now()) };
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
