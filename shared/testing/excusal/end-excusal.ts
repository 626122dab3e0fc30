import { notFound } from "#shared/kernel/errors.ts";
import { defineForm, id, type Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { excusalEvents } from "#shared/records/excusal/events.ts";
import { excusal, excusalKey } from "#shared/records/excusal/excusal.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { replace } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { excusalsOf } from "./current.ts";

export const endExcusalForm = defineForm("end-excusal", "testing.manage", {
  excusal: id("excusal", "excusal.kind_required"),
});

/** Ends it before its last day: lines that are fixed stay as they are. @throws not_found, forbidden */
export async function endExcusal(
  scope: Scope,
  {
    house,
    stay,
    command,
    ...sent
  }: { house: Id<"house">; stay: Id<"stay">; command: string } & Sent<typeof endExcusalForm>,
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, endExcusalForm.needs);
  const { excusal: of } = endExcusalForm.read(sent);
  const act = { home, verb: "endExcusal", command, asked: { stay, excusal: of }, answers: noAnswer };
  await commit(scope, act, async () => {
    const card = await scope.table.get(houseCard, houseCardKey(scope.homes, house));
    if (!card) throw notFound();
    const on = today(scope.now(), card.value.timeZone).toString();
    const one = (await excusalsOf(scope, house, on)).find((it) => it.id === of && it.stay === stay);
    const was = one && (await scope.table.get(excusal, excusalKey(scope.homes, one)));
    if (!was || was.value.ended) throw notFound();
    const record = below.stay(home, stay);
    return {
      answer: null,
      events: [
        eventOf(excusalEvents, {
          ...{ type: "excusal.ended", in: record, feed: record, subject: { excusal: of, stay } },
        }),
      ],
      changes: [replace(excusal, was, { ...was.value, ended: doneNow(scope) })],
    };
  });
}
