import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { createClock } from "#functions/clock/app.ts";
import { en } from "#functions/copy/en/index.ts";
import { drawScope } from "#functions/system-scope.ts";
import { createWeb } from "#functions/web/app.ts";
import { verify } from "#infra/verifier/verify.mjs";
import { sendRequest } from "#shared/engine/outbox/message.ts";
import { readOwnPage, readOwnPolicy } from "#shared/journeys/own/read-own.ts";
import type { Sent } from "#shared/kernel/form.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { drawChain, drawChainKey } from "#shared/records/draw/chain.ts";
import { drawDay } from "#shared/records/draw/day.ts";
import { type FairDay, fairDay, fairPeriod } from "#shared/records/draw/public.ts";
import { selectionDay, selectionDaysIn } from "#shared/records/draw/selection-day.ts";
import { selfLine } from "#shared/records/draw/self-line.ts";
import { houseCard, houseCardKey } from "#shared/records/house/records.ts";
import { provesKey } from "#shared/records/selection/chain.ts";
import { isSelected, randomnessOf } from "#shared/records/selection/draw.ts";
import { hashOf } from "#shared/records/selection/hash.ts";
import { hallwayCode } from "#shared/records/selection/header.ts";
import { policyOf } from "#shared/records/selection/period.ts";
import { isInTree } from "#shared/records/selection/tree.ts";
import { verifyRound } from "#shared/records/selection/verify-round.ts";
import { moveOut } from "#shared/residents/stay/move-out.ts";
import { scopeOfFair, scopeOfResident } from "#shared/table/member-scopes.ts";
import { queryAll } from "#shared/table/query-all.ts";
import { create, replace } from "#shared/table/transact.ts";
import { listTests } from "#shared/testing/collection/read-tests.ts";
import { randomTestsOf } from "#shared/testing/coverage/random-tests.ts";
import { readHouseCoverage } from "#shared/testing/coverage/read-coverage.ts";
import { endExcusal } from "#shared/testing/excusal/end-excusal.ts";
import { type excusalForm, giveExcusal } from "#shared/testing/excusal/give-excusal.ts";
import { listExcusals, listOwnExcusals } from "#shared/testing/excusal/read-excusals.ts";
import { readPolicy } from "#shared/testing/policy/read-policy.ts";
import { savePolicy } from "#shared/testing/policy/save-policy.ts";
import { residentsOf } from "#shared/testing/selection/pool.ts";
import { readLines, readProof } from "#shared/testing/selection/read-lines.ts";
import { readRecord } from "#shared/testing/selection/read-record.ts";
import { openSelected } from "#shared/testing/selection/requests.ts";
import { type Faults, faulty, seeded } from "../support/faulty.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { aPolicy, atTime, selecting, selectingWorld, settled } from "../support/testing.ts";
import { inPerson } from "../support/tests.ts";
import { origin } from "../web/browser.ts";

const made = async (options?: Parameters<typeof selectingWorld>[0]) => (await selectingWorld(options)).world;
let world: SmallWorld;
let house: Id<"house">;
beforeAll(async () => {
  world = await made();
  house = world.lantern.houses.juniper;
});

const houseTime = (date: string, time: string) =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime("America/Los_Angeles").toInstant();
const draw = (at = world) => drawScope(at.world, at.lantern.id, house);
const inFair = (at = world) => ({ in: draw(at).homes.fair(house), prefix: "D#" });
const shown = async (at = world) => (await queryAll(draw(at), inFair(at), fairDay)).map(({ value }) => value);
const shownOn = async (date: string, at = world): Promise<FairDay | undefined> =>
  (await shown(at)).find((one) => one.date === date);
const periods = async (at = world) =>
  (await queryAll(draw(at), { ...inFair(at), prefix: "P#" }, fairPeriod)).map(({ value }) => value.period);
const daysOf = async (at = world) =>
  (await queryAll(draw(at), { in: draw(at).homes.draws(house), prefix: "D#" }, drawDay)).map(
    (one) => one.value,
  );
const counted = async (at = world) =>
  (await queryAll(at.system(at.lantern), selectionDaysIn(draw(at).homes.house(house)), selectionDay)).map(
    ({ value }) => value,
  );

const atFair =
  (at = world) =>
  (of: Id<"house">) =>
    scopeOfFair(at.world, { network: at.lantern.id, house: of }, "req");
