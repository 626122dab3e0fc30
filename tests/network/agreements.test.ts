import { beforeAll, describe, expect, test } from "vitest";
import { correctAgreement } from "#shared/network/agreement/correct-agreement.ts";
import { endAgreement } from "#shared/network/agreement/end-agreement.ts";
import { listAgreements, readAgreement } from "#shared/network/agreement/read-agreements.ts";
import { recordAgreement, replaceAgreement } from "#shared/network/agreement/record-agreement.ts";
import type { Scope } from "#shared/table/scope.ts";
import { labAgreement, pass } from "../notification/kit.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let admin: Scope;
beforeAll(async () => {
  world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
});

const day = 24 * 60;
const record = (change: Partial<typeof labAgreement> & { effectiveOn?: string } = {}) =>
  recordAgreement(admin, { ...labAgreement, ...change, command: command() });
const standing = async (agreement: Awaited<ReturnType<typeof record>>["agreement"]) =>
  (await readAgreement(admin, { agreement })).standing;
describe("what is typed", () => {
  test("a term that ends before it starts, and a signature to come, are refused at their fields", async () => {
    const wrong = record({ signedOn: "2026-03-03", termEnds: "2026-03-01" });
    await expect(wrong).rejects.toMatchObject({
      fields: [{ pointer: "/signedOn", code: "date.future" }, { code: "agreement.term_before_start" }],
    });
    await expect(recordAgreement(admin, { command: command() })).rejects.toMatchObject({
      fields: ["kind", "party", "service", "signedOn", "renewal", "keptAt"].map((name) => ({
        pointer: `/${name}`,
      })),
    });
  });
});

test("a correction keeps what it said before, and one made on an old page is refused", async () => {
  const { agreement } = await record();
  const sent = { ...labAgreement, party: "Larkfield Laboratories" };
  const correct = (version: number) =>
    correctAgreement(admin, { agreement, version, sent, command: command() });
  await correct(1);
  const found = await readAgreement(admin, { agreement });
  expect(found).toMatchObject({ party: "Larkfield Laboratories", effectiveOn: "2026-01-05", version: 2 });
  expect(found.corrections).toMatchObject([{ was: { party: "Larkfield Lab" } }]);
  await expect(correct(1)).rejects.toMatchObject({ code: "changed" });
});

test("a newer one takes its place, once; neither leaves the file", async () => {
  const { agreement } = await record();
  const replace = () =>
    replaceAgreement(admin, { ...labAgreement, party: "Newer Lab", agreement, command: command() });
  const { agreement: newer } = await replace();
  expect(await readAgreement(admin, { agreement })).toMatchObject({
    standing: "replaced",
    replaced: { newer },
  });
  const listed = (await listAgreements(admin)).agreements.map(({ id }) => id);
  expect(listed).toEqual(expect.arrayContaining([agreement, newer]));
  await expect(replace()).rejects.toMatchObject({ code: "agreement_over" });
  const end = endAgreement(admin, { agreement, on: "2026-02-01", why: "Closed", command: command() });
  await expect(end).rejects.toMatchObject({ code: "agreement_over" });
});

test("one that ended early is ended from that day, and never before it took effect", async () => {
  const { agreement } = await record();
  const end = (on: string) => endAgreement(admin, { agreement, on, why: "They closed", command: command() });
  await expect(end("2026-01-01")).rejects.toMatchObject({ code: "agreement.end_before_start" });
  await end("2026-02-01");
  expect(await readAgreement(admin, { agreement })).toMatchObject({
    standing: "ended",
    ended: { reason: "They closed", on: "2026-02-01" },
  });
});

test("its term is watched: administrators are mailed 60 and 30 days ahead and on the last day, and of no other", async () => {
  const world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
  const mails = async () => (await world.mailed("notification")).map(({ text }) => text);
  const { agreement } = await record();
  const { agreement: renews } = await record({ renewal: "renews", termEnds: "2026-05-30" });
  const { agreement: replaced } = await record();
  await replaceAgreement(admin, { ...labAgreement, termEnds: "", agreement: replaced, command: command() });
  const { agreement: ended } = await record();
  await endAgreement(admin, { agreement: ended, on: "2026-03-01", why: "Closed", command: command() });
  const seen = async () => Promise.all([standing(agreement), standing(renews)]);
  expect(await seen()).toEqual(["in_force", "in_force"]);
  await pass(world, 31 * day);
  expect([...(await seen()), (await mails()).length]).toEqual(["ending", "ending", 2]);
  await pass(world, 30 * day);
  expect((await mails()).length).toBe(4);
  await pass(world, 30 * day);
  expect([...(await seen()), (await mails()).length]).toEqual(["expired", "term_over", 6]);
  await pass(world, 30 * day);
  const all = await mails();
  expect(all).toHaveLength(6);
  expect(all.join()).not.toMatch(new RegExp(`${replaced}|${ended}|Larkfield`));
});
