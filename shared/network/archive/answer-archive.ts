import { type Archive, archive } from "#shared/engine/archive/archive.ts";
import { archiveEvent } from "#shared/engine/archive/event-of.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { archiveConflict } from "#shared/network/archive/refusals.ts";
import { isSamePerson } from "#shared/table/acted-by.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { thisArchive } from "./read-archive.ts";

/**
 * Admissions approve or reject an archive of the whole network. It contains what administration may not see,
 * so it takes two roles and two people. @throws forbidden, not_found, conflict `archive_answered`,
 * `archive_own`
 */
export async function answerArchive(
  scope: Scope,
  input: { archive: Archive["id"]; agreed: boolean; identity: string; command: string },
): Promise<void> {
  requirePermission(scope, "archive.take");
  const { agreed, identity } = input;
  const asked = { archive: input.archive, agreed };
  const act = {
    home: scope.homes.archive(),
    verb: "answerArchive",
    command: input.command,
    asked,
    answers: noAnswer,
  };
  await commit(scope, act, async () => {
    const was = await thisArchive(scope, input.archive);
    const answered = { ...doneNow(scope), identity };
    if (was.value.state !== "asked") throw archiveConflict("archive_answered");
    if (agreed && isSamePerson(was.value.asked, answered)) throw archiveConflict("archive_own");
    const at = stamp(scope.now());
    const value: Archive = {
      ...was.value,
      state: agreed ? "making" : "refused",
      answered,
      due: agreed ? at : null,
    };
    return {
      answer: null,
      events: archiveEvent(scope, value.id, { type: agreed ? "archive.agreed" : "archive.refused" }),
      changes: [replace(archive, was, value)],
    };
  });
}
