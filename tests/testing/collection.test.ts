import { beforeAll, describe, expect, test } from "vitest";
import { outboxMessage } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { testEntry } from "#shared/records/test/entry.ts";
import { testIn } from "#shared/records/test/test.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "#shared/residents/stay/move-out.ts";
import { undoMoveOut } from "#shared/residents/stay/undo-move-out.ts";
import { is } from "#shared/table/entity.ts";
import { event } from "#shared/table/event.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import { scopeOfResident, scopeOfStaff } from "#shared/table/member-scopes.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { below } from "#shared/tenancy/homes.ts";
import { collectSpecimen } from "#shared/testing/collection/collect.ts";
import { correctEntry } from "#shared/testing/collection/correct.ts";
import { discloseBefore } from "#shared/testing/collection/disclose.ts";
import { endTest } from "#shared/testing/collection/end-test.ts";
import { interpretTest, possibleResults } from "#shared/testing/collection/interpret.ts";
import { moveTest } from "#shared/testing/collection/move-test.ts";
import { chooseObserver, offerObservers } from "#shared/testing/collection/observe.ts";
import { orderTest } from "#shared/testing/collection/order-test.ts";
import { addDevicePhoto, readDevicePhoto, removeDevicePhoto } from "#shared/testing/collection/photo.ts";
import { readOwnTests } from "#shared/testing/collection/read-own-tests.ts";
import {
  listOpenTests,
  listTestsOfStay,
  readTest,
  readTestForResident,
} from "#shared/testing/collection/read-tests.ts";
import { answerObserversOwn, discloseOwn } from "#shared/testing/collection/say-own.ts";
import { signTest } from "#shared/testing/collection/sign-test.ts";
import { takeOnCollection } from "#shared/testing/collection/take-on.ts";
import { readHouseCoverage } from "#shared/testing/coverage/read-coverage.ts";
import { collectAsked, endAsked, listAsked, readAsked } from "#shared/testing/elsewhere/asked.ts";
import { nameCollector } from "#shared/testing/elsewhere/name-collector.ts";
import { giveExcusal } from "#shared/testing/excusal/give-excusal.ts";
import { listOwnExcusals } from "#shared/testing/excusal/read-excusals.ts";
import { handOverSpecimen } from "#shared/testing/laboratory/hand-over.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { pdf, photo, place } from "../file/kit.ts";
import { assigned, journeyOf, type Walking, walking, walkingWorld } from "../support/beside.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { aPolicy } from "../support/testing.ts";
import { collectedTest, handedOver, inPerson, orderedTest, seen } from "../support/tests.ts";

let world: SmallWorld;
let they: Walking;
type Person = Membership & { readonly identity: string };
let staff: Person;
let manager: Person;

beforeAll(async () => {
  ({ world, they } = await walkingWorld());
  ({ house_staff: staff, house_manager: manager } = world.lantern.members);
});

const as = (person: Person) => world.as(person, they.at.house);
const order = async (change: Partial<typeof orderedTest> = {}) =>
  (await orderTest(as(staff), { ...they.at, ...orderedTest, ...change, command: command() })).test;
const on = (id: Id<"test">) => ({ house: they.at.house, test: id, command: command() });
const personally = (person: Person, id: Id<"test">) => ({ ...on(id), ...inPerson(world, person) });
const takeOn = (person: Person, id: Id<"test">, instead = "") =>
  takeOnCollection(as(person), { ...personally(person, id), instead });
const collect = (person: Person, id: Id<"test">, change: Partial<ReturnType<typeof seen>> = {}) =>
  collectSpecimen(as(person), { ...personally(person, id), ...seen(world), ...change });
const interpret = (person: Person, id: Id<"test">, result = "negative", expected = "") =>
  interpretTest(as(person), { ...personally(person, id), result, expected, words: "" });
const given = async (change: Partial<ReturnType<typeof seen>> = {}) =>
  (await collectedTest(world, they.at, staff, change)).test;
const found = async (id: Id<"test">) => (await readTest(as(manager), on(id))).test.value;
const ordered = async (id: Id<"test">) => {
  const record = testIn(as(manager).homes, { house: they.at.house, test: id });
  const { items } = await as(manager).table.query({ in: record, prefix: "L#", limit: 9, kinds: [event] });
  return [(await found(id)).outsidePolicy, ...items.filter(is(event)).map(({ value }) => value.type)];
};
const notificationsOf = async (id: Id<"test">) =>
  (
    await queryAll(
      as(manager),
      { in: below.outbox(as(manager).homes.house(they.at.house)), prefix: `notify-test_opened-${id}` },
      outboxMessage,
    )
  ).map(({ value }) => value);
