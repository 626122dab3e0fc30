import { parse } from "csv-parse/sync";
import { Temporal } from "temporal-polyfill";
import { beforeEach, describe, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { createWeb } from "#functions/web/app.ts";
import { answerQuestions } from "#shared/capital/answer-questions.ts";
import { bringInstrument } from "#shared/capital/bring/bring-instrument.ts";
import { chooseInstrument } from "#shared/capital/choose-instrument.ts";
import { countMonth } from "#shared/capital/count-month.ts";
import { beginQuestions, readCapital } from "#shared/capital/read-capital.ts";
import { shareAnswers, takeAnswersBack } from "#shared/capital/share-answers.ts";
import { linkIntoJourney } from "#shared/journeys/access/link-into-journey.ts";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { capitalMonth, countedAt, monthKey } from "#shared/records/capital/month.ts";
import { ours } from "#shared/records/capital/ours.ts";
import { capitalTally } from "#shared/records/capital/tally.ts";
import { create } from "#shared/table/transact.ts";
import { assigned, type Walking, walkingWorld } from "../support/beside.ts";
import { ask, origin } from "../support/by-link.ts";
import { differences } from "../support/differences.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { signedIn } from "../web/browser.ts";
import { answered, sheet } from "./kit.ts";

let world: SmallWorld;
let they: Walking;
beforeEach(async () => {
  ({ world, they } = await walkingWorld());
});

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const items = async (...kinds: string[]) =>
  (await wholeTable(world)).filter(({ kind }) => kinds.includes(String(kind)));
const readBy = async (scope: Walking["mentor"]) =>
  (await readCapital(scope)).answered.map(({ score, isShared }) => [score, isShared]);

describe("what a resident answers alone", () => {
  test("is theirs until they share it, and theirs again once they take it back", async () => {
    const { capital } = await answerQuestions(they.resident, answered({ value: "2" }));
    expect(await readBy(they.resident)).toEqual([[2, false]]);
    expect(await readBy(they.mentor)).toEqual([]);
    await world.drain();
    // Where others read is the day alone.
    expect(await items("capital.shared", "capital.card", "capital.tally", "capital.month")).toEqual([]);
    expect((await items("journey.capital_day"))[0]?.data).toEqual({
      journey: they.journey,
      lastOn: world.today(),
    });
    await shareAnswers(they.resident, { capital, command: command() });
    expect(await readBy(they.mentor)).toEqual([[2, true]]);
    expect((await readCapital(they.mentor)).answered).toMatchObject([{ isOwn: true }]);
    await expect(shareAnswers(they.resident, { capital, command: command() })).rejects.toEqual(
      refusal("already_shared"),
    );
    await takeAnswersBack(they.resident, { capital, command: command() });
    expect(await readBy(they.mentor)).toEqual([]);
    expect(await readBy(they.resident)).toEqual([[2, false]]);
    await world.drain();
    expect((await items("capital.tally"))[0]?.data).toEqual({ journey: they.journey, counted: [] });
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("needs a choice of who sees it and one answer; what is skipped is no answer", async () => {
    const refused = (given: Parameters<typeof answered>[0]) =>
      expect(answerQuestions(they.resident, answered(given))).rejects.toMatchObject({ kind: "invalid" });
    await refused({ share: "" });
    await refused({ value: "" });
    for (const value of ["0", "6", "1.5", "x"]) await refused({ value });
    await refused({ only: ["energy", "energy"] });
    await refused({ only: ["nothing"] });
    await answerQuestions(they.resident, answered({ only: ["energy"] }));
    expect(await readBy(they.resident)).toEqual([[null, false]]);
  });
});

test("what is read aloud both keep; it is asked again a month later, on the agenda too", async () => {
  const onAgenda = async () => (await readAgenda(they.own)).residents[0]?.capital;
  expect(await onAgenda()).toEqual({ on: world.today(), why: "move_in" });
  await answerQuestions(they.mentor, answered());
  await world.drain();
  expect(await readBy(they.resident)).toEqual([[4, true]]);
  expect(await readBy(they.mentor)).toEqual([[4, true]]);
  expect(await onAgenda()).toMatchObject({ why: "monthly" });
  expect((await beginQuestions(they.resident)).asked).toBeNull();
  world.clock.pass({ hours: 24 * 31 });
  expect((await beginQuestions(they.resident)).asked).toBe("monthly");
});

test("another questionnaire: a form of the former one is refused, and answers keep what they were to", async () => {
  const admin = world.as(world.lantern.members.network_admin);
  await answerQuestions(they.mentor, answered());
  const { instrument } = await bringInstrument(admin, { by: "sum", file: sheet, command: command() });
  expect((await beginQuestions(they.resident)).measure.id).toBe(ours.id);
  await chooseInstrument(admin, { instrument, command: command() });
  await world.drain();
  await expect(answerQuestions(they.mentor, answered())).rejects.toEqual(refusal("questions_changed"));
  world.clock.pass({ minutes: 1 });
  const said = { instrument, answers: ["q1", "q2"].map((item) => ({ item, value: "2" })) };
  await answerQuestions(they.mentor, { ...said, command: command() });
  const { answered: all } = await readCapital(they.resident);
  expect(all.map(({ measure, score }) => [measure.id, score])).toEqual([
    [instrument, 4],
    [ours.id, 4],
  ]);
  await world.drain();
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

test("a form of a former mentor is refused whole; sent twice at once it is kept once", async () => {
  const twice = answered();
  const both = await Promise.all([answerQuestions(they.mentor, twice), answerQuestions(they.mentor, twice)]);
  expect(both[0]).toEqual(both[1]);
  await assigned(world, they.journey, world.lantern.members.alumni);
  await expect(answerQuestions(they.mentor, answered())).rejects.toEqual(refusal("handed_over"));
  expect(await items("capital.shared")).toHaveLength(1);
});

describe("a month", () => {
  const month = () => world.today().slice(0, 7);
  const frozen = async () => {
    const { table, homes } = world.system(world.lantern);
    return (await table.get(capitalMonth, monthKey(homes, month())))?.value.frozen;
  };
  /** Others of the network, as they are tallied. */
  const others = (count: number, band: number) =>
    world.system(world.lantern).table.write(
      Array.from({ length: count }, (_, at) =>
        create(capitalTally, {
          journey: `jny_${band}_${at}`,
          counted: [{ month: month(), instrument: ours.id, band }],
        }),
      ),
    );

  test("is counted once it is over and never again, without the few, on the page and in CSV", async () => {
    const counted = month();
    await answerQuestions(they.resident, answered({ share: "mentor" }));
    await others(12, 3);
    await others(15, 2);
    await others(3, 0);
    await world.drain();
    await world.tick();
    expect(await frozen()).toBeNull();
    const until = Temporal.Instant.from(countedAt(counted));
    world.clock.pass({ minutes: Math.ceil(world.clock.now().until(until).total("minutes")) });
    await world.tick();
    const { table, homes } = world.system(world.lantern);
    const now = async () => (await table.get(capitalMonth, monthKey(homes, counted)))?.value.frozen;
    const spreads = [{ instrument: ours.id, total: null, counts: [null, null, 15, 13] }];
    expect(await now()).toMatchObject({ spreads });
    // Whoever takes theirs back afterward, or shares more, cannot be told from the difference.
    const [own] = (await readCapital(they.resident)).answered;
    await takeAnswersBack(they.resident, { capital: own?.id ?? "rcp_none", command: command() });
    await world.drain();
    await countMonth(world.system(world.lantern), { month: counted });
    expect(await now()).toMatchObject({ spreads });

    const oidc = { issuer: "https://issuer.test", clientId: "web" };
    const { world: of, ports } = world;
    const web = createWeb({ world: of, ports, oidc, origin, development: true, log: () => {} });
    const admin = await signedIn(world, web, world.lantern.members.network_admin);
    const page = (await admin.get("/network/recovery-capital")).text;
    expect(page).toMatch(/Hidden[\s\S]*Hidden[\s\S]*<td[^>]*>15<[\s\S]*<td[^>]*>13<[\s\S]*Hidden/);
    const { text } = await admin.get("/network/export/recovery_capital.csv");
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(rows.map(({ Residents }) => Residents)).toEqual(["Hidden", "Hidden", "15", "13"]);
  });
});

test("by link: in their language, once; a second phone, another answer and a link that is over open nothing", async () => {
  const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
  const me = createMe({ world: world.world, ports: world.ports, oidc, origin, log: () => {} });
  await answerQuestions(they.mentor, answered({ value: "1" }));
  world.clock.pass({ minutes: 1 });
  const token = (await linkIntoJourney(they.mentor, { to: "capital", command: command() })) ?? "";
  const { to, cookie } = await ask(me, `/link/${token}`, { form: {} });
  const at = "/link/recovery-capital";
  expect(to).toBe(at);
  expect((await ask(me, `/link/${token}`, { form: {} })).status).toBe(404);
  const page = await ask(me, `${at}?lang=es`, { cookie });
  expect(page.text).toContain("Tengo energía para hacer lo que planeé para el día.");
  const { answers, ...rest } = answered({ value: "5" });
  const sent = {
    ...{ form: "answers", ...rest },
    ...Object.fromEntries(
      answers.flatMap(({ item, value }, row) => [
        [`answers/${row}/item`, item],
        [`answers/${row}/value`, value],
      ]),
    ),
  };
  // What was chosen is still there when something is missing.
  const again = await ask(me, at, { cookie, form: { ...sent, share: "" } });
  expect([again.status, again.text.match(/value="5" checked/g)?.length]).toEqual([422, 10]);
  for (let time = 0; time < 2; time += 1)
    expect((await ask(me, at, { cookie, form: sent })).to).toBe(`${at}/thanks`);
  const other = await ask(me, at, { cookie, form: { ...sent, "answers/0/value": "1", command: command() } });
  expect(other.status).not.toBe(303);
  expect(await readBy(they.resident)).toEqual([
    [5, false],
    [1, true],
  ]);
  expect(await readBy(they.mentor)).toEqual([[1, true]]);
  world.clock.pass({ minutes: 31 });
  const over = await ask(me, at, { cookie, form: { ...sent, command: command() } });
  expect([over.status, over.text.includes("555-0100")]).toEqual([404, true]);
});