const recordOf = async (at = world, from?: string) => (await readRecord(atFair(at)(house), { from })).record;
/** What the verifier says, which has none of our code. @throws if it refuses the file */
const verified = (file: object): string => {
  const { right, lines } = verify([JSON.stringify(file)], new Date().toISOString());
  if (!right) throw new Error(lines.join("\n"));
  return lines.join("\n");
};
const openStays = async (at: SmallWorld) =>
  (await residentsOf(at.system(at.lantern), house)).map(({ stay }) => stay);
const resident = (journey: Id<"journey">, at = world) =>
  scopeOfResident(at.world, { network: at.lantern.id, journey, person: "per_none" }, "req");

test("a day goes from its lines to its round to its key, and a resident can check each step with what they hold", async () => {
  const [period] = await periods();
  expect(period).toMatchObject({ first: "2026-03-03", days: 14, beacon: world.ports.beacon.publicKey });
  expect(await shown()).toEqual([]);

  await atTime(world, "2026-03-03", "06:31");
  const fixed = await shownOn("2026-03-03");
  expect(fixed).toMatchObject({ void: false, signature: null, key: null });
  const [day] = await daysOf();
  const [numbers] = await counted();
  expect(numbers).toMatchObject({ lines: 3, pool: 3, selected: null });

  await atTime(world, "2026-03-03", "07:01");
  const drawn = await shownOn("2026-03-03");
  expect(drawn?.signature).toMatch(/^[0-9a-f]{96}$/);
  expect(drawn?.key).toBeNull();
  await atTime(world, "2026-03-04", "00:01");
  const { key, signature } = (await shownOn("2026-03-03")) ?? {};
  if (!day || !period || !fixed || !key || !signature) throw new Error("The day went through");

  let selected = 0;
  for (const { journey } of day.lines) {
    const { days } = await readLines(resident(journey), atFair());
    const mine = days[0]?.line;
    if (!mine) throw new Error("Everyone has a line");
    expect(policyOf(mine.period)).toBe(mine.header.policy);
    expect(hashOf(mine.header)).toBe(fixed.hash);
    expect(hallwayCode(mine.header)).toBe(numbers?.code);
    expect(isInTree(mine.line, mine.path, mine.header.n, mine.header.root)).toBe(true);
    const isMine = isSelected(mine.line, mine.header, key, randomnessOf(signature));
    expect(days[0]?.selected).toBe(isMine);
    if (isMine) selected += 1;
    const proof = await readProof(resident(journey), atFair(), { house, date: "2026-03-03" });
    expect(verified(proof)).toContain("2026-03-03");
    expect(() => verified({ ...proof, line: { ...proof.line, p: "0" } })).toThrow();
  }
  expect(provesKey(key, 1, period.k0)).toBe(true);
  const mine = resident(day.lines[0]?.journey ?? "jny_none");
  expect(await readOwnPolicy(mine)).toMatchObject({
    ...{ edition: 1, refused: aPolicy.refused },
    takenUp: { first: "2026-03-03" },
  });
  const [latest] = (await readLines(mine, atFair())).days;
  if (!latest) throw new Error("They have a line");
  const weeks = Array.from({ length: 20 }, (_, at) => ({ ...latest.line, date: `2025-03-${at + 10}` }));
  await world.system(world.lantern).table.write(weeks.map((line) => create(selfLine, line)));
  expect((await readOwnPage(mine)).stays).toHaveLength(1);
  expect(verifyRound({ round: day.header.round, signature }, period.beacon)).toBe(true);
  expect((await counted())[0]?.selected).toBe(selected);
  const tests = await listTests(world.as(world.lantern.members.house_manager, house), { house });
  expect(tests.tests.map(({ ground, selection }) => `${ground} ${selection?.slice(0, 10)}`)).toEqual(
    Array.from({ length: selected }, () => "random 2026-03-03"),
  );
});

test("a clock that fires twice, late, or over a change of daylight saving time selects once a date", async () => {
  await atTime(world, "2026-03-04", "06:45");
  const before = await daysOf();
  await world.tick();
  await settled(world);
  expect(await daysOf()).toEqual(before);
  // The round is fetched ten hours late: it is the same round.
  await atTime(world, "2026-03-04", "17:00");
  await world.tick();
  expect((await counted()).map(({ date }) => date)).toEqual(["2026-03-03", "2026-03-04"]);
  for (const date of ["05", "06", "07", "08", "09"])
    for (const time of ["06:31", "07:01"]) await atTime(world, `2026-03-${date}`, time);
  const instants = (await shown()).map(
    ({ date, i, instantUTC }) => `${date} ${i} ${instantUTC.slice(11, 16)}`,
  );
  expect(instants).toEqual([
    "2026-03-03 1 15:00",
    "2026-03-04 2 15:00",
    "2026-03-05 3 15:00",
    "2026-03-06 4 15:00",
    "2026-03-07 5 15:00",
    "2026-03-08 6 14:00",
    "2026-03-09 7 14:00",
  ]);
});