const refused = (code: string) => expect.objectContaining({ code });
const outcomes = async (both: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(both))
    .map((one) => (one.status === "rejected" ? one.reason.code : "done"))
    .sort();

describe("a test", () => {
  test("goes its whole way, and every step is an entry nobody writes again", async () => {
    const id = await order();
    const { opened, tellAt } = await found(id);
    const [told] = await notificationsOf(id);
    // The resident by the clock, collectors by the house's message: both of one commit.
    expect([tellAt, told?.sentAt]).toEqual([opened.at, opened.at]);
    expect((await found(id)).due).toBe(
      world.clock.now().add({ hours: 2 }).toString({ fractionalSecondDigits: 3 }),
    );
    await takeOn(staff, id);
    const { clinician, volunteer } = world.lantern.members;
    await offerObservers(as(staff), {
      ...personally(staff, id),
      observers: [manager.member, clinician.member],
    });
    await expect(
      chooseObserver(as(staff), { ...on(id), observer: volunteer.member, words: "" }),
    ).rejects.toEqual(refused("test_observer"));
    await chooseObserver(as(staff), { ...on(id), observer: clinician.member, words: "" });
    await discloseBefore(as(staff), { ...on(id), words: "I drank on Sunday" });
    await collect(staff, id, { missing: ["COC"] });
    await signTest(as(staff), { ...on(id), name: "Linus Bracken" });
    await interpret(manager, id, "non_negative", "yes");
    await correctEntry(as(staff), { ...personally(staff, id), entry: "6", words: "The lot is L-2270" });
    const { custody } = await readTest(as(manager), on(id));
    expect(custody.map(({ what }) => what.kind)).toEqual([
      "opened",
      "taken_on",
      "offered",
      "observer_chosen",
      "disclosed",
      "collected",
      "signed",
      "interpreted",
      "corrected",
    ]);
    const rows = await as(manager).table.query({
      in: as(manager).homes.house(they.at.house).concat(`#T#${id}`) as never,
      prefix: "E#",
      limit: 50,
      kinds: [testEntry],
    });
    expect(rows.items.filter(is(testEntry)).map(({ version }) => version)).toEqual(custody.map(() => 1));
    expect(await found(id)).toMatchObject({
      observer: { answer: "chosen", member: clinician.member },
      disclosure: { said: true },
      interpreted: { result: "non_negative", expected: true },
    });
    expect((await listOpenTests(as(manager), they.at)).map((one) => one.test)).not.toContain(id);
    await world.drain();
    const own = (await readOwnTests(they.resident)).tests.find((one) => one.test === id);
    expect(own).toMatchObject({ result: "non_negative", expected: true, disclosed: true, step: "over" });
    expect(JSON.stringify(own)).not.toMatch(/Slept|Sunday|L-2207|Tamsin|mem_/);
    expect((await listTestsOfStay(as(manager), they.at)).tests.map((one) => one.id)).toContain(id);
  });

  test.each([
    ["a suspicion in writing", { words: " " }, ["/words"]],
    ["a ground that staff may order", { ground: "random" }, ["/ground"]],
    ["a panel that devices have", { panel: ["XYZ"] }, ["/panel"]],
    ["at least 90 minutes", { minutes: "15" }, ["/minutes"]],
  ])("wants %s", async (_, change, fields) => {
    const error = await order(change).catch((is) => is);
    expect(error.fields.map((is: { pointer: string }) => is.pointer)).toEqual(fields);
  });

  test("on a ground that the policy doesn't name is ordered only with a sentence, and says so for good", async () => {
    const asked = { ground: "follow_up", words: "" };
    const outside = { fields: [{ pointer: "/words", code: "test.outside_policy" }] };
    await expect(order(asked)).rejects.toMatchObject(outside);
    await expect(order({ ...asked, words: "Because" })).rejects.toMatchObject(outside);
    const words = "The probation office asked for one";
    const id = await order({ ...asked, words });
    const { house } = they.at;
    const form = { ...aPolicy, grounds: ["suspicion", "follow_up"] };
    await savePolicy(as(manager), { house, form, version: 0, command: command() });
    const named = await order(asked);
    expect([await ordered(id), await ordered(named)]).toEqual([
      [true, "test.outside_policy"],
      [false, "test.opened"],
    ]);
    expect((await readTest(as(manager), on(id))).custody[0]?.what).toMatchObject({
      outsidePolicy: true,
      words,
    });
    await expect(order({ ground: "suspicion", words: "" })).rejects.toMatchObject({
      fields: [{ pointer: "/words", code: "test.suspicion_required" }],
    });
  });

  test("ends without a specimen as what it was, and takes none afterwards", async () => {
    const id = await order();
    await endTest(as(staff), { ...personally(staff, id), as: "unable", words: "Two hours and water" });
    expect((await found(id)).ended?.as).toBe("unable");
    await expect(takeOn(staff, id)).rejects.toEqual(refused("test_over"));
  });

  test("is missed only once its time is over", async () => {
    const id = await order({ minutes: "90" });
    const miss = () => endTest(as(staff), { ...personally(staff, id), as: "missed", words: "Did not come" });
    world.clock.pass({ minutes: 89 });
    await expect(miss()).rejects.toMatchObject({ fields: [{ pointer: "/as", code: "test.not_due_yet" }] });
    world.clock.pass({ minutes: 1 });
    await miss();
    expect((await found(id)).ended?.as).toBe("missed");
  });
});

