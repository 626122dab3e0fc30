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
import { deviceKey, deviceOf, onDevice, usedDevice } from "#shared/records/test/device.ts";
import type { Custody } from "#shared/records/test/entry.ts";
import { panelLines } from "#shared/records/test/kinds.ts";
import type { Seen, Test, TestPlace } from "#shared/records/test/test.ts";
import type { DoneInPerson } from "#shared/table/acted-by.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { type Act, type ActOnTest, enter, inPerson, notTheirMentor } from "./enter.ts";
import { collectedBy, toCollect } from "./on-collection.ts";
import type { InPerson } from "./walks-beside.ts";

const given = dateTime("test.collected_at_required");
const degrees = wholeNumber({ least: 32, most: 130 });
const sealed = text({ most: 60 });
const signed = signature({ most: 200, required: "test.signature_required" });
/** What a collector writes down of a device, wherever it is. */
export const deviceFields = {
  collectedAt: given,
  lot: text({ most: 60, required: "test.lot_required" }),
  serial: text({ most: 60, required: "test.serial_required" }),
  expires: date("test.expires_required"),
  temperature: degrees,
  minutes: wholeNumber({ least: 0, most: 240 }),
  missing: several(panelLines),
  control: tick(),
  seal: sealed,
  signed,
};
/** The same of a specimen that went to a laboratory without a device. */
export const sealedFields = { collectedAt: given, temperature: degrees };
export const collectForm = defineForm("collect", "testing.collect", deviceFields);
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

export type Wanted = Pick<Test, "specimen" | "panel"> & { readonly openedAt: string };

/** What a collector wrote down. @throws invalid */
export function seenIn(
  scope: Scope,
  sent: Sent<typeof collectForm>,
  { test, zone }: { readonly test: Test | Wanted; readonly zone: string },
): Seen {
  const wanted = "opened" in test ? { ...test, openedAt: test.opened.at } : test;
  const said = collectForm.read(sent, (partly, errors) =>
    checkDevice(wanted, partly, { now: scope.now(), zone }, errors),
  );
  return { ...said, collectedAt: givenAt(said, zone) };
}

export const givenAt = (
  { collectedAt }: { readonly collectedAt: Temporal.PlainDateTime },
  zone: string,
): Seen["collectedAt"] => stamp(collectedAt.toZonedDateTime(zone).toInstant());

/** Whether its device was used before. */
export const isUsed = async (scope: Scope, { house }: Test, seen: Seen): Promise<boolean> =>
  onDevice(seen) &&
  (await scope.table.get(usedDevice, deviceKey(scope.homes.house(house), deviceOf(seen)))) !== undefined;

/** A specimen on record: no result. The device, if there was one, is used up with it. */
export function recorded(
  { id, house }: Test,
  by: DoneInPerson,
  seen: Seen,
  outside: Extract<Custody, { kind: "collected" }>["outside"] = null,
): Act {
  const { collectedAt: _, expires: __, ...shown } = seen;
  return {
    value: { collected: { ...by, ...seen } },
    what: { kind: "collected", ...shown, outside },
    event: { type: "test.collected" },
    also: onDevice(seen) ? [create(usedDevice, { house, device: deviceOf(seen), test: id })] : [],
  };
}

const sentOf = (sent: Sent<typeof collectForm>): object =>
  Object.fromEntries(collectForm.names.map((name) => [name, sent[name]]));

async function zoneOf({ table, homes }: Scope, { house }: TestPlace): Promise<string> {
  return (await table.get(houseCard, houseCardKey(homes, house)))?.value.timeZone ?? "UTC";
}

interface Clock {
  readonly now: Temporal.Instant;
  readonly zone: string;
}

const saying = (errors: FieldErrors) => (pointer: string, wrong: boolean | undefined, code: PlainCode) =>
  errors.read(() => {
    if (wrong) throw invalidField(pointer, code);
  }, undefined);

/** What can't have been of any specimen: before its test, in the future, urine without its temperature. */
export function checkGiven(
  { openedAt, specimen }: Wanted,
  { collectedAt, temperature }: Pick<Partly, "collectedAt" | "temperature">,
  { now, zone }: Clock,
  errors: FieldErrors,
): void {
  const at = saying(errors);
  const given = collectedAt?.toZonedDateTime(zone).toInstant();
  at("/collectedAt", given && isBefore(given.add({ minutes: 1 }), openedAt), "test.collected_before");
  at("/collectedAt", given && isBefore(now, given), "test.collected_later");
  at("/temperature", specimen === "urine" && temperature === null, "test.temperature_required");
}

/** The same, with a device: an expired one, or lines it does not have. */
export function checkDevice(wanted: Wanted, partly: Partly, clock: Clock, errors: FieldErrors): void {
  const { now, zone } = clock;
  const { specimen, panel } = wanted;
  const { collectedAt, expires, minutes, missing } = partly;
  const at = saying(errors);
  const on = today(collectedAt?.toZonedDateTime(zone).toInstant() ?? now, zone).toString();
  checkGiven(wanted, partly, clock, errors);
  at("/expires", expires !== undefined && expires < on, "test.expired");
  at("/minutes", specimen === "urine" && minutes === null, "test.read_after_required");
  at(
    "/missing",
    missing?.some((one) => !panel.includes(one)),
    "test.line_not_tested",
  );
}