test("published late, a day is void and never drawn; dates that are over stay missing; the chain goes on", async () => {
  await atTime(world, "2026-03-10", "06:51");
  await atTime(world, "2026-03-10", "23:00");
  expect(await shownOn("2026-03-10")).toMatchObject({ void: true, signature: null });
  await atTime(world, "2026-03-12", "08:00");
  const [late, missing] = [await shownOn("2026-03-10"), await shownOn("2026-03-11")];
  expect(missing).toBeUndefined();
  expect(late?.signature).toBeNull();
  const [period] = await periods();
  const today = await shownOn("2026-03-12");
  expect(today).toMatchObject({ void: true, i: 10, prev: late?.hash });
  expect(provesKey(late?.key ?? "", 8, period?.k0 ?? "")).toBe(true);
  const days = (await counted()).slice(-2);
  expect(days.map(({ date, void: isVoid, selected }) => [date, isVoid, selected])).toEqual([
    ["2026-03-10", true, null],
    ["2026-03-12", true, null],
  ]);
  expect(verified(await recordOf())).toContain("void");
  const found = await readPolicy(world.as(world.lantern.members.house_manager, house), { house });
  expect(found.latest).toMatchObject({ date: "2026-03-12", void: true });
  const { months } = await readHouseCoverage(world.as(world.lantern.members.house_manager, house), {
    house,
    period: "2026-03",
  });
  expect(randomTestsOf(months)).toMatchObject({ days: 7, void: 2, pool: 21, promised: 10.5 });
});

test("anybody reads the public record without signing in; it says that a trial proves nothing, and names nobody", async () => {
  const { ports } = world;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  const at = `${origin}/fair/${world.lantern.id}`;
  const page = await web.request(`${at}/${house}`);
  const text = await page.text();
  expect(page.status).toBe(200);
  expect(text).toContain(en.testing.fair.trial);
  expect(text).not.toMatch(/Bracken|Tarn|Vale|jny_|sty_/);
  const spanish = await web.request(`${at}/${house}`, { headers: { "accept-language": "es" } });
  expect(await spanish.text()).toContain("no prueban nada");
  expect(await (await web.request(`${at}/${house}/record.json`)).json()).toEqual(
    JSON.parse(JSON.stringify(await recordOf())),
  );
  for (const other of [world.lantern.houses.alder, "hse_none", "nothing"])
    expect((await web.request(`${at}/${other}`)).status).toBe(404);
  expect((await web.request(`${at}/${house}/record.json?from=yesterday`)).status).toBe(404);
});

test("a long record comes in parts of at most 400 days, which meet; only a part that is closed is kept by caches", async () => {
  const { alder } = world.lantern.houses;
  const fair = drawScope(world.world, world.lantern.id, alder);
  const [[day], [period]] = [fairDay.samples(sampleIds), fairPeriod.samples(sampleIds)];
  if (!day || !period) throw new Error("They have samples");
  const from = (days: number) => Temporal.PlainDate.from("2024-12-01").add({ days }).toString();
  const items = Array.from({ length: 406 }, (_, at) => [
    create(fairDay, { ...day, house: alder, date: from(at) }),
    ...(at % 14 === 0
      ? [create(fairPeriod, { ...period, house: alder, period: { ...period.period, first: from(at) } })]
      : []),
  ]).flat();
  for (let at = 0; at < items.length; at += 100) await fair.table.write(items.slice(at, at + 100));
  const part = async (date?: string) => readRecord(atFair()(alder), { from: date });
  const [first, second] = [await part(), await part(from(400))];
  expect([first.record.days.length, first.record.next, first.closed]).toEqual([400, from(400), true]);
  expect([second.record.days.length, second.record.next, second.closed]).toEqual([6, undefined, false]);
  expect(second.record.periods.map((one) => one.first)).toEqual([from(392)]);
  expect(first.record.periods.at(-1)?.first).toBe(from(392));
  const exact = await part(from(6));
  expect([exact.record.days.length, exact.record.next]).toEqual([400, undefined]);
});

