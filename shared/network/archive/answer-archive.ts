import { type Archive, archive } from "#shared/engine/archive/archive.ts";
import { archiveEvent } from "#shared/engine/archive/event-of.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { archiveConflict } from "#shared/network/archive/refusals.ts";
import { requireSecondPerson, type Standing } from "#shared/records/second-person/second-person.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { doneNow, needAny, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { thisArchive } from "./read-archive.ts";

/**
 * Admissions approve or reject an archive of the whole network. It contains what administration may not see,
 * so it takes two roles and two people. @throws forbidden, not_found, conflict `archive_answered`,
 * `archive_own`
 */
export async function answerArchive(
  scope: Scope,
  input: { archive: Archive["id"]; agreed: boolean; person: Standing; command: string },
): Promise<void> {
  if (input.agreed) requirePermission(scope, "archive.take");
  else needAny(scope, "archive.take", "archive.ask");
  const { agreed, person } = input;
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
    const answered = { ...doneNow(scope), identity: person.identity };
    if (was.value.state !== "asked") throw archiveConflict("archive_answered");
    if (agreed)
      requireSecondPerson(
        { ...was.value.asked, opens: was.value.opens },
        { ...person, by: answered.by },
        scope.now(),
      );
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
