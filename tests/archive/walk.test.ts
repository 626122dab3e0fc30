import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { createClock } from "#functions/clock/app.ts";
import { archiveScope, erasureScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { registry } from "#shared/app/registry.ts";
import { endReferralConsent } from "#shared/consents/end-consent.ts";
import { homesIn, partitionsOf } from "#shared/engine/archive/partitions.ts";
import { type Spot, walk } from "#shared/engine/archive/walk.ts";
import { undoImport } from "#shared/imports/steps/confirm-import.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readPerson } from "#shared/people/search/read-person.ts";
import { agendaAlert } from "#shared/records/alert/latest.ts";
import { outCard } from "#shared/records/appointment/out-card.ts";
import { client } from "#shared/records/clinical/header.ts";
import { agendaCard } from "#shared/records/journey/agenda-card.ts";
import { journeyEntry } from "#shared/records/journey/journey.ts";
import { milestonesOnToday } from "#shared/records/milestone/on-today.ts";
import { person } from "#shared/records/person/person.ts";
import { searchToken } from "#shared/records/person/search-token.ts";
import { stayGoal } from "#shared/records/shared-goal/shared-goal.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { correctIdentity } from "#shared/referrals/identity/correct-identity.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { commandRecord } from "#shared/table/command.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import type { Sender } from "#shared/table/table.ts";
import { homesOf, privateHomes } from "#shared/tenancy/homes.ts";
import { confirm, settledAll, uploaded } from "../import/kit.ts";
import { archived } from "../support/archive.ts";
import { TestClock, tickToRest } from "../support/clock.ts";
import { demoWorld } from "../support/demo.ts";
import { leavingAgreed } from "../support/erasure.ts";
import { isIn, isPrivate } from "../support/private.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { addNetwork, command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import type { TestWorld } from "../support/world.ts";

/** Kinds that a walk doesn't find: those declared so, and the erasure's, which an active network doesn't have. */
const leftOut = new Set([
  commandRecord.kind,
  searchToken.kind,
  journeyEntry.kind,
  agendaCard.kind,
  agendaAlert.kind,
  stayGoal.kind,
  outCard.kind,
  client.kind,
  milestonesOnToday.kind,
]);

const ofNetwork = (table: readonly Item[], network: Id<"network">): Item[] =>
  table.filter((one) => String(one.pk).startsWith(`N#${network}#`));

const nameOf = (one: { pk: unknown; sk: unknown; kind: unknown }) => `${one.kind} ${one.pk} ${one.sk}`;

async function walked(test: TestWorld, network: Id<"network">, stopEach = false): Promise<string[]> {
  const scope = archiveScope(test.world, network);
  const met: string[] = [];
  let from: Spot | null = null;
  do {
    const on: Spot | null = from;
    from = null;
    for await (const page of walk(scope, capabilities, on)) {
      met.push(...page.items.map(({ kind, key }) => nameOf({ ...key, kind })));
      from = page.next;
      if (stopEach) break;
    }
  } while (from && stopEach);
  return met.sort();
}

const wanted = (table: readonly Item[], network: Id<"network">) =>
  ofNetwork(table, network)
    .filter((one) => !leftOut.has(String(one.kind)) && !isPrivate(one.pk))
    .map((one) => nameOf({ pk: one.pk, sk: one.sk, kind: one.kind }))
    .sort();

/** A walk finds what each of these networks has. */
async function allWalked(test: TestWorld, networks: readonly Id<"network">[]): Promise<void> {
  const table = await wholeTable(test);
  for (const id of networks) expect(await walked(test, id)).toEqual(wanted(table, id));
}

test("a walk finds every record of each demo network once, none of another, and an erasure leaves none", async () => {
  const clock = new TestClock(Temporal.Now.instant().toString());
  const { test, networks } = await demoWorld(clock.now);
  const ids = networks.map(({ id }) => id as Id<"network">);
  const tick = createClock({
    world: test.world,
    mail: test.ports.mail,
    texts: test.ports.texts,
    archives: test.ports.archives,
    beacon: test.ports.beacon,
    origin: "https://porchlight.example",
    log: () => {},
  });
  await allWalked(test, ids);
  // Two years later: inquiries and unsuccessful referrals are purged, offers and holds have ended.
  clock.pass({ hours: 24 * 730 });
  for (let round = 0; round < 20 && (await tick()).done > 0; round += 1) await test.drain();
  await allWalked(test, ids);
  const [leaves, ...others] = ids;
  const { name = "" } = networks[0] ?? {};
  if (!leaves) throw new Error("no network");
  await leavingAgreed(test, leaves, name);
  for (let hour = 0; hour < 24 * 9; hour += hour < 24 * 8 ? 24 : 1) {
    clock.pass({ hours: hour < 24 * 8 ? 24 : 1 });
    await tickToRest({ tick, clock, due: test.due }, 8);
  }
  const left = await wholeTable(test);
  expect(new Set(ofNetwork(left, leaves).map((one) => one.pk))).toEqual(new Set([homesOf(leaves).erasure()]));
  const doors = left.filter((one) => String(one.pk).startsWith("DOOR#"));
  expect(doors.filter((one) => `${one.pk}|${one.sk}`.includes(leaves))).toEqual([]);
  await allWalked(test, others);
});

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});

