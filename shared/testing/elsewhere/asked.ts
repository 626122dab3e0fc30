import { sendRequest } from "#shared/engine/outbox/message.ts";
import { forbidden, notFound } from "#shared/kernel/errors.ts";
import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { grantsOf } from "#shared/network/index.ts";
import {
  type AskedCollection,
  askedCollection,
  askedCollectionKey,
  askedCollectionPrefix,
} from "#shared/records/test/asked-collection.ts";
import { testEvents } from "#shared/records/test/events.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { unchanged } from "#shared/table/transact.ts";
import type { Home } from "#shared/tenancy/homes.ts";
import { collectForm, seenIn } from "../collection/collect.ts";
import { endingForm, notBeforeDue } from "../collection/end-test.ts";
import type { InPerson } from "../collection/walks-beside.ts";
import { type ReportCollection, reportCollection } from "./requests.ts";

/* Tests that a member was asked to collect elsewhere: what lies in their own home, and what they report. */

type Task = NonNullable<AskedCollection["task"]>;
export type Asked = Omit<AskedCollection, "task"> & { readonly task: Task };
const isOpen = (one: AskedCollection): one is Asked => one.task !== null;

/** @throws forbidden */
function ownHome(scope: Scope): Home {
  requirePermission(scope, collectForm.needs);
  if (!scope.member) throw forbidden(collectForm.needs);
  return scope.homes.member(scope.member);
}

/** Those that are open, the next one due first. @throws forbidden */
export async function listAsked(scope: Scope): Promise<readonly Asked[]> {
  const found = await queryAll(scope, { in: ownHome(scope), prefix: askedCollectionPrefix }, askedCollection);
  return found
    .map(({ value }) => value)
    .filter(isOpen)
    .sort((a, b) => a.task.due.localeCompare(b.task.due));
}

async function load(scope: Scope, test: Id<"test">) {
  const found = await scope.table.get(askedCollection, askedCollectionKey(ownHome(scope), test));
  if (!found?.value.task) throw notFound();
  return { found, house: found.value.house, task: found.value.task };
}

/** One of them, while it is open. @throws forbidden, not_found */
export async function readAsked(scope: Scope, { test }: { readonly test: Id<"test"> }): Promise<Asked> {
  const { found, task } = await load(scope, test);
  return { ...found.value, task };
}

type Report = InPerson & { readonly test: Id<"test">; readonly command: string };

async function report(
  scope: Scope,
  { test, command, identity, door }: Report,
  { verb, asked }: { readonly verb: string; readonly asked: object },
  say: (task: Task) => ReportCollection["said"],
): Promise<void> {
  const home = ownHome(scope);
  const { actor } = scope;
  if (actor.kind !== "member") throw forbidden(collectForm.needs);
  const { id: member, name } = actor;
  await commit(scope, { home, verb, command, asked: { test, ...asked }, answers: noAnswer }, async () => {
    const [{ found, house, task }, memberships] = await Promise.all([
      load(scope, test),
      grantsOf(door, identity),
    ]);
    const to = { house, test, member, name, identity };
    return {
      answer: null,
      events: [eventOf(testEvents, { type: "test.reported", in: home, feed: home, subject: { test } })],
      changes: [
        unchanged(found),
        sendRequest(scope, home, `collection-${command}`, reportCollection, {
          ...to,
          memberships: memberships.map((one) => one.member),
          said: say(task),
        }),
      ],
    };
  });
}

/** Reports a specimen as its collector saw it. @throws forbidden, not_found, invalid */
export const collectAsked = (scope: Scope, input: Report & Sent<typeof collectForm>): Promise<void> => {
  const { door: _, identity: __, command: ___, test: ____, ...asked } = input;
  return report(scope, input, { verb: "collectAsked", asked }, (task) => ({
    kind: "specimen",
    seen: seenIn(scope, input, { test: task, zone: task.timeZone }),
  }));
};

/** Reports that no specimen was given. @throws forbidden, not_found, invalid */
export const endAsked = (scope: Scope, input: Report & Sent<typeof endingForm>): Promise<void> => {
  const said = endingForm.read(input);
  return report(scope, input, { verb: "endAsked", asked: said }, ({ due }) => {
    notBeforeDue(scope, due, said.as);
    return { kind: "ending", ...said };
  });
};
