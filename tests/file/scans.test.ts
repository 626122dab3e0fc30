import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { archiveScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { readOwnScan } from "#shared/consents/own.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { addConsentScan, readConsentScan, removeConsentScan } from "#shared/consents/scan-consent.ts";
import { walk } from "#shared/engine/archive/walk.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { readAgreement } from "#shared/network/agreement/read-agreements.ts";
import { recordAgreement, replaceAgreement } from "#shared/network/agreement/record-agreement.ts";
import { readAgreementScan } from "#shared/network/agreement/scan-agreement.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { consent as consentEntity, hasScans } from "#shared/records/consent/consent.ts";
import { filePiece, longestFile, mostFiles, storedFile } from "#shared/records/file/file.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { PutCommand } from "#shared/table/dynamo-commands.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Sender } from "#shared/table/table.ts";
import { signedConsent } from "../consent/kit.ts";
import { agreedToLeave, doorsClosed, erasedWholly } from "../support/erasure.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { longPhoto, pdf, photo } from "./kit.ts";

let world: SmallWorld;
let at: { house: Id<"house">; stay: Id<"stay"> };
/** Pieces that still arrive before the connection breaks. */
let arrive = Number.POSITIVE_INFINITY;
const breaking = (sender: Sender): Sender => ({
  send: async (one) => {
    if (one instanceof PutCommand && one.input.Item?.kind === filePiece.kind) {
      arrive -= 1;
      if (arrive < 0) throw new Error("The connection broke");
    }
    return sender.send(one);
  },
});

beforeAll(async () => {
  world = await createSmallWorld({ wrap: breaking });
  const { alder, juniper } = world.lantern.houses;
  await movesIn(alder);
  // They live in Alder too, as far as anyone knows: so admissions are asked.
  at = await movesIn(juniper);
});

const staffIn = (house: Id<"house">) =>
  world.as({ ...world.lantern.members.house_manager, houses: [house] }, house);
const manager = () => staffIn(at.house);
const admin = () => world.as(world.lantern.members.network_admin);

async function movesIn(house: Id<"house">) {
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(staffIn(house), { house, bed, ...who, command: command() });
  await world.drain();
  return { house, stay };
}

const record = (change: object = {}) =>
  recordConsent(manager(), { ...at, ...signedConsent, scan: photo(), command: command(), ...change });
const found = async (id: Id<"consent">) => {
  const { consents } = await listConsents(manager(), at);
  const one = consents.find(({ value }) => value.id === id);
  if (!one) throw new Error("no consent");
  return one.value;
};
const scanOf = async (id: Id<"consent">) => (await found(id)).scans.at(-1)?.file ?? "fil_none";
/** Kinds and partitions of what lies of files. */
const files = async () =>
  (await wholeTable(world))
    .filter(({ kind }) => kind === storedFile.kind || kind === filePiece.kind)
    .map(({ pk, kind }) => `${kind} ${String(pk).split("#").slice(2).join("#")}`)
    .sort();
async function anHourLater() {
  world.clock.pass({ hours: 1, minutes: 1 });
  await world.tick();
}

let consent: Id<"consent">;

test("a paper consent is kept with its scan, before it is confirmed who the resident is", async () => {
  ({ consent } = await record());
  const one = await found(consent);
  expect(one.scans).toMatchObject([{ type: "image/jpeg", by: { kind: "member" }, removed: null }]);
  const { content } = await readConsentScan(manager(), { ...at, consent, file: await scanOf(consent) });
  expect(content.byteLength).toBe(one.scans[0]?.bytes);
  const { alder } = world.lantern.houses;
  const elsewhere = { house: alder, stay: at.stay, consent, file: await scanOf(consent) };
  await expect(readConsentScan(staffIn(alder), elsewhere)).rejects.toMatchObject({ kind: "not_found" });
});

test("it goes with the resident to whom admissions confirm it is, and that resident alone reads it", async () => {
  await addConsentScan(manager(), { ...at, consent, scan: longPhoto(700_000), command: command() });
  const before = await files();
  const sums = async () => {
    const all = (await found(consent)).scans.map(({ file }) =>
      readConsentScan(manager(), { ...at, consent, file }),
    );
    return (await Promise.all(all)).map(({ content }) => createHash("sha256").update(content).digest("hex"));
  };
  const kept = await sums();
  const care = world.as(world.lantern.members.admissions);
  await linkStay(care, { ...at, person: "", command: command() });
  await world.drain();
  expect(await sums()).toEqual(kept);
  await world.tick();
  const { person } = await found(consent);
  const now = await files();
  expect(now).toHaveLength(before.length);
  expect(now.every((one) => one.endsWith(`CONS#${person}#F`))).toBe(true);
  const journey = "jny_any";
  const own = { consent, file: await scanOf(consent) };
  const resident = (who: Id<"person">): Scope =>
    scopeOfResident(world.world, { network: world.lantern.id, journey, person: who }, "req");
  expect((await readOwnScan(resident(person), own)).content.byteLength).toBeGreaterThan(700_000);
  await expect(readOwnScan(resident("per_other"), own)).rejects.toMatchObject({ kind: "not_found" });
});

test("a scan that broke off is finished by sending it again; sent twice at once, it is one", async () => {
  const before = (await files()).length;
  const sent = { recipient: "Ona Rook", scan: longPhoto(1_000_000, 2), command: command() };
  arrive = 2;
  await expect(record(sent)).rejects.toThrow("broke");
  arrive = Number.POSITIVE_INFINITY;
  const both = await Promise.all([record(sent), record(sent)]);
  expect(both[0]).toEqual(both[1]);
  expect((await files()).length).toBe(before + 1 + 4);
  await anHourLater();
  const { consent: id } = both[0];
  expect(await scanOf(id)).not.toBe("fil_none");
  await readConsentScan(manager(), { ...at, consent: id, file: await scanOf(id) });
});

test("what broke off, and what was sent with a form that was refused, is deleted within an hour or so", async () => {
  const before = await files();
  arrive = 2;
  const broken = { recipient: "Wade Rook", scan: longPhoto(1_000_000, 3) };
  await expect(record(broken)).rejects.toThrow("broke");
  arrive = Number.POSITIVE_INFINITY;
  await expect(record({ recipient: "Ona Rook" })).rejects.toMatchObject({ code: "consent_on_file" });
  expect((await files()).length).toBeGreaterThan(before.length + 3);
  await anHourLater();
  expect(await files()).toEqual(before);
});

test("a page of somebody else is deleted, and the consent says when, by whom and why", async () => {
  const before = await files();
  const { consent: id } = await record({ recipient: "Jo Reed" });
  const file = await scanOf(id);
  const removal = { ...at, consent: id, file, why: "Another resident’s page" };
  await expect(
    removeConsentScan(manager(), { ...removal, why: "", command: command() }),
  ).rejects.toMatchObject({
    fields: [{ pointer: "/why" }],
  });
  await removeConsentScan(manager(), { ...removal, command: command() });
  await expect(readConsentScan(manager(), removal)).rejects.toMatchObject({ kind: "not_found" });
  await world.tick();
  expect(await files()).toEqual(before);
  expect((await found(id)).scans).toMatchObject([{ removed: { why: "Another resident’s page" } }]);
  await expect(removeConsentScan(manager(), { ...removal, command: command() })).rejects.toMatchObject({
    kind: "not_found",
  });
});

test("a wrong file is one problem among the others of its form, and nothing of it is stored", async () => {
  const before = await files();
  await expect(record({ recipient: "", scan: Buffer.from("<svg onload=alert(1)>") })).rejects.toMatchObject({
    fields: [
      { pointer: "/recipient", code: "consent.recipient_required" },
      { pointer: "/scan", code: "file.type" },
    ],
  });
  expect(await files()).toEqual(before);
});

test("a consent that came with a referral is purged with it, so it takes no scans; a record takes twenty", async () => {
  const [referred] = consentEntity.samples(sampleIds);
  expect(
    referred && [hasScans(referred), hasScans({ ...referred, of: { ...referred.of, referral: null } })],
  ).toEqual([false, true]);
  const { consent: id } = await record({ recipient: "Many Pages" });
  const add = () => addConsentScan(manager(), { ...at, consent: id, scan: pdf(), command: command() });
  for (let page = 1; page < mostFiles; page += 1) await add();
  await expect(add()).rejects.toMatchObject({ fields: [{ code: "file.too_many" }] });
});

test("an agreement is on file with four megabytes of its paper; an export has it, and an erasure leaves nothing", async () => {
  const long = Buffer.concat([pdf(), Buffer.alloc(longestFile - 2 * pdf().length, 32), pdf()]);
  const said = { kind: "baa", party: "Harrow Lab", service: "Testing", signedOn: "2026-01-05" };
  const sent = { ...said, renewal: "ends", keptAt: "The safe", scan: long };
  const { agreement } = await recordAgreement(admin(), { ...sent, command: command() });
  const { scans } = await readAgreement(admin(), { agreement });
  const file = scans[0]?.file ?? "fil_none";
  const { content } = await readAgreementScan(admin(), { agreement, file });
  expect(Buffer.compare(content, long)).toBe(0);
  await replaceAgreement(admin(), { ...sent, agreement, scan: undefined, command: command() });
  expect((await readAgreement(admin(), { agreement })).scans).toEqual(scans);

  const exported: Uint8Array[] = [];
  for await (const { items } of walk(archiveScope(world.world, world.lantern.id), capabilities, null))
    for (const { key, value } of items)
      if (key.sk.startsWith(`P#${file}`)) exported.push(filePiece.schema.parse(value).content);
  expect(Buffer.compare(Buffer.concat(exported), long)).toBe(0);

  await agreedToLeave(world, world.lantern);
  await doorsClosed(world);
  await erasedWholly(world);
  expect(await files()).toEqual([]);
  const erasure = (await wholeTable(world)).find(({ kind }) => kind === "erasure");
  expect(erasure).toMatchObject({ data: { rounds: 1 } });
  expect((await wholeTable(world)).filter(({ pk }) => /#(ADM|CONS)/.test(String(pk)))).toEqual([]);
});
