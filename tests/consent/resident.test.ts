import { Temporal } from "temporal-polyfill";
import { beforeAll, expect, test } from "vitest";
import { endConsent } from "#shared/consents/end-consent.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { revokeOwn } from "#shared/consents/own.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { recordDisclosure, recordEmergency } from "#shared/consents/record-disclosure.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { consent, consentKey } from "#shared/records/consent/consent.ts";
import { disclosure } from "#shared/records/consent/disclosure.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import { replace } from "#shared/table/transact.ts";
import { moveOut } from "../support/move-out.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { signedConsent } from "./kit.ts";

let world: SmallWorld;
let at: { house: Id<"house">; stay: Id<"stay"> };

const staffIn = (house: Id<"house">) =>
  world.as({ ...world.lantern.members.house_manager, houses: [house] }, house);
const manager = () => staffIn(at.house);
const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };

async function movesIn(house: Id<"house">) {
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const { stay } = await moveInWithoutReferral(staffIn(house), { house, bed, ...who, command: command() });
  await world.drain();
  return { house, stay };
}

beforeAll(async () => {
  world = await createSmallWorld();
  at = await movesIn(world.lantern.houses.juniper);
});

let papers = 0;
/** Each for someone else. */
const record = (change: Partial<Record<keyof typeof signedConsent | "irrevocableUntil", string>> = {}) => {
  papers += 1;
  const other = { recipient: `${signedConsent.recipient} ${papers}` };
  return recordConsent(manager(), { ...at, ...signedConsent, ...other, ...change, command: command() });
};
const tell = (consent: Id<"consent">, what: string) =>
  recordDisclosure(manager(), { ...at, consent, what: [what], how: "phone", command: command() });
const revoke = (consent: Id<"consent">) =>
  endConsent(manager(), {
    ...at,
    consent,
    how: "revoked",
    heardBy: "Wren",
    on: world.today(),
    command: command(),
  });
const page = () => listConsents(manager(), at);

test("staff tell only what a live consent holds, and each time is in the accounting", async () => {
  const { consent } = await record({ recipient: "Rosa Bracken" });
  await tell(consent, "residency");
  await expect(tell(consent, "test_results")).rejects.toMatchObject({ code: "lacks_test_results" });
  await revoke(consent);
  await expect(tell(consent, "residency")).rejects.toMatchObject({ code: "consent_revoked" });
  await expect(revoke(consent)).rejects.toMatchObject({ code: "consent_over" });
  const { disclosures, consents } = await page();
  expect(disclosures).toMatchObject([
    { to: "Rosa Bracken", what: ["residency"], purpose: "Family support", basis: { consent } },
  ]);
  expect(consents.find(({ value }) => value.id === consent)?.value.over).toMatchObject({
    how: "revoked",
    heardBy: "Wren",
    on: world.today(),
  });
});

async function resident() {
  const { journey, confirmed } = (await page()).stay;
  const { network } = manager();
  const whose = { network, journey, person: confirmed?.person ?? "per_none" } as const;
  return scopeOfResident(world.world, whose, "req_1");
}

test("the accounting goes back three years", () => {
  const [entry] = disclosure.samples(sampleIds);
  if (!entry) throw new Error("no sample");
  const at = "2026-03-01T17:00:00.000Z";
  const kept = disclosure.ttl?.({ ...entry, at }) ?? 0;
  expect(kept).toBeGreaterThanOrEqual(Date.parse("2029-03-01T17:00:00.000Z") / 1000);
  expect(kept).toBeLessThanOrEqual(Date.parse("2029-03-03T00:00:00.000Z") / 1000);
});

test("only a court's consent may be irrevocable, and then it ends with its event", async () => {
  await expect(record({ irrevocableUntil: "Final disposition" })).rejects.toMatchObject({
    fields: [{ pointer: "/irrevocableUntil", code: "consent.only_court" }],
  });
  const { consent } = await record({ kind: "court", irrevocableUntil: "Final disposition" });
  await expect(revoke(consent)).rejects.toMatchObject({ code: "irrevocable" });
  const own = revokeOwn(await resident(), { consent, command: command() });
  await expect(own).rejects.toMatchObject({ code: "irrevocable" });
  const ended = { ...at, consent, how: "event", on: world.today(), command: command() } as const;
  await endConsent(manager(), ended);
  await expect(tell(consent, "residency")).rejects.toMatchObject({ code: "consent_ended" });
});

