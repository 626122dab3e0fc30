import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, lines, type Sent } from "#shared/kernel/form.ts";
import { newId } from "#shared/kernel/ids.ts";
import { type CheckInNote, checkIn, checkInKey, checkInNote } from "#shared/records/check-in/check-in.ts";
import { checkInEvents } from "#shared/records/check-in/events.ts";
import { inJourney, journeyIn } from "#shared/records/journey/in-journey.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";

export const addForm = defineForm("check-in-note", "journey.write", {
  words: lines({ most: 2000, required: "check_in.words_required" }),
});

/**
 * Adds to a check-in, or sets something in it right: what was written stays. @throws not_found, forbidden, invalid,
 * conflict `handed_over`
 */
export async function addToCheckIn(
  scope: Scope,
  input: Sent<typeof addForm> & Pick<CheckInNote, "checkIn"> & { readonly command: string },
): Promise<void> {
  requirePermission(scope, addForm.needs);
  const { words } = addForm.read(input);
  const { checkIn: id, command } = input;
  const journey = journeyIn(scope);
  const home = scope.homes.journey(journey);
  const asked = { checkIn: id, words };
  await commit(scope, { home, verb: "addToCheckIn", command, asked, answers: noAnswer }, async () => {
    const { still } = await inJourney(scope);
    if (!(await scope.table.get(checkIn, checkInKey(scope.homes, { journey, id })))) throw notFound();
    const exchange = scope.homes.exchange(journey);
    const at = { in: exchange, feed: exchange, subject: { journey } };
    return {
      answer: null,
      events: [eventOf(checkInEvents, { type: "check_in.added_to", ...at })],
      changes: [
        still,
        create(checkInNote, {
          id: newId("note", scope.now().epochMilliseconds),
          journey,
          checkIn: id,
          made: doneNow(scope),
          words,
        }),
      ],
    };
  });
}
