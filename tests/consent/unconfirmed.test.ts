import { beforeAll, expect, test } from "vitest";
import { archiveScope } from "#functions/system-scope.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { endConsent } from "#shared/consents/end-consent.ts";
import { inviteGuest } from "#shared/consents/guest/invite-guest.ts";
import { listGuests } from "#shared/consents/guest/list-guests.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { mailUnderConsent } from "#shared/consents/mail-disclosure.ts";
import { prepareConsent } from "#shared/consents/prepare-consent.ts";
import { readSigning } from "#shared/consents/read-signing.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { recordDisclosure, recordEmergency } from "#shared/consents/record-disclosure.ts";
import { signConsent } from "#shared/consents/sign-consent.ts";
import { homesIn } from "#shared/engine/archive/partitions.ts";
import { deliverMessage } from "#shared/engine/outbox/deliver.ts";
import { outboxKey } from "#shared/engine/outbox/message.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { signedConsent, signing } from "./kit.ts";

/* Admissions may take days to confirm who moved in. Consents are taken and revoked meanwhile, and come along. */

let world: SmallWorld;
let manager: Scope;
let at: { house: Id<"house">; stay: Id<"stay"> };
let consent: Id<"consent">;
let revoked: Id<"consent">;
let prepared: Id<"consent">;

/** They live in another house too, as far as anyone knows: so admissions are asked. */
beforeAll(async () => {
  world = await createSmallWorld();
  const { alder, juniper } = world.lantern.houses;
  await movesIn(alder);
  at = await movesIn(juniper);
  manager = staffIn(juniper);
});

const staffIn = (house: Id<"house">) =>
  world.as({ ...world.lantern.members.house_manager, houses: [house] }, house);
async function movesIn(house: Id<"house">) {
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(staffIn(house), { house, bed, ...who, command: command() });
  await world.drain();
  return { house, stay };
}
/** Admissions match the stay to a new person. */
async function matched() {
  await linkStay(world.as(world.lantern.members.admissions), { ...at, person: "", command: command() });
  await world.drain();
}

const page = (scope = manager) => listConsents(scope, at);
const ids = ({ consents }: Awaited<ReturnType<typeof page>>) => consents.map(({ value }) => value.id).sort();
const prepare = async (recipient: string) =>
  (await prepareConsent(manager, { ...at, ...signedConsent, recipient, command: command() })).consent;
const invite = () => inviteGuest(manager, { ...at, consent, name: "Rosa Bracken", command: command() });
const inHomeOf = async (person: Id<"person"> | undefined) =>
  (await wholeTable(world)).flatMap(({ pk, kind }) =>
    String(pk).endsWith(`#CONS#${person}`) &&
    /^(consent|consent.prepared|consent.paper|disclosure|guest)$/.test(String(kind))
      ? [String(kind)]
      : [],
  );

test("while it is not confirmed who moved in, consents are signed, used and revoked", async () => {
  consent = await prepare("Rosa Bracken");
  await signConsent(manager, { ...at, consent, ...signing, command: command() });
  await recordDisclosure(manager, { ...at, consent, what: ["residency"], how: "phone", command: command() });
  ({ consent: revoked } = await recordConsent(manager, {
    ...at,
    ...signedConsent,
    recipient: "Ona Rook",
    command: command(),
  }));
  const end = { how: "revoked", heardBy: "Wren", on: world.today() } as const;
  await endConsent(manager, { ...at, consent: revoked, ...end, command: command() });
  prepared = await prepare("Wade Rook");
  const facts = { to: "Dr. Vale", facility: "Mercy Hospital", nature: "Unresponsive", toldBy: "Wren" };
  const told = { what: ["medications"], how: "phone", at: `${world.today()}T00:00` } as const;
  await recordEmergency(manager, { ...at, ...facts, ...told, command: command() });
  await world.drain();
  await expect(invite()).rejects.toMatchObject({ code: "resident_unconfirmed" });
  const found = await page();
  expect(found.stay.confirmed).toBeNull();
  expect(ids(found)).toEqual([consent, revoked].sort());
  expect(found.consents.flatMap(({ value }) => (value.over ? [value.id] : []))).toEqual([revoked]);
});

test("once it is, all of it is with the person: consents, forms, and what was disclosed", async () => {
  const before = await page();
  await matched();
  const found = await page();
  expect(found.stay.confirmed?.person).toBeDefined();
  expect(found.person).not.toBe(before.person);
  expect(ids(found)).toEqual([consent, revoked].sort());
  expect(found.prepared.map(({ id }) => id)).toEqual([prepared]);
  expect(found.disclosures).toHaveLength(2);
  expect(await readSigning(manager, { ...at, consent })).toMatchObject({ form: { is: "signed" } });
  expect(await inHomeOf(before.person)).toEqual([]);
  // Its events stay: an archive and an erasure find them.
  const whole = archiveScope(world.world, world.lantern.id);
  expect(await homesIn(whole, capabilities)).toContain(whole.homes.consents(before.person));
});

test("matched to someone else, it goes with the stay, and is used there", async () => {
  const was = (await page()).person;
  const { guest } = await invite();
  await matched();
  const found = await page();
  const { guests } = await listGuests(manager, { ...at, consent });
  expect(guests.map((one) => one.guest.id)).toEqual([guest]);
  expect(found.person).not.toBe(was);
  expect(ids(found)).toEqual([consent, revoked].sort());
  expect(found.disclosures).toHaveLength(2);
  expect(await inHomeOf(was)).toEqual([]);
  await recordDisclosure(manager, { ...at, consent, what: ["residency"], how: "phone", command: command() });
});

test("an email that waited goes with it too: sent under the consent there, and stopped if that has ended", async () => {
  const mailed = async (recipient: string) => {
    const { consent: under } = await recordConsent(manager, {
      ...at,
      ...signedConsent,
      recipient,
      command: command(),
    });
    const attachment = { name: "message.pdf", contentType: "application/pdf", base64: "" };
    await mailUnderConsent(manager, {
      ...at,
      ...{ consent: under, what: ["participation"], to: "rosa@example.org", named: "yes", text: "Well." },
      compose: async () => ({ subject: "A message for you", text: "Well.", attachment }),
      command: command(),
    });
    // Its first try fails.
    const { person, disclosures } = await page();
    const [{ id = "dsc_none" } = {}] = disclosures.filter(({ to }) => to === recipient);
    const key = outboxKey(manager.homes.consents(person), `mail-${id}`);
    const mail = { send: () => Promise.reject(new Error("no route")) };
    const means = { ...world.means(), mail };
    await expect(deliverMessage(world.system(world.lantern), key, means)).rejects.toThrow("no route");
    return under;
  };
  await mailed("Tove Marl");
  const ended = await mailed("Ines Quill");
  await matched();
  const end = { how: "revoked", heardBy: "Wren", on: world.today() } as const;
  await endConsent(manager, { ...at, consent: ended, ...end, command: command() });
  world.clock.pass({ minutes: 3 });
  await world.drain();
  await world.tick();
  const states = (await page()).disclosures.flatMap(({ to, mail }) => (mail ? [[to, mail.state]] : []));
  expect(Object.fromEntries(states)).toEqual({ "Tove Marl": "sent", "Ines Quill": "stopped" });
});