describe("a specimen", () => {
  test.each<[string, Partial<ReturnType<typeof seen>>, string, string]>([
    ["on an expired device", { expires: "2026-03-01" }, "/expires", "test.expired"],
    ["in the future", { collectedAt: "2026-03-02T23:00" }, "/collectedAt", "test.collected_later"],
    ["before it was ordered", { collectedAt: "2026-03-01T09:00" }, "/collectedAt", "test.collected_before"],
    ["without a temperature", { temperature: "" }, "/temperature", "test.temperature_required"],
    ["with a line the test does not have", { missing: ["THC"] }, "/missing", "test.line_not_tested"],
    ["without a signature", { signed: " " }, "/signed", "test.signature_required"],
  ])("%s is refused at its field, and nothing is lost", async (_, change, pointer, code) => {
    const id = await order();
    await takeOn(staff, id);
    const before = await found(id);
    await expect(collect(staff, id, change)).rejects.toMatchObject({ fields: [{ pointer, code }] });
    expect(await found(id)).toEqual(before);
    await collect(staff, id);
  });

  test("uses a device up: of two tests at once one has it, however its number is written", async () => {
    const [a, b] = [await order(), await order()];
    await takeOn(staff, a);
    await takeOn(staff, b);
    const both = await outcomes([
      collect(staff, a, { lot: "L-9", serial: "0042-b" }),
      collect(staff, b, { lot: "l 9", serial: "0042 B" }),
    ]);
    expect(both).toEqual(["done", "test.device_used"]);
  });

  test("sent twice is one, also after its answer was lost", async () => {
    const id = await order();
    await takeOn(staff, id);
    const sent = { ...personally(staff, id), ...seen(world) };
    await Promise.all([collectSpecimen(as(staff), sent), collectSpecimen(as(staff), sent)]);
    await collectSpecimen(as(staff), sent);
    expect((await found(id)).entries).toBe(3);
  });
});

