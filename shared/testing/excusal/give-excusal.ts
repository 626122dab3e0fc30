import { Temporal } from "temporal-polyfill";
import { invalidField, notFound } from "#shared/kernel/errors.ts";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import { choice, date, defineForm, type PartlySaid, type Sent } from "#shared/kernel/form.ts";
import { type Id, newId } from "#shared/kernel/ids.ts";
import { today } from "#shared/kernel/local-date.ts";
import { excusalEvents } from "#shared/records/excusal/events.ts";
import { excusal, excusalKinds, excusalReasons } from "#shared/records/excusal/excusal.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { stayConflict } from "#shared/records/stay/refusals.ts";
import { stay, stayKey } from "#shared/records/stay/stay.ts";
import { specimens } from "#shared/records/test/kinds.ts";
import { testConflict } from "#shared/records/test/refusals.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { doneNow, houseHome, requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, unchanged } from "#shared/table/transact.ts";
import { below } from "#shared/tenancy/homes.ts";
import { type InPerson, walksBeside } from "../collection/walks-beside.ts";

/** Days that one may last which has an end. */
const longest = 60;

export const excusalForm = defineForm("excusal", "testing.manage", {
  kind: choice(excusalKinds, "excusal.kind_required"),
  reason: choice(excusalReasons, "excusal.reason_required"),
  from: date("excusal.from_required"),
  last: date(),
  specimen: choice(specimens),
});

/**
 * Excuses a resident from random selection for days ahead, or has them tested otherwise. It counts on each day whose
 * lines are not fixed yet, and changes no line that is. Never by who walks with the
 * resident. @throws not_found, forbidden, invalid, conflict `stay_closed`, `test_mentor`
 */
export async function giveExcusal(
  scope: Scope,
  {
    house,
    stay: of,
    command,
    door,
    identity,
    ...sent
  }: { house: Id<"house">; stay: Id<"stay">; command: string } & InPerson & Sent<typeof excusalForm>,
): Promise<void> {
  const home = houseHome(scope, house);
  requirePermission(scope, excusalForm.needs);
  const asked = { stay: of, ...sent };
  await commit(scope, { home, verb: "giveExcusal", command, asked, answers: noAnswer }, async () => {
    const [found, card] = await scope.table.getAll([
      { entity: stay, key: stayKey(scope.homes, house, of) },
      { entity: houseCard, key: houseCardKey(scope.homes, house) },
    ]);
    if (!found || !card) throw notFound();
    if (found.value.closed) throw stayConflict("stay_closed");
    const on = today(scope.now(), card.value.timeZone).toString();
    const said = excusalForm.read(sent, (partly, errors) => check(partly, on, errors));
    const { kind, reason } = said;
    const id = newId("excusal", scope.now().epochMilliseconds);
    const { walks, hold } = await walksBeside(scope, { house, stay: of }, { door, identity });
    if (walks) throw testConflict("test_mentor");
    const record = below.stay(home, of);
    return {
      answer: null,
      events: [
        eventOf(excusalEvents, {
          ...{ type: "excusal.given", data: { kind, reason }, in: record, feed: record },
          subject: { excusal: id, stay: of },
        }),
      ],
      changes: [
        unchanged(found),
        hold,
        create(excusal, {
          ...{ ...said, id, house, stay: of, journey: found.value.journey },
          specimen: kind === "specimen" ? said.specimen : null,
          given: doneNow(scope),
          ended: null,
        }),
      ],
    };
  });
}

/** Checks fields against each other, and days against today. */
function check(
  { kind, from, last, specimen }: PartlySaid<typeof excusalForm>,
  on: string,
  errors: FieldErrors,
): void {
  const at = (pointer: string, wrong: boolean | undefined, code: PlainCode) =>
    errors.read(() => {
      if (wrong) throw invalidField(pointer, code);
    }, undefined);
  at("/from", from !== undefined && from < on, "excusal.from_past");
  at("/last", (kind === "away" || kind === "excused") && last === null, "excusal.last_required");
  at("/last", Boolean(from && last && last < from), "excusal.last_before");
  if (from && last && Temporal.PlainDate.from(from).until(last).days >= longest)
    errors.add("/last", "excusal.too_long", { days: longest });
  at("/specimen", kind === "specimen" && specimen === null, "excusal.specimen_required");
}
