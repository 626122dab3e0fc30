import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { beforeEach, describe, expect, test } from "vitest";
import { archiveScope } from "#functions/system-scope.ts";
import { createWeb } from "#functions/web/app.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { type Archive, pieceAt, pieceName } from "#shared/engine/archive/archive.ts";
import { type Deps, runArchive } from "#shared/engine/archive/run-archive.ts";
import { answerArchive } from "#shared/network/archive/answer-archive.ts";
import { askArchive } from "#shared/network/archive/ask-archive.ts";
import { readArchive } from "#shared/network/archive/read-archive.ts";
import { takeArchive } from "#shared/network/archive/take-archive.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { archived } from "../support/archive.ts";
import { isPrivate } from "../support/private.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { longHere, notice } from "../support/standing.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let admin: Scope;
let care: Scope;
beforeEach(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  admin = world.as(members.network_admin);
  care = world.as(members.admissions);
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A") ?? "bed_none";
  const walkIn = { house: houses.juniper, bed, legalName: "Linus Bracken", birthDate: "1990-01-01" };
  await moveInWithoutReferral(world.as(members.house_manager, houses.juniper), {
    ...walkIn,
    command: command(),
  });
  await world.referred();
});

const ask = (identity = "asker") =>
  askArchive(admin, { why: "An audit", identity, notice, command: command() });
const answer = (archive: Archive["id"], agreed = true, identity = "other") =>
  answerArchive(care, { archive, agreed, person: longHere(identity), command: command() });
const now = async () => (await readArchive(care)).archive;
const types = async () => (await readArchive(care)).history.map(({ type }) => type).reverse();
const means = (more: Partial<Deps> = {}): Deps => ({
  capabilities,
  files: world.ports.archives,
  readme: () => "Sample",
  ...more,
});
const run = (more: Partial<Deps> = {}) =>
  runArchive(archiveScope(world.world, world.lantern.id), means(more));

/** Every record of every piece, by kind. Checks each file against its manifest, and each piece against its record. */
async function taken(archive: Archive["id"]): Promise<Map<string, string[]>> {
  const all = new Map<string, string[]>();
  for (const { number, sha256 } of (await now())?.pieces ?? []) {
    const file = await takeArchive(care, world.ports.archives, { archive, piece: pieceName(number) });
    const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(hash(file)).toBe(sha256);
    const files = unzipSync(file);
    const text = (name: string) => new TextDecoder().decode(files[name]);
    const { kinds } = JSON.parse(text("manifest.json"));
    for (const name of Object.keys(files).filter((one) => one.startsWith("records/"))) {
      const kind = name.slice(8, -6);
      const lines = text(name).trimEnd().split("\n");
      expect(kinds[kind]).toEqual({ records: lines.length, sha256: hash(files[name] ?? new Uint8Array()) });
      all.set(kind, [...(all.get(kind) ?? []), ...lines]);
    }
  }
  return all;
}

test("a full export that admissions approved has every record, and its download is logged", async () => {
  const archive = await archived(world, world.lantern);
  expect((await now())?.state).toBe("ready");
  const records = await taken(archive);
  expect(records.get("stay")?.join()).toContain("Linus Bracken");
  const scan = (await wholeTable(world)).filter((one) => String(one.pk).startsWith("N#net_lantern#"));
  for (const kind of ["stay", "member", "bed", "referral", "referral.body", "referral.sent", "person"])
    expect(records.get(kind)?.length, kind).toBe(scan.filter((one) => one.kind === kind).length);
  expect([...records.values()].join()).not.toMatch(/"hash"/);
  expect((await types()).sort()).toEqual([
    "archive.agreed",
    "archive.asked",
    "archive.ready",
    "archive.taken",
  ]);
});

test("pieces of any size hold the same records as one, none of them twice", async () => {
  const { archive } = await ask();
  await answer(archive);
  for (let round = 0; round < 200 && (await now())?.state === "making"; round += 1)
    await run({ bytes: 4000 });
  const found = await now();
  expect(found?.pieces.length).toBeGreaterThan(5);
  const records = await taken(archive);
  const lines = [...records.values()].flat().map((line) => JSON.parse(line));
  const keys = lines.map((one) => `${one.partition} ${one.sort}`);
  expect(new Set(keys).size).toBe(keys.length);
  const scan = (await wholeTable(world)).filter((one) => String(one.pk).startsWith("N#net_lantern#"));
  // What is a resident's own is in no archive, and of the events only some.
  const left = ["command", "person.search", "event", "journey.entry"];
  const held = scan.filter(({ pk, kind }) => !isPrivate(pk) && !left.includes(String(kind)));
  const events = records.get("event")?.length ?? 0;
  expect(lines.length - events).toBe(held.length);
});