describe("who tests whom", () => {
  test("of two collectors at once one has it, and taking over names whom", async () => {
    const id = await order();
    expect(await outcomes([takeOn(staff, id), takeOn(manager, id)])).toEqual(["done", "test_taken"]);
    const { collector } = await found(id);
    const [first, second] = collector?.identity === staff.identity ? [staff, manager] : [manager, staff];
    await expect(collect(second, id)).rejects.toEqual(refused("test_not_yours"));
    await takeOn(second, id, first.member);
    await expect(takeOn(first, id, first.member)).rejects.toEqual(refused("test_taken"));
    await collect(second, id);
  });

  test("a collector never reads their own device, in whatever role; of two readers one has it", async () => {
    const id = (await collectedTest(world, they.at, manager)).test;
    await expect(interpret(manager, id)).rejects.toEqual(refused("test_collector"));
    const twice = {
      ...world.lantern.members.clinician,
      role: "house_manager",
      identity: manager.identity,
    } as const;
    await expect(interpret(twice, id)).rejects.toEqual(refused("test_collector"));
    const other = { ...world.lantern.members.volunteer, role: "house_manager" } as const;
    const third = { ...world.lantern.members.alumni, role: "house_manager" } as const;
    expect(await outcomes([interpret(other, id), interpret(third, id)])).toEqual([
      "done",
      "test_interpreted",
    ]);
  });

  test("a mentor never tests whom they walk with, through no other membership of theirs", async () => {
    const { peer_mentor: mentor } = world.lantern.members;
    const asManager = { ...mentor, role: "house_manager" } as const;
    const id = await order();
    await expect(takeOn(asManager, id)).rejects.toEqual(refused("test_mentor"));
    await expect(
      endTest(as(asManager), { ...personally(asManager, id), as: "refused", words: "Said no" }),
    ).rejects.toEqual(refused("test_mentor"));
    const { member: second } = await addMember(world.as(world.lantern.members.network_admin), {
      ...{ name: "Same Person", email: "same.person@people.example", networkName: "Network" },
      ...{ role: "house_staff", houses: [they.at.house], identity: mentor.identity },
      ...{ door: world.world.openDoor("web"), tell: quiet, command: command() },
    });
    const other = { ...mentor, member: second, role: "house_staff" } as const;
    await expect(takeOn(other, id)).rejects.toEqual(refused("test_mentor"));
    await expect(interpret(asManager, await given())).rejects.toEqual(refused("test_mentor"));
    const acts = personally(asManager, id);
    const { admissions } = world.lantern.members;
    for (const act of [
      () => moveTest(as(asManager), { ...acts, site: "outside", words: "To the clinic" }),
      () => offerObservers(as(asManager), { ...acts, observers: [manager.member], command: command() }),
      () => nameCollector(as(asManager), { ...acts, member: admissions.member, command: command() }),
      () => correctEntry(as(asManager), { ...acts, entry: "1", words: "At noon", command: command() }),
    ])
      await expect(act()).rejects.toEqual(refused("test_mentor"));
    const excused = {
      ...{ ...they.at, kind: "excused", reason: "family", specimen: "" },
      ...{ from: world.today(), last: world.today(), ...inPerson(world, asManager) },
    };
    await expect(giveExcusal(as(asManager), { ...excused, command: command() })).rejects.toEqual(
      refused("test_mentor"),
    );
    await assigned(world, they.journey, world.lantern.members.volunteer);
    await takeOn(asManager, id);
    await assigned(world, they.journey);
    await expect(collect(asManager, id)).rejects.toEqual(refused("test_mentor"));
  });

  test("a mentor neither sends off nor photographs the specimen of whom they walk with, nor deletes its photos", async () => {
    const mentor = { ...world.lantern.members.peer_mentor, role: "house_manager" } as const;
    const id = await given();
    await addDevicePhoto(as(staff), { ...personally(staff, id), scan: photo() });
    const { photos } = await found(id);
    const acts = () => ({ ...personally(mentor, id), command: command() });
    const file = photos[0]?.file ?? "fil_none";
    for (const act of [
      () => handOverSpecimen(as(mentor), { ...acts(), ...handedOver }),
      () => addDevicePhoto(as(mentor), { ...acts(), scan: photo() }),
      () => removeDevicePhoto(as(mentor), { ...acts(), file, why: "A face is in it" }),
    ])
      await expect.soft(act()).rejects.toEqual(refused("test_mentor"));
    expect(await found(id)).toMatchObject({ sent: null, photos });
  });
});