test("undone imports, moved referrals, and archives are found too", async () => {
  const { lantern } = world;
  const { network_admin, admissions } = lantern.members;
  await addNetwork(world, "net_lantern2");
  const admin = world.as(network_admin);
  const id = await uploaded(admin, "House name,City,Serves,Beds\nHeron House,Austin,men,3");
  await settledAll(admin, id);
  await confirm(admin, id);
  await world.drain();
  await undoImport(admin, { import: id, command: command() });
  await world.drain();
  const care = world.as(admissions);
  for (const house of [lantern.houses.juniper, lantern.houses.alder]) {
    const referral = await world.referred();
    const lower = { house: null, referral, asked: "A lower bunk", command: command() };
    await askAccommodation(care, lower);
    await routeReferral(care, { referral, house, command: command() });
    await passReferral(world.as(admissions), {
      house,
      referral,
      to: house === lantern.houses.juniper ? lantern.houses.alder : null,
      command: command(),
    });
  }
  await world.drain();
  await archived(world, lantern);
  const all = wanted(await wholeTable(world), lantern.id);
  expect(await walked(world, lantern.id)).toEqual(all);
  expect(await walked(world, lantern.id, true)).toEqual(all);
});

test("views of a person who has been purged since are found too", async () => {
  const test = await createSmallWorld();
  const care = test.as(test.lantern.members.admissions);
  const referral = await test.referred();
  const known = ofNetwork(await wholeTable(test), test.lantern.id).find(({ kind }) => kind === person.kind);
  const { id } = (known?.data ?? { id: "per_none" }) as { id: Id<"person"> };
  await readPerson(care, { person: id });
  await declineReferral(care, {
    house: null,
    referral,
    reason: "unreachable",
    wouldChange: "A bed",
    elsewhere: "The county line",
    command: command(),
  });
  await test.drain();
  test.clock.pass({ hours: 24 * 3000 });
  await tickToRest(test, 4);
  await test.drain();
  const left = wanted(await wholeTable(test), test.lantern.id);
  expect(left.filter((one) => one.startsWith("person "))).toEqual([]);
  expect(left.filter((one) => one.startsWith("access ") && one.includes("#PEOPLE#P#"))).toHaveLength(1);
  expect(await walked(test, test.lantern.id)).toEqual(left);
});

