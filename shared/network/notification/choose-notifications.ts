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
  wantsText,
} from "#shared/records/notification/kinds.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import type { Role } from "#shared/tenancy/roles.ts";

export const notificationsForm = defineForm("notifications", "notification.choose", {
  email: several(notificationKinds),
});

export const textsForm = defineForm("texts", "notification.choose", { text: several(notificationKinds) });

/** The member of a scope. @throws forbidden for any other actor */
export function oneself({ actor }: Scope): { readonly id: Id<"member">; readonly role: Role } {
  if (actor.kind !== "member") throw forbidden(notificationsForm.needs);
  return actor;
}

interface Kind {
  readonly kind: NotificationKind;
  readonly email: boolean;
  readonly text: boolean;
}

const kindsOf = (role: Role, chosen: Choices | undefined): Kind[] =>
  kindsFor(role).map((kind) => ({
    kind,
    email: wants(role, kind, chosen?.email ?? {}),
    text: wantsText(role, kind, chosen?.text ?? {}),
  }));

/** What a member may be told, and whether they get it. @throws forbidden */
export async function readNotifications(scope: Scope): Promise<readonly Kind[]> {
  requirePermission(scope, notificationsForm.needs);
  const { id, role } = oneself(scope);
  const found = await scope.table.get(choices, choicesKey(scope.homes, id));
  return kindsOf(role, found?.value);
}

/** A member chooses for themselves what they are told by email. @throws forbidden, invalid `/email` */
export async function chooseNotifications(
  scope: Scope,
  input: Sent<typeof notificationsForm> & { command: string },
): Promise<void> {
  requirePermission(scope, notificationsForm.needs);
  const said = notificationsForm.read(input);
  const act = { verb: "chooseNotifications", command: input.command, asked: said };
  await choose(scope, act, ({ kind }) => ({ email: said.email.includes(kind) }));
}

/** The same by text. It needs a confirmed number to reach them. @throws forbidden, invalid `/text` */
export async function chooseTexts(
  scope: Scope,
  input: Sent<typeof textsForm> & { command: string },
): Promise<void> {
  requirePermission(scope, textsForm.needs);
  const said = textsForm.read(input);
  const act = { verb: "chooseTexts", command: input.command, asked: said };
  await choose(scope, act, ({ kind }) => ({ text: said.text.includes(kind) }));
}

/** Turns some kinds of email off, or on, and leaves the others. Writes nothing if they are so already. @throws forbidden */
export async function setNotifications(
  scope: Scope,
  {
    command,
    ...asked
  }: { readonly kinds: readonly NotificationKind[]; readonly wanted: boolean; readonly command: string },
): Promise<void> {
  const now = await readNotifications(scope);
  if (!now.some(({ kind, email }) => asked.kinds.includes(kind) && email !== asked.wanted)) return;
  const act = { verb: "setNotifications", command, asked };
  await choose(scope, act, ({ kind }) => (asked.kinds.includes(kind) ? { email: asked.wanted } : {}));
}

/** `change`: what becomes of a kind; the rest of it stays. */
async function choose(
  scope: Scope,
  said: { readonly verb: string; readonly command: string; readonly asked: unknown },
  change: (now: Kind) => Partial<Kind>,
): Promise<void> {
  const { id, role } = oneself(scope);
  const home = scope.homes.member(id);
  await commit(scope, { home, ...said, answers: noAnswer }, async () => {
    const was = await scope.table.get(choices, choicesKey(scope.homes, id));
    const next = kindsOf(role, was?.value).map((now) => ({ ...now, ...change(now) }));
    const wanted = {
      email: Object.fromEntries(next.map(({ kind, email }) => [kind, email])),
      text: Object.fromEntries(next.map(({ kind, text }) => [kind, text])),
    };
    const value: Choices = { member: id, ...wanted, changedAt: stamp(scope.now()) };
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
