import { beforeEach, describe, expect, test } from "vitest";
import { capabilities } from "#shared/app/capabilities.ts";
import { rebuild } from "#shared/app/rebuild.ts";
import { setWeekly } from "#shared/houses/roster/change-on-call.ts";
import { ownPages } from "#shared/journeys/own/capability.ts";
import {
  listOwnLooks,
  listOwnPapers,
  listToSign,
  readOwnPage,
  readOwnPaper,
} from "#shared/journeys/own/read-own.ts";
import { listTaken, takeRecord } from "#shared/journeys/own/take-record.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { readPerson } from "#shared/people/search/read-person.ts";
import { selfLine } from "#shared/records/draw/self-line.ts";
import { opened } from "#shared/records/journey/own-record.ts";
import { selfStay } from "#shared/records/journey/self-stay.ts";
import { takenParts } from "#shared/records/journey/taken-along.ts";
import { parts } from "#shared/records/packet/parts.ts";
import { stay as stayEntity, stayKey } from "#shared/records/stay/stay.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { transferStay } from "#shared/residents/transfer/transfer-stay.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import { type Entity, encode } from "#shared/table/entity.ts";
import { scopeOfFair, scopeOfResident } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { ConditionFailed } from "#shared/table/transact.ts";
import { readSelections } from "#shared/testing/selection/read-lines.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { differences } from "../support/differences.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { adopt, sign } from "../support/papers.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let care: Scope;
let resident: Scope;
let at: StayPlace;
const within = async (one: SmallWorld) => {
  world = one;
  care = world.as(world.lantern.members.admissions);
  const found = await care.table.get(stayEntity, stayKey(care.homes, at.house, at.stay));
  const journey = found?.value.journey ?? "jny_none";
  const person = found?.value.confirmed?.person ?? "per_none";
  resident = scopeOfResident(world.world, { network: world.lantern.id, journey, person }, "req");
};

