import { beforeAll, expect, test } from "vitest";
import { endConsent } from "#shared/consents/end-consent.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { discardPrepared, prepareConsent } from "#shared/consents/prepare-consent.ts";
import { readSigning } from "#shared/consents/read-signing.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { recordDisclosure } from "#shared/consents/record-disclosure.ts";
import { refuseConsent, signConsent } from "#shared/consents/sign-consent.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { signedConsent, signing } from "./kit.ts";

let world: SmallWorld;
let manager: Scope;
let at: { house: Id<"house">; stay: Id<"stay"> };

beforeAll(async () => {
  world = await createSmallWorld();
  const house = world.lantern.houses.juniper;
  manager = world.as(world.lantern.members.house_manager, house);
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(manager, { house, bed, ...who, command: command() });
  await world.drain();
  at = { house, stay };
});

const prepare = async (change: Partial<Record<keyof typeof signedConsent | "irrevocableUntil", string>>) =>
  (await prepareConsent(manager, { ...at, ...signedConsent, ...change, command: command() })).consent;
const sign = (consent: Id<"consent">, change: Partial<typeof signing> | { name: string } = {}) =>
  signConsent(manager, { ...at, consent, ...signing, ...change, command: command() });
const tell = (consent: Id<"consent">) =>
  recordDisclosure(manager, { ...at, consent, what: ["residency"], how: "phone", command: command() });
const page = () => listConsents(manager, at);
const onFile = async (id: Id<"consent">) =>
  (await page()).consents.find(({ value }) => value.id === id)?.value;

test("a prepared consent lets nothing leave until it is signed; then it is kept as it was shown", async () => {
  const consent = await prepare({ recipient: "Rosa Bracken" });
  expect((await page()).prepared).toMatchObject([{ id: consent, recipient: "Rosa Bracken" }]);
  await expect(tell(consent)).rejects.toMatchObject({ kind: "not_found" });
  await sign(consent);
  await tell(consent);
  expect((await page()).prepared).toEqual([]);
  expect(await onFile(consent)).toMatchObject({
    kind: "family",
    leaves: { to: "Rosa Bracken", what: ["residency", "participation"] },
    expires: { on: signedConsent.expires },
    signed: { how: "screen", signer: "Linus Bracken", on: world.today() },
    over: null,
  });
  const { form } = await readSigning(manager, { ...at, consent });
  expect(form).toMatchObject({
    is: "signed",
    paper: {
      content: signing.drawUp().content,
      contentHash: signing.shown,
      signed: { name: "Linus Bracken", as: "Linus Bracken" },
      witness: { kind: "member", member: world.lantern.members.house_manager.member },
    },
  });
});

test("what is signed is what was shown, with a name that is theirs or meant", async () => {
  const consent = await prepare({ recipient: "Ona Rook" });
  await expect(sign(consent, { shown: "another" as typeof signing.shown })).rejects.toMatchObject({
    code: "form_changed",
  });
  await expect(sign(consent, { name: "Wade Rook" })).rejects.toMatchObject({
    fields: [{ pointer: "/nameMeant", code: "packet.other_name" }],
  });
  await sign(consent, { name: "Linus B" });
});

test("who chooses not to sign is asked for no reason, and nothing leaves", async () => {
  const consent = await prepare({ recipient: "Employer", kind: "employer" });
  await refuseConsent(manager, { ...at, consent, command: command() });
  await expect(sign(consent)).rejects.toMatchObject({ kind: "not_found" });
  await expect(tell(consent)).rejects.toMatchObject({ kind: "not_found" });
  const [refused] = (await page()).prepared;
  expect(refused).toMatchObject({ id: consent, refused: { by: { kind: "member" } } });
  // That they refused is kept; a form that still waits may be discarded.
  const discard = (one: Id<"consent">) =>
    discardPrepared(manager, { ...at, consent: one, command: command() });
  await expect(discard(consent)).rejects.toMatchObject({ kind: "not_found" });
  await discard(await prepare({ recipient: "Typed wrong" }));
  expect((await page()).prepared.map(({ id }) => id)).toEqual([consent]);
});

test("a court’s consent stands until its event, and only a court’s can", async () => {
  await expect(prepare({ irrevocableUntil: "Final disposition" })).rejects.toMatchObject({
    fields: [{ pointer: "/irrevocableUntil", code: "consent.only_court" }],
  });
  const consent = await prepare({ kind: "court", irrevocableUntil: "Final disposition" });
  await sign(consent);
  const ending = { ...at, consent, on: world.today(), heardBy: "Wren" } as const;
  await expect(endConsent(manager, { ...ending, how: "revoked", command: command() })).rejects.toMatchObject({
    code: "irrevocable",
  });
  await endConsent(manager, { ...ending, how: "event", command: command() });
});

test("a form that is sent twice is signed once, and says so twice", async () => {
  const consent = await prepare({ recipient: "Iris Rook" });
  const sent = { ...at, consent, ...signing, command: command() };
  await Promise.all([signConsent(manager, sent), signConsent(manager, sent)]);
  await signConsent(manager, sent);
  expect((await page()).consents.filter(({ value }) => value.id === consent)).toHaveLength(1);
});

test("one consent taken twice at the same time is one", async () => {
  const signedOn = world.today();
  const recipient = "Wade Rook";
  const [one, two] = [await prepare({ recipient }), await prepare({ recipient })];
  const record = () =>
    recordConsent(manager, { ...at, ...signedConsent, recipient, signedOn, command: command() });
  const all = await Promise.allSettled([sign(one), sign(two), record(), record(), sign(one)]);
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const taken = (await page()).consents.filter(({ value }) => value.recipient === recipient);
  expect(taken).toHaveLength(1);
});
