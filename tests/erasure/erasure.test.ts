import { beforeEach, describe, expect, test } from "vitest";
import { erasureScope, systemScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { erasure as erasureEntity, erasureKey } from "#shared/engine/erasure/erasure.ts";
import { onAList } from "#shared/engine/erasure/partition-list.ts";
import { runErasure } from "#shared/engine/erasure/run-erasure.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { answerErasure } from "#shared/network/erasure/answer-erasure.ts";
import { askErasure } from "#shared/network/erasure/ask-erasure.ts";
import { runRequest } from "#shared/network/erasure/begin-erasure.ts";
import { readErasure } from "#shared/network/erasure/read-erasure.ts";
import { stopErasure } from "#shared/network/erasure/stop-erasure.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { createNetwork } from "#shared/network/network/create-network.ts";
import { liftHold } from "#shared/network/retention/lift-hold.ts";
import { placeHold } from "#shared/network/retention/place-hold.ts";
import { passkeyEntity } from "#shared/records/door/passkey.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Item } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { archived } from "../support/archive.ts";
import { tickToRest } from "../support/clock.ts";
import { agreedToLeave, askedToLeave, doorsClosed, erasedWholly } from "../support/erasure.ts";
import { addHouses } from "../support/many-houses.ts";
import { sampleIds } from "../support/sample-ids.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  madeOnce,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { longHere, quiet } from "../support/standing.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let admin: Scope;
let care: Scope;
const within = (one: SmallWorld) => {
  world = one;
  admin = world.as(world.lantern.members.network_admin);
  care = world.as(world.lantern.members.admissions);
};
const first = madeOnce(async () => {
  within(await createSmallWorld());
  const { members, houses } = world.lantern;
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A") ?? "bed_none";
  await moveInWithoutReferral(world.as(members.house_manager, houses.juniper), {
    house: houses.juniper,
    bed,
    legalName: "Linus Bracken",
    birthDate: "1990-01-01",
    command: command(),
  });
  await world.referred();
  return world;
});

const answer = (erasure: Id<"erasure">, agreed = true, identity = "other") =>
  answerErasure(care, { erasure, agreed, person: longHere(identity), command: command() });
const stop = (scope: Scope, erasure: Id<"erasure">) => stopErasure(scope, { erasure, command: command() });
const request = async () => (await readErasure(care)).request;
const types = async () => (await readErasure(care)).history.map(({ type }) => type).reverse();
const progress = async () => {
  const scope = erasureScope(world.world, world.lantern.id);
  return (await scope.table.get(erasureEntity, erasureKey(scope.homes)))?.value;
};
/** Every key that names a network: its homes, its doors, and its memberships. */
const naming = async (network: Id<"network">): Promise<Item[]> =>
  (await wholeTable(world)).filter((one) => `${one.pk}|${one.sk}`.split(/[#|]/).includes(network));
const told = (items: readonly Item[]) => items.map((one) => `${one.kind} ${one.pk} ${one.sk}`).sort();

describe("requesting, approving and stopping", () => {
  beforeEach(async () => within(await first()));

  test("an administrator types the network's name, admissions see the effects and approve", async () => {
    const erasure = await askedToLeave(world, world.lantern);
    expect(await request()).toMatchObject({
      id: erasure,
      state: "asked",
      why: "We move to another system",
      stands: { residents: 1, waiting: 1 },
    });
    await answer(erasure);
    await world.tick();
    const agreed = await request();
    expect(agreed).toMatchObject({ state: "agreed", tell: null });
    expect(agreed?.begins).toBe(agreed?.due);
    expect((await types()).sort()).toEqual(["erasure.agreed", "erasure.asked", "erasure.told"]);
  });

  test("a wrong name or a missing reason is refused at its field", async () => {
    const ask = (why: string, name: string) =>
      askErasure(admin, { why, name, identity: "i", command: command() });
    await expect(ask("", "Network net_lantern")).rejects.toMatchObject({ fields: [{ pointer: "/why" }] });
    await expect(ask("Moving", "network net_lantern")).rejects.toMatchObject({
      fields: [{ pointer: "/name" }],
    });
    expect(await request()).toBeUndefined();
  });

  test("the requester cannot approve in any other role; a refusal ends the request", async () => {
    world.clock.pass({ hours: 24 * 31 });
    const erasure = await askedToLeave(world, world.lantern);
    const { identity } = world.lantern.members.network_admin;
    await expect(answer(erasure, true, identity)).rejects.toMatchObject({ code: "own_request" });
    // Nor the same member with another identity.
    const { admissions, network_admin } = world.lantern.members;
    const turned = world.as({ ...admissions, member: network_admin.member });
    const again = { erasure, agreed: true, person: longHere("new"), command: command() };
    await expect(answerErasure(turned, again)).rejects.toMatchObject({ code: "own_request" });
    await answer(erasure, false, identity);
    await world.tick();
    expect(await request()).toMatchObject({ state: "refused", tell: null, due: null });
    await expect(answer(erasure)).rejects.toMatchObject({ code: "erasure_answered" });
    await expect(stop(admin, erasure)).rejects.toMatchObject({ code: "erasure_over" });
  });

  test("of an approval and a refusal at the same time one succeeds, and of two requests one", async () => {
    const settled = await Promise.allSettled([
      askedToLeave(world, world.lantern),
      askedToLeave(world, world.lantern),
    ]);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const erasure = (await request())?.id ?? "era_none";
    const both = await Promise.allSettled([answer(erasure, true), answer(erasure, false)]);
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("an unanswered request expires after two weeks", async () => {
    await askedToLeave(world, world.lantern);
    await world.tick();
    world.clock.pass({ hours: 24 * 14 });
    await world.tick();
    expect(await request()).toMatchObject({ state: "lapsed", due: null });
  });

  test("each person to notify gets one email per step, no one else does, and no email has record contents", async () => {
    const sent = async () =>
      (await world.outbox())
        .filter(({ kind }) => kind === "erasure")
        .map(({ to, subject }) => `${to}: ${subject}`);
    const settle = async () => {
      for (let round = 0; round < 3; round += 1) {
        await world.tick();
        await world.drain();
      }
      return (await sent()).sort();
    };
    const [administration, admissions] = ["network_admin", "admissions"].map(
      (one) => `${one}@net-lantern.example`,
    );
    world.clock.pass({ hours: 24 * 31 });
    const erasure = await askedToLeave(world, world.lantern);
    const asked = [administration, admissions].map(
      (one) => `${one}: Request to delete all Network net_lantern data from Porchlight`,
    );
    expect(await settle()).toEqual([...asked].sort());
    await answer(erasure);
    const office = "office@lantern.example";
    const leaves = [administration, admissions, office].map(
      (one) => `${one}: Network net_lantern is leaving Porchlight`,
    );
    expect(await settle()).toEqual([...asked, ...leaves].sort());
    const [mail] = (await world.outbox()).filter(({ subject }) => subject.endsWith("is leaving Porchlight"));
    const secret = (await request())?.secret ?? "none";
    expect(mail?.text).toContain(`https://porchlight.example/erased/net_lantern/${secret}`);
    expect(mail?.text).not.toMatch(/Bracken|We move/);
    await stop(admin, erasure);
    const stays = [administration, admissions, office].map(
      (one) => `${one}: Network net_lantern stays on Porchlight`,
    );
    expect(await settle()).toEqual([...asked, ...leaves, ...stays].sort());
  });

  test("recently removed staff are notified too, and so is the network's contact address", async () => {
    const { member } = world.lantern.members.admissions;
    const { admissions } = world.lantern.members;
    const added = await addMember(admin, {
      door: world.world.openDoor("web"),
      name: "Second",
      email: "second@lantern.example",
      role: "admissions",
      houses: [],
      identity: "second",
      networkName: "Network net_lantern",
      tell: quiet,
      command: command(),
    });
    await removeMember(admin, { member, command: command() });
    const erasure = await askedToLeave(world, world.lantern);
    const second = world.as({ ...admissions, member: added.member, name: "Second" });
    await answerErasure(second, { erasure, agreed: true, person: longHere("second"), command: command() });
    await world.tick();
    await world.drain();
    const heard = (await world.outbox())
      .filter(({ subject }) => subject.endsWith("is leaving Porchlight"))
      .map(({ to }) => to);
    expect(heard).toContain("admissions@net-lantern.example");
    expect(heard).toContain("office@lantern.example");
  });

  test("an expired request can't be approved, even before the clock has run", async () => {
    const erasure = await askedToLeave(world, world.lantern);
    world.clock.pass({ hours: 24 * 14 });
    await expect(answer(erasure)).rejects.toMatchObject({ code: "erasure_answered" });
  });

  test.each(["administration", "care"] as const)("%s alone stops it until the doors close", async (kind) => {
    const erasure = await agreedToLeave(world, world.lantern);
    world.clock.pass({ hours: 24 * 7 - 1 });
    await world.tick();
    await stop(kind === "care" ? care : admin, erasure);
    world.clock.pass({ hours: 24 * 7 });
    await world.tick();
    expect(await request()).toMatchObject({
      state: "stopped",
      stopped: { by: { kind: "member", member: expect.any(String) } },
    });
    expect(await progress()).toBeUndefined();
    // And it can be requested again.
    expect(await askedToLeave(world, world.lantern)).not.toBe(erasure);
  });

  test("of a stop and the start at the same time, exactly one succeeds completely", async () => {
    const erasure = await agreedToLeave(world, world.lantern);
    world.clock.pass({ hours: 24 * 7 });
    const [, stopping] = await Promise.allSettled([world.tick(), stop(admin, erasure)]);
    expect((await progress()) === undefined).toBe(stopping.status === "fulfilled");
  });
});

describe("a legal hold", () => {
  beforeEach(async () => within(await first()));
  const hold = () => placeHold(admin, { on: "network", why: "A subpoena", command: command() });

  test("blocks the request and the approval", async () => {
    await hold();
    await expect(askedToLeave(world, world.lantern)).rejects.toMatchObject({ code: "erasure_held" });
    await liftHold(admin, { on: "network", command: command() });
    const erasure = await askedToLeave(world, world.lantern);
    world.clock.pass({ minutes: 1 });
    await hold();
    await expect(answer(erasure)).rejects.toMatchObject({ code: "erasure_answered" });
    expect(await request()).toMatchObject({ state: "stopped", stopped: { by: { kind: "system" } } });
  });

  test("placed after the approval stops the erasure in the same transaction", async () => {
    await agreedToLeave(world, world.lantern);
    await placeHold(admin, { on: "R-12345", why: "A subpoena", command: command() });
    expect(await request()).toMatchObject({ state: "stopped", stopped: { by: { kind: "system" } } });
    await doorsClosed(world);
    await erasedWholly(world);
    expect(await progress()).toBeUndefined();
  });

  test("placed as the erasure starts, either the hold succeeds or sign-in closes", async () => {
    await agreedToLeave(world, world.lantern);
    world.clock.pass({ hours: 24 * 7 });
    const [, holding] = await Promise.allSettled([world.tick(), hold()]);
    expect((await progress()) === undefined).toBe(holding.status === "fulfilled");
  });
});

describe("once the doors are closed", () => {
  let neighbor: SmallNetwork;
  const withNeighbor = madeOnce(async () => {
    within(await first());
    neighbor = await addNetwork(world, "net_lantern2");
    await world.referred(neighbor);
    return world;
  });
  const agreed = madeOnce(async () => {
    within(await withNeighbor());
    await agreedToLeave(world, world.lantern);
    return world;
  });
  const closed = madeOnce(async () => {
    within(await agreed());
    await doorsClosed(world);
    return world;
  });
  const agreedWithExport = madeOnce(async () => {
    within(await withNeighbor());
    await archived(world, world.lantern);
    await agreedToLeave(world, world.lantern);
    return world;
  });

  test("every door of the network is gone, and none of another network", async () => {
    within(await agreed());
    const before = told((await naming("net_lantern2")).filter((one) => String(one.pk).startsWith("DOOR#")));
    await doorsClosed(world);
    const doors = (await naming("net_lantern")).filter((one) => String(one.pk).startsWith("DOOR#"));
    expect(told(doors)).toEqual([]);
    expect(told((await naming("net_lantern2")).filter((one) => String(one.pk).startsWith("DOOR#")))).toEqual(
      before,
    );
    expect(await progress()).toMatchObject({ state: "listing" });
  });

  test("pending work stops: no outbox message is delivered, no projection written", async () => {
    within(await agreed());
    await world.referredUndrained((payload) => payload);
    world.clock.pass({ hours: 24 * 7 });
    await runRequest(erasureScope(world.world, "net_lantern"), () => ({ subject: "", text: "" }), {
      capabilities,
      archives: world.ports.archives,
      door: world.world.openDoor("clock"),
    });
    // The message is due and its stream record arrives late; the network is closed for both.
    await world.drain();
    await world.tick();
    const [messages, locators] = ["outbox_message", "referral.locator"].map((kind) =>
      naming("net_lantern").then(of(kind)),
    );
    expect((await messages)?.filter((one) => String(one.pk).includes("#P#"))).toHaveLength(2);
    expect(await locators).toHaveLength(1);
  });
  const of = (kind: string) => (items: readonly Item[]) => items.filter((one) => one.kind === kind);

  test("in the minute in which a network leaves, none of its other due work is done, in any bucket", async () => {
    within(await agreed());
    for (let many = 0; many < 12; many += 1) await world.referredUndrained((payload) => payload);
    const sent = async () =>
      of("outbox_message")(await naming("net_lantern")).filter((one) => String(one.pk).includes("#P#"));
    world.clock.pass({ hours: 24 * 7 });
    const before = told(of("referral.locator")(await naming("net_lantern")));
    const waiting = await sent();
    await world.tick();
    expect(await progress()).toMatchObject({ state: "listing" });
    expect((await sent()).sort(byKey)).toEqual(waiting.sort(byKey));
    expect(told(of("referral.locator")(await naming("net_lantern")))).toEqual(before);
  });

  test("nothing of the network remains but the certificate, and nothing of another network is gone", async () => {
    within(await agreedWithExport());
    world.clock.pass({ hours: 24 * 6 });
    await world.tick();
    await world.drain();
    const before = (await naming("net_lantern")).filter((one) => String(one.pk).startsWith("N#"));
    await doorsClosed(world);
    // The other network's work of this week is done now.
    const theirs = (await naming("net_lantern2")).sort(byKey);
    await erasedWholly(world);
    const left = await naming("net_lantern");
    expect([...new Set(left.map((one) => one.pk))]).toEqual(["N#net_lantern#ERASURE"]);
    expect(told(left).map((one) => one.split(" ")[0])).toEqual(["erasure", "event", "event"]);
    expect(JSON.stringify(left)).not.toMatch(/Bracken|Larkfield|admissions of|@net-lantern/);
    expect((await naming("net_lantern2")).sort(byKey)).toEqual(theirs);

    const over = await progress();
    expect(over).toMatchObject({ state: "erased", due: null, rounds: 1, lists: expect.any(Number) });
    // Counts every record except command answers and search tokens.
    const named = new Set(["command", "person.search", "network.public_profile"]);
    for (const kind of new Set(before.map((one) => String(one.kind)).filter((one) => !named.has(one)))) {
      const was = before.filter((one) => one.kind === kind).length;
      const more = kind === "event" ? 1 : 0; // The event of its start is itself deleted.
      expect(over?.counts[kind], kind).toBe(was + more);
    }
    expect(await world.ports.archives.get("networks/net_lantern")).toBeUndefined();
  });
  const byKey = (a: Item, b: Item) => `${a.pk}|${a.sk}`.localeCompare(`${b.pk}|${b.sk}`);

  test("the full-export files are deleted with the doors", async () => {
    within(await agreedWithExport());
    const places: string[] = [];
    const archives = world.ports.archives;
    const watched = { ...archives, delete: async (key: string) => void places.push(key) };
    await doorsClosed(world);
    world.clock.pass({ hours: 1 });
    await runErasure(erasureScope(world.world, "net_lantern"), {
      capabilities,
      archives: watched,
      door: world.world.openDoor("clock"),
    });
    expect(places).toHaveLength(1);
    expect(await archives.get(places[0] ?? "")).toBeUndefined();
  });

  test("in the smallest steps and several runs at once, nothing is counted twice or left behind", async () => {
    within(await agreed());
    const before = (await naming("net_lantern")).filter((one) => one.kind === "bed").length;
    await doorsClosed(world);
    const run = () =>
      runErasure(erasureScope(world.world, "net_lantern"), {
        capabilities,
        archives: world.ports.archives,
        door: world.world.openDoor("clock"),
        steps: 7,
      });
    for (let round = 0; round < 400 && (await progress())?.state !== "erased"; round += 1) {
      world.clock.pass({ minutes: 10 });
      await Promise.all([run(), run()]);
    }
    expect(await progress()).toMatchObject({ state: "erased", counts: { bed: before } });
    expect((await naming("net_lantern")).every((one) => String(one.pk) === "N#net_lantern#ERASURE")).toBe(
      true,
    );
  });

  test("more houses than one batch and more items than one page are all deleted", async () => {
    within(await agreed());
    await addHouses(world, 40);
    await doorsClosed(world);
    await erasedWholly(world);
    expect(await progress()).toMatchObject({ state: "erased", rounds: 1 });
    const { counts, partitions } = (await progress()) ?? {};
    expect(partitions).toBeGreaterThan(onAList);
    expect(counts).toMatchObject({ bed: 48, house: 42, availability: 42 });
    expect((await naming("net_lantern")).every((one) => String(one.pk) === "N#net_lantern#ERASURE")).toBe(
      true,
    );
  });

  test("late writes are found by the second pass and deleted too", async () => {
    within(await closed());
    world.clock.pass({ hours: 1 });
    for (let round = 0; (await progress())?.state !== "looking"; round += 1) {
      if (round > 50) throw new Error("It never came to look again");
      await world.tick();
    }
    // A write later than both waits: an unlisted house with a record in it.
    const system = systemScope(world.world, "net_lantern");
    const { sampleHouse } = await import("#shared/records/house/house.ts");
    const { directoryHouse, houseCard } = await import("#shared/records/house/records.ts");
    await system.table.note(directoryHouse, sampleHouse("hse_late"));
    await system.table.note(houseCard, {
      id: "hse_late",
      name: "Late",
      networkName: "Late",
      timeZone: "UTC",
      decisionHours: 24,
      onCallPhone: "",
    });
    for (let hour = 0; hour < 6; hour += 1) {
      world.clock.pass({ hours: 1 });
      await tickToRest(world, 8);
    }
    expect(await progress()).toMatchObject({ state: "erased", rounds: 2 });
    expect((await naming("net_lantern")).every((one) => String(one.pk) === "N#net_lantern#ERASURE")).toBe(
      true,
    );
  });

  test("submitting the founder's form again does not recreate the network", async () => {
    within(await closed());
    await erasedWholly(world);
    const again = createNetwork(admin, {
      form: {
        name: "Network net_lantern",
        legalEntity: "Network net_lantern LLC",
        timeZone: "America/Los_Angeles",
        contactEmail: "office@lantern.example",
        contactPhone: "555-0100",
      },
      founder: null,
      command: command(),
    });
    await expect(again).rejects.toMatchObject({ code: "network_left" });
    expect((await naming("net_lantern")).every((one) => String(one.pk) === "N#net_lantern#ERASURE")).toBe(
      true,
    );
  });

  test("a person who works in two networks keeps the other one, and no trace of this one", async () => {
    within(await withNeighbor());
    const { membershipsOf } = await import("#shared/network/door/open-session.ts");
    const { identity, member } = world.lantern.members.house_manager;
    await addMember(world.as(neighbor.members.network_admin), {
      door: world.world.openDoor("web"),
      name: "Twice",
      email: "twice@lantern.example",
      role: "admissions",
      houses: [],
      identity,
      networkName: "Network net_lantern2",
      tell: quiet,
      command: command(),
    });
    const door = world.world.openDoor("web");
    expect(await membershipsOf(door, identity)).toHaveLength(2);
    const passkeys = async () => (await wholeTable(world)).filter(({ kind }) => kind === "passkey").length;
    for (const sample of passkeyEntity.samples(sampleIds))
      await door.note(passkeyEntity, { ...sample, identity });
    expect(await passkeys()).toBe(1);
    await agreedToLeave(world, world.lantern);
    await doorsClosed(world);
    expect((await membershipsOf(door, identity)).map(({ network }) => network)).toEqual(["net_lantern2"]);
    expect(await passkeys()).toBe(0);
    expect((await naming("net_lantern")).some((one) => String(one.sk).includes(member))).toBe(true);
    expect(
      (await naming("net_lantern")).filter(
        (one) => one.kind === "identity" || String(one.pk).startsWith("DOOR#"),
      ),
    ).toEqual([]);
  });
});