test("a medical emergency needs no consent, but its four facts", async () => {
  const said = { ...at, what: ["medications"], how: "phone", at: `${world.today()}T00:00` } as const;
  await expect(recordEmergency(manager(), { ...said, command: command() })).rejects.toMatchObject({
    fields: ["/to", "/facility", "/nature", "/toldBy"].map((pointer) => ({ pointer })),
  });
  const facts = { to: "Dr. Vale", facility: "Mercy Hospital", nature: "Unresponsive", toldBy: "Wren" };
  await expect(
    recordEmergency(manager(), { ...said, ...facts, what: ["decision"], at: "", command: command() }),
  ).rejects.toMatchObject({ fields: [{ pointer: "/what" }, { pointer: "/at" }] });
  await recordEmergency(manager(), { ...said, ...facts, command: command() });
  expect((await page()).disclosures).toContainEqual(
    expect.objectContaining({
      to: "Dr. Vale",
      toldBy: "Wren",
      basis: { emergency: { facility: "Mercy Hospital", nature: "Unresponsive" } },
      by: expect.objectContaining({ kind: "member" }),
    }),
  );
});

test("a purpose is written out, but for a placement, which has a usual one", async () => {
  for (const purpose of ["", "\u200b", "-"])
    await expect(record({ purpose })).rejects.toMatchObject({
      fields: [{ pointer: "/purpose", code: "consent.purpose_required" }],
    });
  const { consent } = await record({ kind: "placement", purpose: "" });
  const found = (await page()).consents.find(({ value }) => value.id === consent);
  expect(found?.value.purpose).toBe("Recovery housing placement");
});

test("a recipient whom no one can read is none, and marks that show nothing make no other one", async () => {
  await expect(record({ recipient: "\u200b\u2060" })).rejects.toMatchObject({
    fields: [{ pointer: "/recipient", code: "consent.recipient_required" }],
  });
  const { consent } = await record({ recipient: "Ona Rook" });
  for (const recipient of ["Ona Rook", "Ona\u200b Rook", "ona  rook"])
    await expect(record({ recipient })).rejects.toMatchObject({ code: "consent_on_file" });
  // Another paper, or one after the end of this.
  await record({ recipient: "Ona Rook", signedOn: "2026-01-02" });
  await record({ recipient: "Ona Rook", kind: "employer" });
  await revoke(consent);
  await record({ recipient: "Ona Rook" });
});

test("saved or revoked twice at once, it is once", async () => {
  const same = { ...at, ...signedConsent, recipient: "Wade Rook", command: command() };
  const [one, two] = await Promise.all([recordConsent(manager(), same), recordConsent(manager(), same)]);
  expect(two).toEqual(one);
  const both = await Promise.allSettled([revoke(one.consent), revoke(one.consent)]);
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({
    reason: { code: "consent_over" },
  });
});

test("a consent ends on a day from its signing to today", async () => {
  const signedOn = world.today();
  const { consent } = await record({ signedOn });
  const on = (days: number) => Temporal.PlainDate.from(signedOn).add({ days }).toString();
  const revoked = { ...at, consent, how: "revoked", heardBy: "Wren" } as const;
  for (const [days, code] of [
    [1, "date.future"],
    [-1, "consent.before_signed"],
  ] as const)
    await expect(
      endConsent(manager(), { ...revoked, on: on(days), command: command() }),
    ).rejects.toMatchObject({ fields: [{ pointer: "/on", code }] });
  await endConsent(manager(), { ...revoked, on: signedOn, command: command() });
});

test("another house where they live later sees none of it; admissions see all", async () => {
  await record();
  const before = await page();
  await moveOut(manager(), { ...at, kind: "graduated", on: world.today(), command: command() });
  await world.drain();
  const { alder } = world.lantern.houses;
  const later = await movesIn(alder);
  const there = await listConsents(staffIn(alder), later);
  expect(there.stay.confirmed?.person).toBe(before.stay.confirmed?.person);
  expect([there.consents, there.disclosures]).toEqual([[], []]);
  const care = world.as(world.lantern.members.admissions);
  const seen = await listConsents(care, later);
  expect(seen.consents).toEqual(before.consents);
  expect(seen.disclosures).toEqual(before.disclosures);
  const own = before.consents[0]?.value.id ?? "con_none";
  await expect(
    recordDisclosure(staffIn(alder), {
      ...later,
      consent: own,
      what: ["residency"],
      how: "phone",
      command: command(),
    }),
  ).rejects.toMatchObject({ kind: "not_found" });
});

test("a consent that is on record again, as signed anew or moved, can be taken back by the resident again", async () => {
  const { consent: id } = await record();
  const { homes, table } = world.system(world.lantern);
  const person = (await page()).stay.confirmed?.person ?? "per_none";
  const own = await resident();
  const takesBack = () => revokeOwn(own, { consent: id, command: command() });
  const now = async () => {
    await world.drain();
    return await table.get(consent, consentKey(homes, person, id));
  };
  for (const _ of [1, 2]) {
    await takesBack();
    await expect(takesBack()).rejects.toMatchObject({ code: "consent_over" });
    const over = await now();
    expect(over?.value.over?.by.kind).toBe("resident");
    if (over) await table.write([replace(consent, over, { ...over.value, over: null })]);
  }
});
