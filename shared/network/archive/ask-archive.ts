import * as z from "zod";
import { type Archive, archive, archiveKey, days, isOver } from "#shared/engine/archive/archive.ts";
import { archiveEvent } from "#shared/engine/archive/event-of.ts";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { archiveConflict } from "#shared/network/archive/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";

export const archiveForm = defineForm("whole-ask", "archive.ask", {
  why: lines({ most: 500, required: "network.reason_required" }),
});

/**
 * Requests an archive of the whole network. Nothing is made before a member of admissions agrees. `identity`
 * is the person behind the membership. @throws forbidden, invalid (`/why`), conflict `archive_under_way`
 */
export async function askArchive(
  scope: Scope,
  input: Sent<typeof archiveForm> & { identity: string; command: string },
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
    const value: Archive = {
      id: newId("archive", now.epochMilliseconds),
      state: "asked",
      why,
      asked: { ...doneNow(scope), identity: input.identity },
      answered: null,
      next: null,
      pieces: [],
      counts: {},
      ready: null,
      due: stamp(now.add({ hours: 24 * days.toAnswer })),
    };
    return {
      answer: { archive: value.id },
      events: archiveEvent(scope, value.id, { type: "archive.asked" }),
      changes: [was ? replace(archive, was, value) : create(archive, value)],
    };
  });
  return answer;
}