test("what was recorded for a person who was joined to another since is found too", async () => {
  const { lantern } = world;
  const care = world.as(lantern.members.admissions);
  const known = { givenName: "Mara", familyName: "Lark", birthDate: "1971-01-01" };
  const [, referral] = [await sentAbout("Mara Lark"), await sentAbout("Mara Larck")];
  const on = () => ({ house: null, referral, command: command() });
  const revoked = { how: "revoked", heardBy: "Wren", on: world.today() };
  await endReferralConsent(care, { ...on(), ...revoked });
  await correctIdentity(care, { ...on(), ...known, reason: "On the ID" });
  await world.drain();
  const left = wanted(await wholeTable(world), lantern.id);
  const people = left.flatMap((one) => /^person .*#PEOPLE P#(.+)$/.exec(one)?.[1] ?? []);
  const beside = left.filter((one) => one.includes("#CONS#") && !people.some((id) => one.includes(id)));
  expect(beside.map((one) => one.split(" ")[0])).toEqual(["event"]);
  expect(await walked(world, lantern.id)).toEqual(left);
});

/** A referral from a partner, about someone of this name. */
const sentAbout = (legalName: string): Promise<Id<"referral">> =>
  world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, legalName, birthDate: "1971-01-01" },
  }));

test("every key an entity can have is in a partition that a walk reads", async () => {
  const at = { ...sampleIds, network: "net_walk", house: "hse_walk", partner: "ptn_walk" } as const;
  const homes = homesOf(at.network);
  // The records that the partition finders read: a house, a partner, a bed, a stay, a referral, …
  const merged = person.samples(at).map((value) => encode(person, homes, { ...value, id: "per_2" }, 1));
  const items = registry
    .filter((entity) => !leftOut.has(entity.kind) || entity.kind === journeyEntry.kind)
    .flatMap((entity) => entity.samples(at).map((value) => encode(entity, homes, value, 1)))
    .concat(merged);
  for (const Item of items) await world.sender.send(new PutCommand({ TableName: world.tableName, Item }));
  const met = new Set(await walked(world, "net_walk"));
  const missed = wanted(await wholeTable(world), "net_walk").filter(
    (one) => !met.has(one) && !one.includes(homes.erasure()),
  );
  expect(missed).toEqual([]);
  // An erasure finds what is a resident's own, and a mentor's, in every home that holds records of a noun.
  const scope = erasureScope(world.world, at.network);
  const found = await homesIn(scope, capabilities);
  const partitions = await Promise.all(found.map((home) => partitionsOf(scope, capabilities, home)));
  const everywhere = new Set(["event", "outbox_message", commandRecord.kind]);
  const homeIn = (pk: unknown) => privateHomes.find((name) => isIn(name, pk));
  const held = new Set(items.filter(({ kind }) => !everywhere.has(String(kind))).map(({ pk }) => homeIn(pk)));
  const own = items.map(({ pk }) => String(pk)).filter((pk) => isPrivate(pk) && held.has(homeIn(pk)));
  expect(own.filter((pk) => !partitions.flat().map(String).includes(pk))).toEqual([]);
});

test("each list that names homes is read once", async () => {
  const asked: string[] = [];
  const counting = (sender: Sender): Sender => ({
    send: (command) => {
      asked.push(JSON.stringify(command.input));
      return sender.send(command);
    },
  });
  const scope = archiveScope(world.world, world.lantern.id);
  const found = await homesIn({ ...scope, table: scope.table.over(counting) }, capabilities);
  expect(found).toContain(scope.homes.house(world.lantern.houses.juniper));
  expect(asked).toEqual([...new Set(asked)]);
});

test("a walk stops at a kind that no capability declares: no archive lacks a record without a word", async () => {
  const test = await createSmallWorld();
  const { id, houses } = test.lantern;
  await walked(test, id);
  const Item = {
    pk: homesOf(id).house(houses.juniper),
    sk: "Z#1",
    kind: "unheard",
    v: 1,
    version: 1,
    data: {},
  };
  await test.sender.send(new PutCommand({ TableName: test.tableName, Item }));
  await expect(walked(test, id)).rejects.toThrow("Unexpected kind unheard");
});
