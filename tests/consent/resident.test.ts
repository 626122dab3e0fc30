import { beforeAll, expect, test } from "vitest";
import { endConsent } from "#shared/consents/end-consent.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { recordDisclosure, recordEmergency } from "#shared/consents/record-disclosure.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "../support/move-out.ts";
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

const record = (change: Partial<Record<keyof typeof signedConsent | "irrevocableUntil", string>> = {}) =>
  recordConsent(manager(), { ...at, ...signedConsent, ...change, command: command() });
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
  const { consent } = await record();
  await tell(consent, "residency");
  await expect(tell(consent, "test_results")).rejects.toMatchObject({ code: "not_in_consent" });
  await revoke(consent);
  await expect(tell(consent, "residency")).rejects.toMatchObject({ code: "consent_over" });
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

test("only a court's consent may be irrevocable, and then it ends with its event", async () => {
  await expect(record({ irrevocableUntil: "Final disposition" })).rejects.toMatchObject({
    fields: [{ pointer: "/irrevocableUntil", code: "consent.only_court" }],
  });
  const { consent } = await record({ kind: "court", irrevocableUntil: "Final disposition" });
  await expect(revoke(consent)).rejects.toMatchObject({ code: "irrevocable" });
  const ended = { ...at, consent, how: "event", on: world.today(), command: command() } as const;
  await endConsent(manager(), ended);
  await expect(tell(consent, "residency")).rejects.toMatchObject({ code: "consent_over" });
});

test("a medical emergency needs no consent, but its four facts", async () => {
  const said = { ...at, what: ["medications"], how: "phone", at: `${world.today()}T00:00` } as const;
  await expect(recordEmergency(manager(), { ...said, command: command() })).rejects.toMatchObject({
    fields: [{ pointer: "/to" }, { pointer: "/facility" }, { pointer: "/nature" }],
  });
  const facts = { to: "Dr. Vale", facility: "Mercy Hospital", nature: "Unresponsive" };
  await recordEmergency(manager(), { ...said, ...facts, command: command() });
  expect((await page()).disclosures).toContainEqual(
    expect.objectContaining({
      to: "Dr. Vale",
      basis: { emergency: { facility: "Mercy Hospital", nature: "Unresponsive" } },
      by: expect.objectContaining({ kind: "member" }),
    }),
  );
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
