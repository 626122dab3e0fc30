import * as z from "zod";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { defineForm, field, type Sent } from "#shared/kernel/form.ts";
import { type Id, idSchema, newId } from "#shared/kernel/ids.ts";
import { broughtPaper, broughtPart, broughtRecord } from "#shared/records/brought/brought.ts";
import { broughtEvents } from "#shared/records/brought/events.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { commit } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { needs, type OfStay, openFile, stayAndHouse } from "./open-record.ts";

export const keepForm = defineForm("keep", needs, { text: field("text", undefined, (sent) => sent) });

/**
 * Keeps the papers and further parts of a resident's own record with their stay, to be read. Its consents, and what
 * another network disclosed, are left out: they are not valid here. @throws not_found, forbidden, invalid `/file`, conflict
 * `stay_closed`
 */
export async function keepRecord(
  scope: Scope,
  input: OfStay & Sent<typeof keepForm> & { readonly command: string },
): Promise<{ brought: Id<"brought"> }> {
  const home = houseHome(scope, input.house);
  requirePermission(scope, needs);
  const { house, stay, command } = input;
  const { text } = keepForm.read(input);
  const asked = { bring: stay, file: fingerprint(text) };
  const answers = z.object({ brought: idSchema("brought") });
  const { answer } = await commit(scope, { home, verb: "keepRecord", command, asked, answers }, async () => {
    const [at, { record, pieces, ...file }] = await Promise.all([
      stayAndHouse(scope, input),
      openFile(scope, text),
    ]);
    if (at.stay.value.closed) throw stayConflict("stay_closed");
    const id = newId("brought", scope.now().epochMilliseconds);
    const { network, madeAt, papers } = record;
    const nth = (place: number) => String(place).padStart(2, "0");
    return {
      answer: { brought: id },
      events: [
        eventOf(broughtEvents, {
          type: "brought.kept",
          in: below.stay(home, stay),
          feed: home,
          subject: { stay },
          data: { papers: papers.length },
        }),
      ],
      changes: [
        create(broughtRecord, {
          ...{ id, house, stay, network, madeAt, ...file },
          papers: papers.length,
          parts: [...new Set(pieces.map(({ name }) => name))],
          kept: doneNow(scope),
          removed: null,
        }),
        ...papers.map((document, place) =>
          create(broughtPaper, { house, stay, brought: id, at: nth(place), document }),
        ),
        ...pieces.map((piece, place) =>
          create(broughtPart, { house, stay, brought: id, at: nth(place), ...piece }),
        ),
        unchanged(at.stay),
      ],
    };
  });
  return answer;
}
