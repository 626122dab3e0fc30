import { invalidField, notFound } from "#shared/kernel/errors.ts";
import { defineForm, type Sent } from "#shared/kernel/form.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { labelKey } from "#shared/records/bed/bed.ts";
import { bedsField } from "#shared/records/bed/beds-from.ts";
import { type AskedBeds, askedBeds, askedBedsKey } from "#shared/records/house/asked-beds.ts";
import { houseEvents } from "#shared/records/house/events.ts";
import {
  type HouseDefinition,
  type HouseTexts,
  isOpen,
  nothingWritten,
} from "#shared/records/house/house.ts";
import { type HouseForm, houseForm, houseFrom } from "#shared/records/house/house-from.ts";
import {
  type AvailabilityCard,
  availabilityCard,
  availabilityKey,
  directoryHouse,
  directoryHouseKey,
  type HouseWriting,
  houseWriting,
  houseWritingKey,
} from "#shared/records/house/records.ts";
import { sinceFrom } from "#shared/records/house/writing.ts";
import { commit, noAnswer } from "#shared/table/commit.ts";
import type { Stored } from "#shared/table/entity.ts";
import { eventOf } from "#shared/table/event-catalogue.ts";
import { commitConflict } from "#shared/table/refusals.ts";
import { requirePermission, type Scope } from "#shared/table/scope.ts";
import { create, replace } from "#shared/table/transact.ts";
import { bedsUnderWay } from "./beds-under-way.ts";
import { listed, messagesOf, sendBeds } from "./create-house.ts";

export interface HousePage {
  readonly house: HouseDefinition;
  /** Grows with every change; sent back with a change, so that none is overwritten unseen. */
  readonly version: number;
  readonly texts: Omit<HouseTexts, "house">;
  /** Its beds with their status, without residents; undefined until the house is set up. */
  readonly availability: AvailabilityCard | undefined;
  /** Labels of beds that were asked for and are being added. */
  readonly adding: readonly string[];
}

/** A house as administration sees it. @throws forbidden, not_found */
export async function readHouse(scope: Scope, input: { house: HouseDefinition["id"] }): Promise<HousePage> {
  requirePermission(scope, "network.manage");
  const { homes } = scope;
  const [house, writing, availability, asked] = await scope.table.getAll([
    { entity: directoryHouse, key: directoryHouseKey(homes, input.house) },
    { entity: houseWriting, key: houseWritingKey(homes, input.house) },
    { entity: availabilityCard, key: availabilityKey(homes, input.house) },
    { entity: askedBeds, key: askedBedsKey(homes, input.house) },
  ]);
  if (!house || !isOpen(house.value)) throw notFound();
  const { fees, refundPolicy, rules, notes } = writing?.value ?? nothingWritten;
  return {
    house: house.value,
    version: house.version,
    texts: { fees, refundPolicy, rules, notes },
    availability: availability?.value,
    adding: (await bedsUnderWay(scope, asked?.value, availability?.value)).map(({ label }) => label),
  };
}

/**
 * Changes a house's definition. @throws forbidden, not_found, invalid with every wrong field, conflict
 * `changed` if it was changed since `version`
 */
export async function changeHouse(
  scope: Scope,
  input: { house: HouseDefinition["id"]; version: number; form: HouseForm; command: string },
): Promise<void> {
  requirePermission(scope, houseForm.needs);
  const home = scope.homes.administration();
  const { command, ...asked } = input;
  await commit(scope, { home, verb: "changeHouse", command, asked, answers: noAnswer }, async () => {
    const { homes } = scope;
    const [was, written] = await scope.table.getAll([
      { entity: directoryHouse, key: directoryHouseKey(homes, input.house) },
      { entity: houseWriting, key: houseWritingKey(homes, input.house) },
    ]);
    if (!was || !isOpen(was.value)) throw notFound();
    const { texts, ...house } = houseFrom(input.form);
    if (was.version !== input.version) throw commitConflict("changed");
    const id = input.house;
    return {
      answer: null,
      events: [
        eventOf(houseEvents, {
          type: "house.changed",
          in: home,
          feed: home,
          subject: { house: id },
          data: { name: house.name },
        }),
      ],
      changes: [
        replace(directoryHouse, was, { id, ...house, imported: was.value.imported }),
        writingOf(written, {
          house: id,
          ...texts,
          since: sinceFrom(stamp(scope.now()), { house, texts }, { house: was.value, texts: written?.value }),
        }),
      ],
    };
  });
}

const writingOf = (was: Stored<HouseWriting> | undefined, value: HouseWriting) =>
  was ? replace(houseWriting, was, value) : create(houseWriting, value);

export const addBedsForm = defineForm("beds", "network.manage", { beds: bedsField("bed.beds_required") });

/** Adds beds to a house, by outbox message (`bedsFrom`). @throws forbidden, not_found, invalid `/beds` */
export async function addBeds(
  scope: Scope,
  input: Sent<typeof addBedsForm> & { house: HouseDefinition["id"]; command: string },
): Promise<void> {
  requirePermission(scope, addBedsForm.needs);
  const { beds } = addBedsForm.read(input);
  const home = scope.homes.administration();
  const { house, command } = input;
  const act = { home, verb: "addBeds", command, asked: { house, beds: input.beds }, answers: noAnswer };
  await commit(scope, act, async () => {
    const { house: found, availability } = await readHouse(scope, { house });
    const was = await scope.table.get(askedBeds, askedBedsKey(scope.homes, house));
    const underWay = await bedsUnderWay(scope, was?.value, availability);
    const there = new Set(Object.values(availability?.beds ?? {}).map(({ label }) => labelKey(label)));
    const twice = beds.find(({ label }) => there.has(labelKey(label)));
    if (twice) throw invalidField("/beds", "bed.taken", { label: twice.label });
    const messages = messagesOf(
      beds.map((one) => ({ ...one, outReason: null })),
      scope.now().epochMilliseconds,
    );
    return {
      answer: null,
      events: [
        eventOf(houseEvents, {
          type: "house.beds_asked",
          in: home,
          feed: home,
          subject: { house },
          data: { name: found.name, beds: beds.length },
        }),
      ],
      changes: [
        ...sendBeds(scope, house, messages, command),
        askedFor(house, was, [...underWay, ...listed(scope, house, messages, command)]),
      ],
    };
  });
}

const askedFor = (
  house: HouseDefinition["id"],
  was: Stored<AskedBeds> | undefined,
  beds: AskedBeds["beds"],
) => (was ? replace(askedBeds, was, { house, beds }) : create(askedBeds, { house, beds }));