test("after a crash between a file and its record the piece is made again; two runs at once make it once", async () => {
  const { archive } = await ask();
  await answer(archive);
  const files = world.ports.archives;
  const put = async (...given: Parameters<typeof files.put>) => {
    await files.put(...given);
    throw new Error("crashed");
  };
  await expect(run({ files: { ...files, put } })).rejects.toThrow("crashed");
  expect(await now()).toMatchObject({ state: "making", pieces: [] });
  await Promise.all([run(), run(), run()]);
  const found = await now();
  expect(found).toMatchObject({ state: "ready", pieces: [{ number: 1 }] });
  expect((await types()).filter((one) => one === "archive.ready")).toHaveLength(1);
  expect((await taken(archive)).get("stay")).toHaveLength(1);
});

test("after seven days the files are deleted, also on disk, and another export can be requested", async () => {
  const archive = await archived(world, world.lantern);
  const value = await now();
  if (!value) throw new Error("none");
  world.clock.pass({ hours: 24 * 7 - 1 });
  await world.tick();
  await expect(ask()).rejects.toMatchObject({ code: "archive_under_way" });
  await taken(archive);
  world.clock.pass({ hours: 1 });
  await expect(taken(archive)).rejects.toMatchObject({ kind: "not_found" });
  await world.tick();
  expect(await now()).toMatchObject({ state: "gone", due: null });
  expect(
    await world.ports.archives.get(
      pieceAt("net_lantern", value, value.pieces[0] ?? { number: 0, sha256: "" }),
    ),
  ).toBeUndefined();
  expect(await types()).toContain("archive.gone");
  expect((await ask()).archive).not.toBe(archive);
});

describe("two people and two roles", () => {
  test("the requester can't approve, in any other role", async () => {
    world.clock.pass({ hours: 24 * 31 });
    const { archive } = await ask("one");
    await expect(answer(archive, true, "one")).rejects.toMatchObject({ code: "own_request" });
    const { member, name } = world.lantern.members.network_admin;
    expect((await now())?.asked.by).toEqual({ kind: "member", member, name });
    // Nor the same member with another identity.
    const turned = world.as({ ...world.lantern.members.admissions, member });
    const again = { archive, agreed: true, person: longHere("new"), command: command() };
    await expect(answerArchive(turned, again)).rejects.toMatchObject({ code: "own_request" });
    await world.tick();
    expect(await now()).toMatchObject({ state: "asked", pieces: [] });
    // Withdrawing the own request needs no second person.
    await answer(archive, false, "one");
    expect(await now()).toMatchObject({ state: "refused" });
  });

  test("of two answers at the same time one succeeds; a repeat gets the same answer", async () => {
    const { archive } = await ask();
    const both = await Promise.allSettled([answer(archive, true), answer(archive, false)]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    await expect(answer(archive, false)).rejects.toMatchObject({ code: "archive_answered" });
  });

  test("an unanswered request expires after two weeks, and nothing is made", async () => {
    const { archive } = await ask();
    world.clock.pass({ hours: 24 * 14 });
    await world.tick();
    expect(await now()).toMatchObject({ state: "lapsed", pieces: [], due: null });
    await expect(answer(archive)).rejects.toMatchObject({ code: "archive_answered" });
  });

  test("a request needs a reason, and only one can be open", async () => {
    const nothing = askArchive(admin, { why: " ", identity: "i", notice, command: command() });
    await expect(nothing).rejects.toMatchObject({ kind: "invalid", fields: [{ pointer: "/why" }] });
    const both = await Promise.allSettled([ask(), ask()]);
    expect(both.filter((one) => one.status === "fulfilled")).toHaveLength(1);
  });
});

test("on the pages: requested, approved, downloaded; administration can't download it", async () => {
  world.clock.pass({ hours: 24 * 31 });
  const app = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "https://issuer.test", clientId: "web" },
    origin,
    development: true,
    log: () => {},
  });
  const { network_admin, admissions } = world.lantern.members;
  const asker = await signedIn(world, app, network_admin);
  const taker = await signedIn(world, app, admissions);
  const wrong = await asker.send("/network/export", "/network/export/whole", { why: "" });
  expect(wrong).toMatchObject({ status: 422 });
  expect(wrong.text).toContain("Enter a reason. Admissions will see it.");
  const sent = await asker.send("/network/export", "/network/export/whole", { why: "We move on <b>" });
  expect(sent).toMatchObject({ status: 303, to: "/network/export#whole" });
  const { id } = (await now()) ?? { id: "none" };
  expect((await taker.get("/export")).text).toContain("We move on &lt;b&gt;");
  await taker.send("/export", `/export/whole/${id}/answer`, { agreed: "yes" });
  expect((await taker.get(`/export/whole/${id}/part-1.zip`)).status).toBe(404);
  await world.tick();
  const file = await taker.get(`/export/whole/${id}/part-1.zip`);
  expect(file.status).toBe(200);
  expect(file.headers.get("content-type")).toBe("application/zip");
  expect(file.headers.get("cache-control")).toBe("no-store");
  expect((await asker.get(`/export/whole/${id}/part-1.zip`)).status).toBe(403);
  expect((await asker.get("/network/export")).text).toContain("Ready for admissions to download.");
  expect((await taker.get("/activity")).text).toContain("Downloaded part 1 of 1 of the full export");
});
