import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { clinicalEvents } from "#shared/records/clinical/events.ts";
import { clinicalNote } from "#shared/records/clinical/note.ts";
import { journeyIn } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { inClinical } from "./in-clinical.ts";

export const clinicalNoteForm = defineForm("note", "clinical.write", {
  words: lines({ most: 4000, required: "clinical.words_required" }),
});

/**
 * A clinician keeps a note that no house and no mentor reads, on condition that the consent still stands. @throws
 * forbidden, not_found, invalid, conflict `consent_over_for_clinician`
 */
export async function writeClinicalNote(
  scope: Scope,
  { command, ...sent }: Sent<typeof clinicalNoteForm> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, clinicalNoteForm.needs);
  const { words } = clinicalNoteForm.read(sent);
  const journey = journeyIn(scope);
  const home = scope.homes.clinical(journey);
  const act = { home, verb: "writeClinicalNote", command, asked: { words }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { own, still } = await inClinical(scope);
    const id = newId("note", scope.now().epochMilliseconds);
    const note = { id, journey, member: own.member, made: doneNow(scope), words };
    const told = { type: "clinical.noted", subject: { journey } } as const;
    return {
      answer: null,
      events: [eventOf(clinicalEvents, { ...told, in: home, feed: home })],
      changes: [still, create(clinicalNote, note)],
    };
  });
}