describe("a device", () => {
  test.each([
    [{}, ["negative", "non_negative", "invalid"]],
    [{ missing: ["COC" as const] }, ["non_negative", "invalid"]],
    [{ control: false, missing: ["COC" as const] }, ["invalid"]],
    [{ temperature: 89 }, ["outside_range", "invalid"]],
    [{ temperature: 101 }, ["outside_range", "invalid"]],
    [{ minutes: 5 }, ["outside_range", "invalid"]],
    [{ temperature: 90, minutes: 4 }, ["negative", "non_negative", "invalid"]],
    [{ temperature: null, minutes: null }, ["negative", "non_negative", "invalid"]],
  ])("that shows %j can have said %j", (change, results) => {
    const shows = { control: true, temperature: 95, minutes: 1, missing: [], ...change };
    expect(possibleResults(shows)).toEqual(results);
  });

  test("is photographed without where and whose phone; hostile files are refused, and a photo is deleted for good", async () => {
    const id = await given();
    const add = (scan: Buffer) => addDevicePhoto(as(staff), { ...personally(staff, id), scan });
    for (const [scan, code] of [
      [pdf(), "test.photo_type"],
      [Buffer.from("<svg onload=alert(1)>"), "file.type"],
      [photo().subarray(0, 400), "file.damaged"],
      [Buffer.alloc(5_000_000, 0xff), "file.too_large"],
    ] as const)
      await expect(add(scan)).rejects.toMatchObject({ fields: [{ pointer: "/scan", code }] });
    await add(photo());
    const [ref] = (await found(id)).photos;
    const at = { ...on(id), file: ref?.file ?? "fil_none" };
    const kept = await readDevicePhoto(as(manager), at);
    expect(Buffer.from(kept.content).includes(place)).toBe(false);
    await removeDevicePhoto(as(staff), { ...personally(staff, id), ...at, why: "A face is in it" });
    await expect(readDevicePhoto(as(manager), at)).rejects.toEqual(refused("not_found"));
    expect((await readTest(as(manager), on(id))).custody.at(-1)?.what).toMatchObject({
      kind: "photo_removed",
      words: "A face is in it",
    });
  });
});

test("the house's rule is read as it stood when a test was opened, by whoever records and by the resident, until it is over", async () => {
  const save = (refusedRule: string, version: number) =>
    savePolicy(as(manager), {
      ...{ house: they.at.house, version, command: command() },
      form: { ...aPolicy, refused: refusedRule },
    });
  await save("A talk with the manager.", 1);
  const id = await order();
  await save("A review.", 2);
  await world.drain();
  const own = async () => (await readOwnTests(they.resident)).tests.find((one) => one.test === id);
  expect((await readTest(as(manager), on(id))).policy?.refused).toBe("A talk with the manager.");
  expect((await readTestForResident(as(staff), on(id))).policy?.refused).toBe("A talk with the manager.");
  expect((await own())?.rules?.refused).toBe("A talk with the manager.");
  await endTest(as(staff), { ...personally(staff, id), as: "refused", words: "Said no" });
  await world.drain();
  expect((await own())?.rules).toBeNull();
});

test("a resident answers on their own phone who observes: one of those offered, or none, and never who walks with them since", async () => {
  const { volunteer, peer_mentor: mentor } = world.lantern.members;
  const id = await order();
  const offer = (member: Id<"member">) =>
    offerObservers(as(staff), { ...personally(staff, id), observers: [member] });
  const answer = async (observer: string, words = "") => {
    await answerObserversOwn(they.resident, { test: id, observer, words, command: command() });
    await world.drain();
    return (await found(id)).observer?.answer ?? null;
  };
  await expect(offer(mentor.member)).rejects.toMatchObject({
    fields: [{ pointer: "/observers", code: "test.observer_mentor" }],
  });
  await offer(volunteer.member);
  await world.drain();
  await expect(answer(manager.member)).rejects.toEqual(refused("test_observer"));
  expect(await answer("another", "My sponsor")).toBe("another");
  const last = (await readTest(as(manager), on(id))).custody.at(-1);
  expect(last).toMatchObject({
    by: { kind: "resident", journey: they.journey },
    what: { kind: "observer_asked", answer: "another", words: "My sponsor" },
  });
  expect(await answer(volunteer.member)).toBe("chosen");
  await offer(volunteer.member);
  await world.drain();
  await assigned(world, they.journey, volunteer);
  expect(await answer(volunteer.member)).toBeNull();
  await assigned(world, they.journey);
  await discloseOwn(they.resident, { test: id, words: "A drink", command: command() });
  await world.drain();
  expect((await found(id)).disclosure?.said).toBe(true);
  const other = await walking(world, { legalName: "Theo Wagtail", bed: "1B" });
  const theirs = { test: id, observer: "none", words: "", command: command() };
  await expect(answerObserversOwn(other.resident, theirs)).rejects.toEqual(refused("not_found"));
});