test("the next period is published before its first date, and follows the newest policy; autumn's long day has one header", async () => {
  const autumn = await made();
  await atTime(autumn, "2026-10-30", "12:00");
  for (const date of ["10-31", "11-01", "11-02"])
    for (const time of ["06:31", "07:01"]) await atTime(autumn, `2026-${date}`, time);
  const lately = (await shown(autumn)).slice(-3);
  expect(lately.map(({ instantUTC }) => instantUTC.slice(0, 16))).toEqual([
    "2026-10-31T14:00",
    "2026-11-01T15:00",
    "2026-11-02T15:00",
  ]);
  for (let day = 3; day <= 13; day += 1)
    await atTime(autumn, `2026-11-${String(day).padStart(2, "0")}`, "06:31");
  const published = await periods(autumn);
  expect(published.at(-1)?.first).toBe("2026-11-14");
  const at = await draw(autumn).table.get(drawChain, drawChainKey(draw(autumn).homes, house));
  expect(at?.value).toMatchObject({ next: "2026-11-14", upcoming: { period: { first: "2026-11-14" } } });
  await atTime(autumn, "2026-11-14", "06:31");
  expect((await shown(autumn)).at(-1)).toMatchObject({ date: "2026-11-14", i: 1 });
});

test("through lost replies, refusals and doubled runs a date is drawn once, by one set of lines", async () => {
  const faults: { current: Faults | undefined } = { current: undefined };
  const shaky = await made({ wrap: (sender) => faulty(sender, faults) });
  const random = seeded(16);
  for (const [date, time] of [
    ["2026-03-03", "06:31"],
    ["2026-03-03", "07:01"],
    ["2026-03-04", "00:01"],
  ] as const) {
    shaky.clock.pass(shaky.clock.now().until(houseTime(date, time)));
    faults.current = { random, refuse: 0.15, lose: 0.3, partial: 0.3 };
    for (let run = 0; run < 4; run += 1) await Promise.all([shaky.tick(), shaky.tick()]);
    faults.current = undefined;
    await settled(shaky);
  }
  const [day, ...others] = await daysOf(shaky);
  expect(others).toEqual([]);
  expect(day?.stage).toBe("revealed");
  expect(hashOf(day?.header ?? {})).toBe((await shownOn("2026-03-03", shaky))?.hash);
  const selected = day?.lines.filter((one) => one.selected).length;
  expect((await counted(shaky)).map((one) => one.selected)).toEqual([selected]);
  for (const { journey } of day?.lines ?? [])
    expect((await readLines(resident(journey, shaky), atFair(shaky))).days).toHaveLength(1);
});

test("between lines and round nobody changes how a selection is tested; whoever moved out is not", async () => {
  const at = await made();
  const [stays, out] = [await openStays(at), { kind: "graduated", on: "2026-03-02", rest: true } as const];
  const manager = at.as(at.lantern.members.house_manager, house);
  const form = { ...aPolicy, panel: ["THC"], specimens: ["breath"], minutes: "90" };
  await savePolicy(manager, { house, form, version: 1, command: command() });
  const [gone, here] = stays;
  if (!gone || !here) throw new Error("Three live there");
  await moveOut(manager, { house, stay: gone, ...out, command: command() });
  const selected = [gone, here].map((stay) => ({
    stay,
    journey: "jny_1" as const,
    selection: `${stay} line`,
  }));
  const system = at.system(at.lantern);
  const asks = { house, date: "2026-03-03", edition: 1, all: null, selected };
  await system.table.write([sendRequest(system, system.homes.house(house), "draw", openSelected, asks)]);
  await at.drain();
  const { panel } = aPolicy;
  expect((await listTests(manager, { house })).tests).toMatchObject([
    { stay: here, selection: `${here} line`, specimen: "urine", panel },
  ]);
});

