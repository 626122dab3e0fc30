import { beforeAll, expect, test } from "vitest";
import { endReferralConsent } from "#shared/consents/end-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { consentOfReferral } from "#shared/records/consent/consent.ts";
import { disclosure } from "#shared/records/consent/disclosure.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { recordNoShowCall } from "#shared/referrals/arrival/record-no-show-call.ts";
import { changeReferrer } from "#shared/referrals/by-hand/change-referrer.ts";
import { noteConsent } from "#shared/referrals/by-hand/note-consent.ts";
import { tellReferrer } from "#shared/referrals/by-hand/tell-referrer.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import type { OnReferral } from "#shared/referrals/decisions/act-on.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { takeReferral } from "#shared/referrals/intake/take-referral.ts";
import { byProgram } from "../support/by-hand.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

/* The consent of a referral by hand comes to the gate by message. What happens before it arrives counts too. */

let world: SmallWorld;
beforeAll(async () => {
  world = await createSmallWorld();
});
const care = () => world.as(world.lantern.members.admissions);
const juniper = () => world.lantern.houses.juniper;
const manager = () => world.as(world.lantern.members.house_manager, juniper());

/** What anyone was told under the consent of a referral. */
const entriesOf = async (referral: Id<"referral">) =>
  (await wholeTable(world))
    .filter(({ kind }) => kind === disclosure.kind)
    .map(({ data }) => disclosure.schema.parse(data))
    .filter(({ basis }) => "consent" in basis && basis.consent === consentOfReferral(referral));

async function taken() {
  const { referral } = await takeReferral(care(), { ...byProgram(world), command: command() });
  await routeReferral(care(), { referral, house: juniper(), command: command() });
  const on = () => ({ house: juniper(), referral, command: command() });
  return { referral, on, disclosures: async () => (await entriesOf(referral)).length };
}
const consent = (more: object = {}) => ({
  basis: "part_2",
  mayReturn: ["status", "decision"],
  signedBy: "Rafe Dunlin",
  signedOn: world.today(),
  expires: "2026-12-01",
  kept: "Binder in the office",
  ...more,
});
async function note(on: OnReferral): Promise<void> {
  await noteConsent(manager(), { ...on, ...consent() });
  await world.drain();
}

test("a new referrer is told nothing before the end of the consent has come to the gate", async () => {
  const { on, disclosures } = await taken();
  await note(on());
  const other = { program: "Bayleaf House", contactName: "Ona Rook", contactPhone: "555-555-0172" };
  await changeReferrer(manager(), { ...on(), ...other, is: "another" });
  const tell = tellReferrer(manager(), { ...on(), what: "decision", who: "Ona" });
  await expect(tell).rejects.toMatchObject({ code: "lacks_decision" });
  expect(await disclosures()).toBe(0);
});

test("a revocation counts, though a consent noted before it arrives after it", async () => {
  const { on } = await taken();
  await note(on());
  world.clock.pass({ minutes: 1 });
  await noteConsent(manager(), { ...on(), ...consent({ kept: "Drawer" }) });
  world.clock.pass({ minutes: 1 });
  const revoked = { how: "revoked", heardBy: "Wren, house staff", on: world.today() };
  await endReferralConsent(manager(), { ...on(), ...revoked });
  await world.drain();
  const tell = tellReferrer(manager(), { ...on(), what: "decision", who: "Petra" });
  await expect(tell).rejects.toMatchObject({ code: "consent_revoked" });
});

test("a call about a no-show to whoever referred is in the accounting once, one to others is not", async () => {
  const beds = await world.beds(world.lantern, juniper());
  const missed = async (bed: string) => {
    const it = await taken();
    await note(it.on());
    const held = { bed: beds.get(bed) ?? "bed_none", until: localTime(world.clock, 24) };
    await acceptReferral(manager(), { ...it.on(), ...held });
    await markNoShow(manager(), { ...it.on(), house: juniper(), keepBed: true });
    return it;
  };
  const call = { house: juniper(), who: "Petra", said: "Will look for them", follows: "closed" } as const;
  const { on, referral, disclosures } = await missed("1A");
  const calling = { ...on(), ...call, whom: "program" };
  await recordNoShowCall(manager(), calling);
  await recordNoShowCall(manager(), calling);
  expect(await disclosures()).toBe(1);
  const [entry] = await entriesOf(referral);
  expect(entry).toMatchObject({ to: byProgram(world).program, what: ["status"], how: "phone" });
  const other = await missed("1B");
  await recordNoShowCall(manager(), { ...other.on(), ...call, whom: "person" });
  expect(await other.disclosures()).toBe(0);
});

test("from where the referral has left, no one is told, and the accounting has no entry", async () => {
  const { referral, on, disclosures } = await taken();
  await note(on());
  const left = { house: null, referral, command: command() };
  const tell = tellReferrer(care(), { ...left, what: "decision", who: "Petra" });
  await expect(tell).rejects.toMatchObject({ kind: "not_found" });
  expect(await disclosures()).toBe(0);
});