describe("a test of a house where nobody may collect", () => {
  const elsewhere = async () => {
    const { member } = await addMember(world.as(world.lantern.members.network_admin), {
      ...{ name: "Quill Marten", email: `quill.${command()}@people.example`, networkName: "Network" },
      ...{ role: "house_staff", houses: [world.lantern.houses.alder], identity: `identity-${command()}` },
      ...{ door: world.world.openDoor("web"), tell: quiet, command: command() },
    });
    return { ...staff, member, houses: [world.lantern.houses.alder] };
  };
  const own = (one: Membership) => scopeOfStaff(world.world, one, "req");
  const name = (id: Id<"test">, { member }: Membership) =>
    nameCollector(as(manager), { ...personally(manager, id), member }).then(() => world.drain());
  const report = async (id: Id<"test">, one: Person, change: Partial<ReturnType<typeof seen>> = {}) => {
    const sent = { test: id, command: command(), ...seen(world), ...change };
    await collectAsked(own(one), { ...sent, ...inPerson(world, one) });
    await world.drain();
  };

  test("is collected by whoever was named from another house, who reads this one test and nothing else of the house, and only until then", async () => {
    const id = await order();
    const person = { ...(await elsewhere()), identity: "identity-quill" };
    expect(() => world.as(person, they.at.house)).toThrow();
    await expect(readAsked(own(person), { test: id })).rejects.toEqual(refused("not_found"));
    await name(id, person);
    const { task } = await readAsked(own(person), { test: id });
    expect(task).toMatchObject({ name: expect.stringContaining("Linus"), panel: orderedTest.panel });
    expect(JSON.stringify(task)).not.toMatch(/Slept|sty_|jny_|per_|1990/);
    await expect(readAsked(own(staff), { test: id })).rejects.toEqual(refused("not_found"));
    const used = await given({ lot: "L-77", serial: "once" });
    await report(id, person, { lot: "L-77", serial: "once" });
    expect((await readAsked(own(person), { test: id })).task.returned).toBe("device_used");
    expect(used).not.toBe(id);
    await report(id, person);
    expect((await found(id)).collected).toMatchObject({
      by: { kind: "member", member: person.member },
      identity: person.identity,
    });
    await expect(readAsked(own(person), { test: id })).rejects.toEqual(refused("not_found"));
    expect(await listAsked(own(person))).toEqual([]);
  });

  test("is nobody else's from then on: another who is named, or staff of the house who take it on; never a mentor's", async () => {
    const id = await order();
    const [first, second] = [await elsewhere(), await elsewhere()];
    await name(id, first);
    const late = { test: id, command: command(), as: "refused", words: "Said no" };
    await name(id, second);
    await expect(endAsked(own(first), { ...late, ...inPerson(world, staff) })).rejects.toEqual(
      refused("not_found"),
    );
    await takeOn(staff, id);
    await world.drain();
    await expect(readAsked(own(second), { test: id })).rejects.toEqual(refused("not_found"));
    await moveTest(as(staff), { ...personally(staff, id), site: "outside", words: "To the clinic" });
    await world.drain();
    await expect(readAsked(own(second), { test: id })).rejects.toEqual(refused("not_found"));
    const { house_staff: ofHouse, admissions } = world.lantern.members;
    await expect(name(id, ofHouse)).rejects.toMatchObject({ fields: [{ code: "test.collector_unknown" }] });
    await name(id, admissions);
    const { peer_mentor: mentor } = world.lantern.members;
    // Their other membership walks with the resident.
    await report(id, { ...admissions, identity: mentor.identity });
    expect((await readAsked(own(admissions), { test: id })).task.returned).toBe("mentor");
    expect((await found(id)).collected).toBeNull();
  });
});

test("whoever says none of those offered, or someone else, has the house told, by a task and a message without content", async () => {
  const id = await order();
  const { volunteer } = world.lantern.members;
  const offer = () => offerObservers(as(staff), { ...personally(staff, id), observers: [volunteer.member] });
  const task = async () => (await listOpenTests(as(manager), they.at)).find(({ test }) => test === id);
  const messages = async () => (await notificationsOf(id)).map(({ asks }) => asks);
  await offer();
  await world.drain();
  const before = (await messages()).length;
  expect(await task()).toMatchObject({ asksObserver: false });
  await answerObserversOwn(they.resident, {
    ...{ test: id, observer: "another", words: "My sponsor, Ona Rook", command: command() },
  });
  await world.drain();
  expect(await task()).toMatchObject({ asksObserver: true });
  expect(JSON.stringify(await task())).not.toMatch(/Linus|Bracken|Rook/);
  // An answer to someone who is offered, or is there, asks for nobody.
  await offer();
  expect(await task()).toMatchObject({ asksObserver: false });
  await chooseObserver(as(staff), { ...on(id), observer: "none", words: "" });
  expect(await task()).toMatchObject({ asksObserver: true });
  await chooseObserver(as(staff), { ...on(id), observer: volunteer.member, words: "" });
  expect(await task()).toMatchObject({ asksObserver: false });
  const told = (await messages()).slice();
  expect(told).toHaveLength(before + 2);
  expect(JSON.stringify(told)).not.toMatch(/Linus|Bracken|Rook|sponsor/);
  // Nobody is left out as who did it, also not whoever handed the phone over.
  expect(told.filter(({ by }) => by === null)).toHaveLength(2);
});