test("who is away or excused is out of the lines that are fixed after it was entered, day by day, and no line changes afterward", async () => {
  const { world: at, it } = await selectingWorld();
  const residents = it.residents.map(({ stay, journey, person }) => ({
    stay,
    journey,
    resident: scopeOfResident(at.world, { network: at.lantern.id, journey, person }, "req"),
  }));
  const [linus, oswin, petra] = residents;
  if (!linus || !oswin || !petra) throw new Error("Three live there");
  const manager = at.as(at.lantern.members.house_manager, house);
  const give = ({ stay }: typeof linus, sent: Partial<Sent<typeof excusalForm>>) =>
    giveExcusal(manager, {
      ...{ house, stay, kind: "away", reason: "pass", specimen: "", command: command() },
      ...{ from: "2026-03-03", last: "2026-03-04", ...sent },
      ...inPerson(at, at.lantern.members.house_manager),
    });
  const statuses = async (date: string) => {
    const lines = (await daysOf(at)).find((day) => day.date === date)?.lines ?? [];
    return [linus, oswin, petra].map(
      ({ stay }) => lines.find((one) => one.stay === stay)?.line.status ?? "none",
    );
  };
  for (const [sent, pointer] of [
    [{ from: "2026-03-01" }, "/from"],
    [{ last: "" }, "/last"],
    [{ last: "2026-03-02" }, "/last"],
    [{ last: "2026-06-30" }, "/last"],
    [{ kind: "specimen", last: "" }, "/specimen"],
  ] as const)
    await expect(give(linus, sent)).rejects.toMatchObject({ fields: [{ pointer }] });
  await give(linus, {});
  await give(oswin, { kind: "specimen", reason: "accommodation", specimen: "oral_fluid", last: "" });
  await at.drain();
  expect(await listOwnExcusals(linus.resident, { on: "2026-03-03" })).toMatchObject([{ kind: "away" }]);
  await atTime(at, "2026-03-03", "06:31");
  expect(await statuses("2026-03-03")).toEqual(["away", "pool", "pool"]);
  await give(petra, { kind: "excused", reason: "court" });
  const [away] = await listExcusals(manager, { house, stay: linus.stay });
  await endExcusal(manager, { house, stay: linus.stay, excusal: away?.id ?? "exc_no", command: command() });
  await atTime(at, "2026-03-04", "06:31");
  expect(await statuses("2026-03-03")).toEqual(["away", "pool", "pool"]);
  expect(await statuses("2026-03-04")).toEqual(["pool", "pool", "excused:court"]);
  expect(await listOwnExcusals(linus.resident, { on: "2026-03-04" })).toEqual([]);
  const system = at.system(at.lantern);
  const selected = [{ stay: oswin.stay, journey: oswin.journey, selection: "by hand" }];
  const asks = { house, date: "2026-03-04", edition: 1, all: null, selected };
  await system.table.write([sendRequest(system, system.homes.house(house), "draw", openSelected, asks)]);
  await at.drain();
  const tests = (await listTests(manager, { house })).tests;
  expect(tests.find((one) => one.selection === "by hand")?.specimen).toBe("oral_fluid");
  await atTime(at, "2026-03-04", "07:01");
  await atTime(at, "2026-03-05", "00:01");
  const proof = await readProof(petra.resident, atFair(at), { house, date: "2026-03-04" });
  expect(verified(proof)).toContain("excused:court");
});

test("a key that cannot be opened any more selects nobody; the gap stays public and another chain begins", async () => {
  const lost = await made();
  await atTime(lost, "2026-03-03", "06:31");
  const noKey = { seal: async () => "sealed", open: async () => undefined };
  const { mail, texts, archives, beacon } = lost.ports;
  const tick = createClock({
    world: { ...lost.world, drawSeals: () => noKey },
    ...{ mail, texts, archives, beacon, origin: "https://porchlight.example", log: () => {} },
  });
  lost.clock.pass({ minutes: 40 });
  await tick();
  await settled(lost);
  expect((await daysOf(lost)).map(({ stage }) => stage)).toEqual(["lost"]);
  expect(await shownOn("2026-03-03", lost)).toMatchObject({ signature: null, key: null });
  await atTime(lost, "2026-03-04", "08:00");
  const [first, second] = await periods(lost);
  expect([first?.first, second?.first]).toEqual(["2026-03-03", "2026-03-05"]);
  expect(second?.k0).not.toBe(first?.k0);
});

