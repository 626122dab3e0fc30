import * as z from "zod";
import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { stayEvents } from "#shared/records/stay/events.ts";
import { stayNote } from "#shared/records/stay/note.ts";
import { type Stay, stay, stayKey } from "#shared/records/stay/stay.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { actorOf, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";

export const noteForm = defineForm("note", "note.manage", {
  text: lines({ most: 4000, required: "stay.note_required" }),
});

/**
 * Adds a staff note to a stay, during it or after it. The event says only that there is one. @throws not_found,
 * forbidden, invalid `/text`
 */
export async function addNote(
  scope: Scope,
  input: { house: Id<"house">; stay: Stay["id"]; command: string } & Sent<typeof noteForm>,
): Promise<{ note: Id<"note"> }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, noteForm.needs);
  const { text } = noteForm.read(input);
  const { house, stay: of, command } = input;
  const answers = z.object({ note: idSchema("note") });
  const act = { home, verb: "addNote", command, asked: { note: of, text }, answers };
  const { answer } = await commit(scope, act, async () => {
    if (!(await scope.table.get(stay, stayKey(scope.homes, house, of)))) throw notFound();
    const id = newId("note", scope.now().epochMilliseconds);
    return {
      answer: { note: id },
      events: [
        eventOf(stayEvents, {
          type: "stay.note_added",
          in: below.stay(home, of),
          feed: home,
          subject: { stay: of },
        }),
      ],
      changes: [create(stayNote, { id, house, stay: of, at: stamp(scope.now()), by: actorOf(scope), text })],
    };
  });
  return answer;
}