test("an excusal that is entered before the resident has a page is on it, in whatever order the stream comes", async () => {
  const { house } = they.at;
  const bed = (await world.beds(world.lantern, house)).get("2B") ?? "bed_none";
  const who = { legalName: "Maren Teal", birthDate: "1990-01-01", bed, command: command() };
  const { stay } = await moveInWithoutReferral(as(manager), { house, ...who });
  await giveExcusal(as(manager), {
    ...{ house, stay, kind: "away", reason: "pass", specimen: "", command: command() },
    ...{ from: world.today(), last: world.today(), ...inPerson(world, manager) },
  });
  await world.drain((records) => records.toReversed());
  const { journey, person } = await journeyOf(world, { house, stay });
  const resident = scopeOfResident(world.world, { network: world.lantern.id, journey, person }, "req");
  expect(await listOwnExcusals(resident, { on: world.today() })).toMatchObject([{ kind: "away" }]);
});

test("nobody is tested after they moved out", async () => {
  const { at } = await walking(world, { legalName: "Ansel Reyes", bed: "2A" });
  const out = { ...at, kind: "graduated", on: world.today(), rest: true, command: command() } as const;
  await moveOut(as(manager), out);
  await expect(orderTest(as(staff), { ...at, ...orderedTest, command: command() })).rejects.toEqual(
    refused("stay_closed"),
  );
});

test("a test that waits ends with the stay, and counts as selected and not collected for that reason; undone, it waits again", async () => {
  const { at, resident } = await walking(world, { legalName: "Wade Fenn", bed: "2A" });
  const ordered = async () =>
    (await orderTest(as(staff), { ...at, ...orderedTest, command: command() })).test;
  const [id, taken] = [await ordered(), await ordered()];
  await takeOn(staff, taken);
  const collected = (await collectedTest(world, at, staff)).test;
  const kinds = async (test: Id<"test">) =>
    (await readTest(as(manager), on(test))).custody.map(({ what }) => what.kind);
  const before = [await kinds(id), await kinds(taken), await kinds(collected)];
  const counted = async () => {
    const { months } = await readHouseCoverage(as(manager), { house: at.house, period: "2026-03" });
    return months[0]?.grounds.suspicion.moved_out;
  };
  const of = command();
  const out = { ...at, kind: "graduated", on: world.today(), rest: true, command: of } as const;
  await moveOut(as(manager), out);
  await world.drain();
  for (const test of [id, taken])
    expect((await found(test)).ended).toMatchObject({ as: "moved_out", by: { kind: "system" } });
  // What was there stays, with one entry after it; a specimen that was given goes its way.
  expect([await kinds(id), await kinds(taken), await kinds(collected)]).toEqual([
    [...(before[0] ?? []), "ended"],
    [...(before[1] ?? []), "ended"],
    before[2],
  ]);
  await expect(collect(staff, taken)).rejects.toEqual(refused("test_over"));
  await expect(takeOn(staff, id)).rejects.toEqual(refused("test_over"));
  expect((await listOpenTests(as(manager), at)).map(({ test }) => test)).not.toContain(id);
  expect((await readOwnTests(resident)).tests.find(({ test }) => test === id)?.ended).toBe("moved_out");
  expect(await counted()).toBe(2);
  await undoMoveOut(as(manager), { ...at, of, command: command() });
  await world.drain();
  expect([(await found(id)).ended, (await kinds(id)).at(-1)]).toEqual([null, "reopened"]);
  expect(await counted()).toBe(0);
  await interpret(manager, collected);
  await collect(staff, taken);
});