test("just after midnight, a key that is lost on a period's last date stops no chain; neither does another time zone", async () => {
  const early = await createSmallWorld();
  early.clock.pass(early.clock.now().until(houseTime("2026-03-02", "23:52")));
  await selecting(early, { time: "00:00" });
  // Its lines were due at 23:30: the first date is the one after.
  expect((await periods(early)).map(({ first }) => first)).toEqual(["2026-03-04"]);
  await atTime(early, "2026-03-16", "23:31");
  expect((await periods(early)).map(({ first }) => first)).toEqual(["2026-03-04", "2026-03-18"]);
  const { world: at, ports, clock, lantern } = early;
  const { mail, texts, archives, beacon } = ports;
  const keyless = createClock({
    world: { ...at, drawSeals: () => ({ seal: async () => "sealed", open: async () => undefined }) },
    ...{ mail, texts, archives, beacon, origin: "https://porchlight.example", log: () => {} },
  });
  clock.pass(clock.now().until(houseTime("2026-03-17", "00:01")));
  await keyless();
  expect((await daysOf(early)).at(-1)).toMatchObject({ date: "2026-03-17", stage: "lost" });
  // The house moves three hours east: its next period is in the new zone.
  const { table, homes } = early.system(lantern);
  const card = await table.get(houseCard, houseCardKey(homes, house));
  if (!card) throw new Error("The house has a card");
  await table.write([replace(houseCard, card, { ...card.value, timeZone: "America/New_York" })]);
  await atTime(early, "2026-03-17", "23:31");
  expect((await periods(early)).map(({ first }) => first).slice(1)).toEqual(["2026-03-18", "2026-03-19"]);
  await atTime(early, "2026-03-18", "20:31");
  expect((await shown(early)).at(-1)).toMatchObject({
    ...{ date: "2026-03-19", i: 1, void: false },
    instantUTC: "2026-03-19T04:00:00.000Z",
  });
  const { lines } = verify([JSON.stringify(await recordOf(early))], "2026-03-20T03:59:00Z");
  expect(lines.filter((line) => line.startsWith("WRONG"))).toEqual([
    expect.stringMatching(/2026-03-17: the key was due/),
  ]);
  expect(lines.join("\n")).toContain("2026-03-18: nothing was published");
});

test("with a gap, whoever was selected has days off that their own line shows", async () => {
  const gap = await createSmallWorld();
  await selecting(gap, { oneIn: "2", limit: "gap", number: "2" });
  for (let day = 3; day <= 12; day += 1)
    for (const time of ["06:31", "07:01"]) await atTime(gap, `2026-03-${String(day).padStart(2, "0")}`, time);
  const days = await daysOf(gap);
  const courses = days[0]?.lines.map(({ journey }) =>
    days.map(({ lines }) => lines.find((one) => one.journey === journey)),
  );
  let selections = 0;
  for (const course of courses ?? [])
    course.forEach((one, at) => {
      const before = course.slice(Math.max(0, at - 2), at).some((earlier) => earlier?.selected);
      expect(one?.line.status).toBe(before ? "excused:gap" : "pool");
      if (one?.selected) selections += 1;
    });
  expect(selections).toBeGreaterThan(3);

  // A round that no host gives: the next day waits for it, and is void only when that makes it late.
  const { mail, texts, archives, beacon } = gap.ports;
  const down = { ...beacon, round: () => Promise.reject(new Error("No host answers")) };
  const silent = createClock({
    ...{ world: gap.world, mail, texts, archives, beacon: down },
    ...{ origin: "https://porchlight.example", log: () => {} },
  });
  const atDown = async (date: string, time: string) => {
    gap.clock.pass(gap.clock.now().until(houseTime(date, time)));
    await silent();
    await gap.drain();
    await silent();
  };
  await atTime(gap, "2026-03-13", "06:31");
  await atDown("2026-03-13", "07:01");
  await atDown("2026-03-14", "06:35");
  expect(await shownOn("2026-03-14", gap)).toBeUndefined();
  await atTime(gap, "2026-03-14", "06:45");
  expect(await shownOn("2026-03-14", gap)).toMatchObject({ void: false });
  await atDown("2026-03-14", "07:01");
  await atDown("2026-03-15", "06:45");
  expect(await shownOn("2026-03-15", gap)).toBeUndefined();
  await atDown("2026-03-15", "06:51");
  expect(await shownOn("2026-03-15", gap)).toMatchObject({ void: true });
  await atTime(gap, "2026-03-16", "06:31");
  expect(await shownOn("2026-03-16", gap)).toMatchObject({ void: false });
  await atTime(gap, "2026-03-16", "07:01");
  await atTime(gap, "2026-03-17", "00:01");
  expect(verified(await recordOf(gap))).toContain("2026-03-15: published late");
});
