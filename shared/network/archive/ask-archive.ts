import * as z from "zod";
import { type Archive, archive, archiveKey, days, isOver } from "#shared/engine/archive/archive.ts";
import { archiveEvent } from "#shared/engine/archive/event-of.ts";
import { mail } from "#shared/engine/outbox/mail.ts";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { type Instant, stamp } from "#shared/kernel/instant.ts";
import { archiveConflict } from "#shared/network/archive/refusals.ts";
import { hasSecondPerson, membersOf, whoHears } from "#shared/network/member/who-hears.ts";
import type { Member } from "#shared/records/member/member.ts";
import { networkCard, networkCardKey } from "#shared/records/network/profile.ts";
import { opensAt } from "#shared/records/second-person/second-person.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { type Change, create, replace } from "#shared/table/transact.ts";

/** The mail about the request: no reason, and no one's name. `opens`: see `Archive`. */
export type Notice = (told: { readonly opens: Instant | null }) => { subject: string; text: string };

export const archiveForm = defineForm("whole-ask", "archive.ask", {
  why: lines({ most: 500, required: "network.reason_required" }),
});

/**
 * Requests an archive of the whole network. Nothing is made before a member of admissions agrees. `identity`
 * is the person behind the membership. @throws forbidden, invalid (`/why`), conflict `archive_under_way`
 */
export async function askArchive(
  scope: Scope,
  input: Sent<typeof archiveForm> & { identity: string; notice: Notice; command: string },
): Promise<{ archive: Archive["id"] }> {
  requirePermission(scope, archiveForm.needs);
  const { why } = archiveForm.read(input);
  const home = scope.homes.archive();
  const act = {
    home,
    verb: "askArchive",
    command: input.command,
    asked: { why },
    answers: z.object({ archive: idSchema("archive") }),
  };
  const { answer } = await commit(scope, act, async () => {
    const was = await scope.table.get(archive, archiveKey(scope.homes));
    if (was && !isOver(was.value)) throw archiveConflict("archive_under_way");
    const now = scope.now();
    const asked = { ...doneNow(scope), identity: input.identity };
    const members = await membersOf(scope);
    const opens = hasSecondPerson(members, asked, "archive.take") ? null : opensAt(now);
    const value: Archive = {
      id: newId("archive", now.epochMilliseconds),
      state: "asked",
      why,
      asked,
      answered: null,
      opens,
      next: null,
      pieces: [],
      counts: {},
      ready: null,
      due: stamp(now.add({ hours: 24 * days.toAnswer })),
    };
    return {
      answer: { archive: value.id },
      events: archiveEvent(scope, value.id, { type: "archive.asked" }),
      changes: [
        was ? replace(archive, was, value) : create(archive, value),
        ...(await notices(scope, value, members, input.notice)),
      ],
    };
  });
  return answer;
}

/** Everyone who can stop it is written to at once; the network's own address too if no one independent can approve. */
async function notices(
  scope: Scope,
  value: Archive,
  members: readonly Member[],
  notice: Notice,
): Promise<Change[]> {
  const card = value.opens && (await scope.table.get(networkCard, networkCardKey(scope.homes)));
  const hearers = [
    ...whoHears(members, scope.now()).map(({ email }) => email),
    ...(card ? [card.value.contact.email] : []),
  ];
  const said = notice({ opens: value.opens });
  return [...new Set(hearers)].map((to) =>
    sendRequest(scope, scope.homes.archive(), `${value.id}-${fingerprint(to).slice(0, 20)}`, mail, {
      to,
      kind: "archive",
      leaves: "no_resident",
      ...said,
    }),
  );
}
