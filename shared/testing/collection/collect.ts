import type { Temporal } from "temporal-polyfill";
import { invalidField } from "#shared/kernel/errors.ts";
import type { FieldErrors } from "#shared/kernel/field-errors.ts";
import type { PlainCode } from "#shared/kernel/field-problem.ts";
import {
  date,
  dateTime,
  defineForm,
  type PartlySaid,
  type Sent,
  several,
  signature,
  text,
  tick,
  wholeNumber,
} from "#shared/kernel/form.ts";
import { isBefore, stamp } from "#shared/kernel/instant.ts";
import { today } from "#shared/kernel/local-date.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { deviceKey, deviceOf, usedDevice } from "#shared/records/test/device.ts";
import { panelLines } from "#shared/records/test/kinds.ts";
import type { Seen, Test, TestPlace } from "#shared/records/test/test.ts";
import type { DoneInPerson } from "#shared/table/acted-by.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { type Act, type ActOnTest, enter, inPerson, notTheirMentor } from "./enter.ts";
import { collectedBy, toCollect } from "./on-collection.ts";
import type { InPerson } from "./walks-beside.ts";

export const collectForm = defineForm("collect", "testing.collect", {
  collectedAt: dateTime("test.collected_at_required"),
  lot: text({ most: 60, required: "test.lot_required" }),
  serial: text({ most: 60, required: "test.serial_required" }),
  expires: date("test.expires_required"),
  temperature: wholeNumber({ least: 32, most: 130 }),
  minutes: wholeNumber({ least: 0, most: 240 }),
  missing: several(panelLines),
  control: tick(),
  seal: text({ most: 60 }),
  signed: signature({ most: 200, required: "test.signature_required" }),
});
type Partly = PartlySaid<typeof collectForm>;

/**
 * Records a specimen as its collector saw it: no result. The device is used up with it. @throws not_found, forbidden,
 * invalid, conflict `test_over`, `test_collected`, `test_not_yours`, `test_mentor`
 */
export const collectSpecimen = async (
  scope: Scope,
  { door, identity, ...input }: ActOnTest & InPerson & Sent<typeof collectForm>,
): Promise<void> => {
  requirePermission(scope, collectForm.needs);
  const act = { verb: "collectSpecimen", asked: sentOf(input) };
  return enter(scope, input, act, async ({ value }) => {
    toCollect(value);
    collectedBy(value, identity);
    const zone = await zoneOf(scope, input);
    const seen = seenIn(scope, input, { test: value, zone });
    if (await isUsed(scope, value, seen)) throw invalidField("/serial", "test.device_used");
    const by = inPerson(scope, { door, identity });
    const act = recorded(value, by, seen);
    return { ...act, also: [...(act.also ?? []), await notTheirMentor(scope, value, { door, identity })] };
  });
};

type Wanted = Pick<Test, "specimen" | "panel"> & { readonly openedAt: string };

/** What a collector wrote down. @throws invalid */
export function seenIn(
  scope: Scope,
  sent: Sent<typeof collectForm>,
  { test, zone }: { readonly test: Test | Wanted; readonly zone: string },
): Seen {
  const wanted = "opened" in test ? { ...test, openedAt: test.opened.at } : test;
  const said = collectForm.read(sent, (partly, errors) =>
    check(wanted, partly, { now: scope.now(), zone }, errors),
  );
  return { ...said, collectedAt: stamp(said.collectedAt.toZonedDateTime(zone).toInstant()) };
}

/** Whether its device was used before. */
export const isUsed = async (scope: Scope, { house }: Test, seen: Seen): Promise<boolean> =>
  (await scope.table.get(usedDevice, deviceKey(scope.homes.house(house), deviceOf(seen)))) !== undefined;

/** A specimen on record: no result. The device is used up with it. */
export function recorded({ id, house }: Test, by: DoneInPerson, seen: Seen): Act {
  const { collectedAt: _, expires: __, ...shown } = seen;
  return {
    value: { collected: { ...by, ...seen } },
    what: { kind: "collected", ...shown },
    event: { type: "test.collected" },
    also: [create(usedDevice, { house, device: deviceOf(seen), test: id })],
  };
}

const sentOf = (sent: Sent<typeof collectForm>): object =>
  Object.fromEntries(collectForm.names.map((name) => [name, sent[name]]));

async function zoneOf({ table, homes }: Scope, { house }: TestPlace): Promise<string> {
  return (await table.get(houseCard, houseCardKey(homes, house)))?.value.timeZone ?? "UTC";
}

/** What can't have been: a specimen before its test or in the future, an expired device, lines it does not have. */
function check(
  { openedAt, specimen, panel }: Wanted,
  { collectedAt, expires, temperature, minutes, missing }: Partly,
  { now, zone }: { readonly now: Temporal.Instant; readonly zone: string },
  errors: FieldErrors,
): void {
  const at = (pointer: string, wrong: boolean | undefined, code: PlainCode) =>
    errors.read(() => {
      if (wrong) throw invalidField(pointer, code);
    }, undefined);
  const given = collectedAt?.toZonedDateTime(zone).toInstant();
  const on = given && today(given, zone).toString();
  at("/collectedAt", given && isBefore(given.add({ minutes: 1 }), openedAt), "test.collected_before");
  at("/collectedAt", given && isBefore(now, given), "test.collected_later");
  at("/expires", expires !== undefined && expires < (on ?? today(now, zone).toString()), "test.expired");
  at("/temperature", specimen === "urine" && temperature === null, "test.temperature_required");
  at("/minutes", specimen === "urine" && minutes === null, "test.read_after_required");
  at(
    "/missing",
    missing?.some((one) => !panel.includes(one)),
    "test.line_not_tested",
  );
}