const first = madeOnce(async () => {
  const one = await createSmallWorld();
  const house = one.lantern.houses.juniper;
  const manager = one.as(one.lantern.members.house_manager, house);
  const bed = (await one.beds(one.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  at = { house, ...(await moveInWithoutReferral(manager, { house, bed, ...who, command: command() })) };
  await adopt(manager, at);
  await sign(manager, at, "contacts");
  await readStay(manager, at);
  const called = { callee: "", name: "Delphine Marsh", phone: "555-0142", email: "" };
  await setWeekly(manager, { house, ...called, days: ["1"], command: command() });
  // Twice, late and out of order.
  const random = seeded(7);
  await one.drain((records) => disorder(random, [...records, ...records]));
  return one;
});
beforeEach(async () => within(await first()));

test("a resident reads their house and whom to call, their stay, their papers and who looked", async () => {
  const page = await readOwnPage(resident);
  expect(page.house).toMatchObject({
    name: "Juniper House",
    managers: ["house_manager of net_lantern"],
    weekly: [{ name: "Delphine Marsh" }, ...Array(6).fill(null)],
  });
  expect(page.stays).toMatchObject([{ house: at.house, bed: "1A", legalName: "Linus Bracken", until: null }]);
  const papers = await listOwnPapers(resident);
  expect(papers.map(({ part }) => part).toSorted()).toEqual(["contacts", "esign_consent"]);
  expect(await listToSign(resident)).toEqual(parts.filter((part) => part !== "contacts"));
  const paper = papers.find(({ part }) => part === "contacts");
  expect(await readOwnPaper(resident, { document: paper?.id ?? "doc_none" })).toMatchObject({
    content: { is: "contacts", emergency: [{ name: "Wren Bracken" }] },
  });
  const { looks } = await listOwnLooks(resident);
  expect(looks.map(({ stay, role, purpose }) => `${stay === at.stay} ${role} ${purpose}`)).toContain(
    "true house_manager stay",
  );
});

test("they read who manages the house now: not who was suspended", async () => {
  const { network_admin, house_manager } = world.lantern.members;
  const change = { member: house_manager.member, suspended: true, tell: quiet, command: command() };
  await suspendMember(world.as(network_admin), change);
  await world.drain();
  expect((await readOwnPage(resident)).house?.managers).toEqual([]);
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

test("a rebuild finds no difference, and mends what differs, without reading it", async () => {
  const system = world.system(world.lantern);
  expect(await differences(system)).toEqual([]);
  const [now] = (await wholeTable(world)).filter(({ kind }) => kind === selfStay.kind);
  const Item = encode(
    selfStay,
    system.homes,
    { ...selfStay.schema.parse(now?.data), facts: null },
    Number(now?.version),
  );
  await world.sender.send(new PutCommand({ TableName: world.tableName, Item }));
  expect((await differences(system)).map(({ kind }) => kind)).toEqual([selfStay.kind]);
  expect((await rebuild(system, { mend: true })).map(({ kind }) => kind)).toEqual([selfStay.kind]);
  expect(await differences(system)).toEqual([]);
  expect((await readOwnPage(resident)).stays).toHaveLength(1);
});

const take = (parts: readonly string[] = takenParts) => {
  world.clock.pass({ seconds: 1 });
  return takeRecord(resident, { parts: parts.join("\n"), command: command() });
};

test("a resident takes their record along, sealed: a file with one letter changed no longer fits", async () => {
  const { given } = await take();
  expect(given.record).toMatchObject({ house: { name: "Juniper House" }, stays: [{ bed: "1A" }] });
  expect(given.record.papers.map(({ part }) => part).toSorted()).toEqual(["contacts", "esign_consent"]);
  expect(given.record.looks.length).toBeGreaterThan(0);
  const file = JSON.stringify(given, null, 2);
  const { secrets } = world.system(world.lantern);
  expect(await opened(secrets, file)).toEqual({ record: given.record, fits: true });
  expect(await opened(secrets, file.replace('"bed": "1A"', '"bed": "1B"'))).toMatchObject({ fits: false });
  expect(await opened(secrets, "{}")).toBeUndefined();
});

describe("what each noun says is taken along is in the file", () => {
  const answered = (is: "given" | "private") =>
    capabilities.flatMap(({ takeAlong }) => takeAlong[is]?.of ?? []);
  const kinds = (["given", "private"] as const).flatMap((is) =>
    answered(is).map((entity) => [entity.kind, is, entity] as const),
  );
  test.each(kinds)("every text of %s", async (_, is, entity) => {
    const { network, journey, person } = resident;
    if (!journey || !person) throw new Error("No resident");
    const ids = { ...sampleIds, network, journey, person, house: at.house };
    const fair = (house: typeof at.house) => scopeOfFair(world.world, { network, house }, "req");
    let found = 0;
    for (const sample of entity.samples(ids)) {
      const marks: string[] = [];
      const value = marked(entity, sample, (path) => {
        const mark = `mark-${marks.length}${path.replaceAll("/", "-")}`;
        marks.push(mark);
        return mark;
      });
      found += marks.length;
      const Item = encode(entity, resident.homes, value, 1);
      await world.sender.send(new PutCommand({ TableName: world.tableName, Item }));
      const all = await take();
      const selections = entity === selfLine ? await readSelections(resident, fair) : null;
      const inFiles = {
        given: JSON.stringify([all.given, selections]),
        private: JSON.stringify(all.private),
      };
      expect(marks.filter((mark) => !inFiles[is].includes(`"${mark}"`))).toEqual([]);
      // No house can bring in what is private.
      if (is === "given") continue;
      expect(marks.filter((mark) => inFiles.given.includes(`"${mark}"`))).toEqual([]);
      expect(await opened(world.system(world.lantern).secrets, inFiles.private)).toBeUndefined();
    }
    expect(found).toBeGreaterThan(0);
    const none = await take([]);
    expect([none.private, none.given.record.parts]).toEqual([null, {}]);
  });

  test("what was taken along is listed for the resident", async () => {
    await take(["tests", "plan"]);
    expect(await listTaken(resident)).toMatchObject([{ parts: ["tests", "plan"] }]);
  });
});

/** A value whose texts are all marks, wherever its schema takes one. */
function marked<V>(entity: Entity<V>, sample: V, mark: (path: string) => string): V {
  const whole: unknown = JSON.parse(JSON.stringify(sample));
  const fill = (at: unknown, path: string): void => {
    if (typeof at !== "object" || at === null) return;
    for (const [name, one] of Object.entries(at)) {
      if (typeof one !== "string") fill(one, `${path}/${name}`);
      else {
        Reflect.set(at, name, "mark-0");
        Reflect.set(at, name, entity.schema.safeParse(whole).success ? mark(`${path}/${name}`) : one);
      }
    }
  };
  fill(whole, "");
  return entity.schema.parse(whole);
}

/** What a slow worker has made and not yet written. */
async function heldBack() {
  const held = [];
  for (const projection of ownPages.projections)
    for await (const all of projection.everything(world.system(world.lantern))) held.push(...all);
  return held;
}

test("a slow worker brings nothing back that has changed since, and writes nothing into a later epoch", async () => {
  const { table } = world.system(world.lantern);
  const slow = await heldBack();
  const to = world.lantern.houses.alder;
  const bed = (await world.beds(world.lantern, to)).get("2B") ?? "bed_none";
  const move = { to, bed, on: world.today(), carry: ["journey"], tellWhere: false, agreed: true };
  const there = await transferStay(care, { ...at, ...move, command: command() });
  await world.drain();
  const moved = await readOwnPage(resident);
  expect(moved.house?.name).toBe("Alder House");
  expect(slow.length).toBeGreaterThan(4);
  for (const { follow, also } of slow)
    await expect(table.write([follow, ...also])).rejects.toBeInstanceOf(ConditionFailed);
  expect(await readOwnPage(resident)).toEqual(moved);

  const late = await heldBack();
  await linkStay(care, { ...there, person: null, command: command() });
  await world.drain();
  for (const { entity, mend, also } of late)
    await expect(table.write([mend, ...also]), entity.kind).rejects.toMatchObject({
      labels: ["journey.header"],
    });
  await expect(take()).rejects.toMatchObject({ kind: "not_found" });
});

test("they read who looked before they moved in, at their referral in the inbox and in the house, and at their record", async () => {
  const one = await createSmallWorld();
  const { referral, house, bed, manager, care: admissions, accept } = await atJuniper((sent) => sent, one);
  await readReferral(admissions, { house: null, referral }).catch(() => {});
  await readReferral(admissions, { house, referral });
  await readReferral(manager, { house, referral });
  const { person } = (await readReferral(admissions, { house, referral })).header;
  await readPerson(admissions, { person });
  await one.drain();
  one.clock.pass({ hours: 30 });
  await accept(5);
  const { stay } = await moveIn(manager, { house, referral, bed, command: command() });
  await one.drain();
  at = { house, stay };
  await within(one);
  const seen = async () =>
    (await listOwnLooks(resident)).looks
      .map(({ stay: of, role, purpose }) => `${of ?? "before"} ${role} ${purpose}`)
      .toSorted();
  const before = ["before admissions person", "before admissions referral", "before house_manager referral"];
  expect(await seen()).toEqual(before);
  // What is looked at later goes there at once, and a rebuild finds the same.
  one.clock.pass({ hours: 2 });
  await readReferral(manager, { house, referral });
  await readPerson(admissions, { person });
  await one.drain();
  expect(await seen()).toEqual([...before, ...before.slice(0, 1), ...before.slice(2)].toSorted());
  expect(await differences(one.system(one.lantern))).toEqual([]);
});
