import { sendRequest } from "#shared/engine/outbox/message.ts";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { defineForm, phone, type Sent, text } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hasCome, stamp } from "#shared/kernel/instant.ts";
import { notificationEvents } from "#shared/records/notification/events.ts";
import {
  codeRule,
  type MemberPhone,
  memberPhone,
  newCode,
  northAmerican,
  phoneKey,
} from "#shared/records/notification/phone.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { ConditionFailed, create, nextVersion, remove, replace } from "#shared/table/transact.ts";
import { oneself } from "./choose-notifications.ts";
import { textMember } from "./requests.ts";

const needs = "notification.choose";
export const phoneForm = defineForm("phone", needs, { number: phone("notification.number") });
export const codeForm = defineForm("code", needs, {
  code: text({ most: 20, required: "notification.code" }),
});

type Commanded = { readonly command: string };
/** The text with a code. */
export type SayCode = (code: string) => string;

/** The number of a member, for themselves. @throws forbidden */
export async function readPhoneNumber(scope: Scope): Promise<MemberPhone | undefined> {
  requirePermission(scope, needs);
  return (await phoneOf(scope))?.value;
}

/** Texts a code to a number, to confirm that it is the member's. @throws forbidden, invalid `/number` */
export async function askPhoneCode(
  scope: Scope,
  { say, command, ...sent }: Sent<typeof phoneForm> & Commanded & { readonly say: SayCode },
): Promise<void> {
  requirePermission(scope, needs);
  const number = northAmerican(phoneForm.read(sent).number);
  if (!number) throw invalidField("/number", "notification.number");
  const { id, home } = self(scope);
  const act = { home, verb: "askPhoneCode", command, asked: { number }, answers: noAnswer };
  await commit(scope, act, async () => {
    const was = await phoneOf(scope);
    const day = stamp(scope.now()).slice(0, 10);
    const times = was?.value.asked.day === day ? was.value.asked.times + 1 : 1;
    if (times > codeRule.aDay) throw invalidField("/number", "notification.codes_today");
    const code = newCode();
    const until = stamp(scope.now().add({ minutes: codeRule.minutes }));
    const value: MemberPhone = {
      member: id,
      number,
      confirmedAt: null,
      stoppedAt: null,
      code: { hash: await hashOf(scope, number, code), until, tries: 0 },
      asked: { day, times },
    };
    const asks = { member: id, kind: "code" as const, text: say(code) };
    return {
      answer: null,
      events: [told(scope, "notification.phone_asked")],
      changes: [
        was ? replace(memberPhone, was, value) : create(memberPhone, value),
        sendRequest(scope, home, `code-${command}`, textMember, asks),
      ],
    };
  });
}

/** Confirms the number by the code that was texted to it. @throws forbidden, not_found, invalid `/code` */
export async function confirmPhone(
  scope: Scope,
  { command, ...sent }: Sent<typeof codeForm> & Commanded,
): Promise<void> {
  requirePermission(scope, needs);
  const code = codeForm.read(sent).code.replace(/\s/g, "");
  const { home } = self(scope);
  const found = await countTry(scope);
  const asked = found.value.code;
  const left = codeRule.tries - (asked?.tries ?? codeRule.tries);
  if (!asked || left < 0 || hasCome(asked.until, scope.now()))
    throw invalidField("/code", "notification.code_over");
  if (asked.hash !== (await hashOf(scope, found.value.number, code)))
    throw left === 0
      ? invalidField("/code", "notification.code_over")
      : invalidField("/code", "notification.code_wrong", { left });
  const act = { home, verb: "confirmPhone", command, asked: {}, answers: noAnswer };
  await commit(scope, act, async () => ({
    answer: null,
    events: [told(scope, "notification.phone_confirmed")],
    changes: [replace(memberPhone, found, { ...found.value, code: null, confirmedAt: stamp(scope.now()) })],
  }));
}

/** No more texts. @throws forbidden */
export async function removePhone(scope: Scope, { command }: Commanded): Promise<void> {
  requirePermission(scope, needs);
  const { id, home } = self(scope);
  const act = { home, verb: "removePhone", command, asked: {}, answers: noAnswer };
  await commit(scope, act, async () => ({
    answer: null,
    events: [told(scope, "notification.phone_removed")],
    changes: [remove("phone", phoneKey(scope.homes, id))],
  }));
}

/** Counts a code before it is compared, so that of many at once no more are compared than are allowed. */
async function countTry(scope: Scope): Promise<Stored<MemberPhone>> {
  const found = await phoneOf(scope);
  if (!found) throw notFound();
  const { code } = found.value;
  if (!code) return found;
  const value = { ...found.value, code: { ...code, tries: code.tries + 1 } };
  try {
    await scope.table.write([replace(memberPhone, found, value)]);
  } catch (error) {
    throw error instanceof ConditionFailed ? invalidField("/code", "notification.code_over") : error;
  }
  return { ...found, version: nextVersion(found), value };
}

function self(scope: Scope): {
  readonly id: Id<"member">;
  readonly home: ReturnType<Scope["homes"]["member"]>;
} {
  const { id } = oneself(scope);
  return { id, home: scope.homes.member(id) };
}

const phoneOf = (scope: Scope) => scope.table.get(memberPhone, phoneKey(scope.homes, self(scope).id));
const hashOf = ({ secrets }: Scope, number: string, code: string) =>
  secrets.hmac("phone-code", `${number}.${code}`);

function told(
  scope: Scope,
  type: "notification.phone_asked" | "notification.phone_confirmed" | "notification.phone_removed",
) {
  const { id, home } = self(scope);
  return eventOf(notificationEvents, { type, in: home, feed: home, subject: { member: id } });
}
