import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { packet as packetEntity, signatureOf } from "#shared/records/packet/packet.ts";
import { consentText } from "#shared/records/packet/signature.ts";
import { withdrawSignature } from "#shared/residents/packet/adopt-signature.ts";
import { readDocument, readDocuments, readPacket } from "#shared/residents/packet/read-packet.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { moveOut } from "../support/move-out.ts";
import { adopt, formFor, sign } from "../support/papers.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let manager: Scope;
let at: { house: Id<"house">; stay: Id<"stay"> };

beforeEach(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  manager = world.as(members.house_manager, houses.juniper);
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A");
  if (!bed) throw new Error("no bed");
  const who = { legalName: "José Bracken Teal", preferredName: "Pepe", birthDate: "1990-01-01" };
  const asked = { house: houses.juniper, bed, ...who, command: command() };
  at = { house: houses.juniper, ...(await moveInWithoutReferral(manager, asked)) };
});

const packet = async () => (await readPacket(manager, at)).packet?.value;
const withdraw = () => withdrawSignature(manager, { ...at, command: command() });
const signOnly = async (part: "belongings" | "contacts") => {
  const form = await formFor(manager, at, part);
  return signDocument(manager, { ...at, part, form, command: command() });
};
const nameOn = async (document: Id<"document">) =>
  (await readDocument(manager, { ...at, document })).document.signed.name;

describe("the consent to sign on a screen", () => {
  test("is kept as the resident agreed to it, with the signature, and its event has no name", async () => {
    expect(await adopt(manager, at, "José Bracken")).toEqual({ next: "contacts" });
    const [consent] = (await readDocuments(manager, at)).documents;
    expect(consent).toMatchObject({
      part: "esign_consent",
      content: { is: "text", text: consentText },
      signed: { name: "José Bracken", as: "José Bracken Teal" },
      witness: { role: "house_manager" },
    });
    expect(consent?.signed.statement).toContain("I agree to sign on a screen");
    const { happened } = await readStay(manager, at);
    const event = happened.find((one) => one.type === "stay.signature_adopted");
    expect(JSON.stringify(event)).not.toMatch(/José|Bracken/);
  });

  test("needs the box and a name; another name is a question", async () => {
    const pointers = (name: string, change = {}) =>
      adopt(manager, at, name, change).then(
        () => [],
        (error: { fields?: { pointer: string }[] }) => (error.fields ?? []).map((one) => one.pointer),
      );
    expect(await pointers("", { agreed: "" })).toEqual(["/agreed", "/name"]);
    expect(await pointers("Joe Swift")).toEqual(["/nameMeant"]);
    expect(await packet()).toBeUndefined();
    expect(await pointers("Joe Swift", { nameMeant: "yes" })).toEqual([]);
    expect(signatureOf(await packet())).toBe("Joe Swift");
  });

  test("comes before the first document", async () => {
    await expect(signOnly("belongings")).rejects.toMatchObject({ code: "no_signature" });
    expect(await packet()).toBeUndefined();
  });

  test("can be declined: paper is chosen without one, is told, and a consent may still follow", async () => {
    expect(await withdraw()).toEqual({ next: "contacts" });
    expect(await packet()).toMatchObject({ consent: null, onPaperSince: expect.any(String) });
    const { happened } = await readStay(manager, at);
    expect(happened.map((one) => one.type)).toContain("stay.signature_withdrawn");
    await adopt(manager, at, "Pepe");
    expect(signatureOf(await packet())).toBe("Pepe");
  });

  test("can't be given once the stay has ended", async () => {
    await moveOut(manager, { ...at, kind: "graduated", on: world.today(), command: command() });
    await expect(adopt(manager, at, "Pepe")).rejects.toMatchObject({ code: "stay_closed" });
  });
});

describe("an adopted signature", () => {
  test("is on each document, with the statement above the button", async () => {
    await adopt(manager, at, "José Bracken");
    const { document } = await signOnly("belongings");
    const { signed } = (await readDocument(manager, { ...at, document })).document;
    expect(signed).toMatchObject({ name: "José Bracken", as: "José Bracken Teal" });
    expect(signed.statement).toContain("“Sign and continue,” I sign it as José Bracken.");
  });

  test("that is changed stays on what was signed with it", async () => {
    await adopt(manager, at, "José Bracken");
    const earlier = await signOnly("belongings");
    const was = (await packet())?.consent?.document;
    await adopt(manager, at, "Pepe Teal");
    expect(await nameOn(earlier.document)).toBe("José Bracken");
    expect(await nameOn((await signOnly("contacts")).document)).toBe("Pepe Teal");
    const [consent] = (await readDocuments(manager, at)).documents;
    expect(consent?.supersedes).toBe(was);
  });

  test("that is withdrawn signs nothing more; what is signed stays, and a new one can be adopted", async () => {
    const { document } = await sign(manager, at, "belongings", "Pepe");
    await withdraw();
    await expect(signOnly("contacts")).rejects.toMatchObject({ code: "no_signature" });
    await expect(withdraw()).rejects.toMatchObject({ code: "already_on_paper" });
    expect((await packet())?.signed.belongings?.document).toBe(document);
    await adopt(manager, at, "Pepe");
    expect(await nameOn((await signOnly("contacts")).document)).toBe("Pepe");
  });

  test("withdrawn and placed at once: whichever is later sees the other", async () => {
    await adopt(manager, at, "Pepe");
    const [placed] = await Promise.allSettled([signOnly("belongings"), withdraw()]);
    const { onPaperSince, signed } = (await packet()) ?? {};
    expect(onPaperSince).toBeTruthy();
    expect(signed?.belongings !== undefined).toBe(placed?.status === "fulfilled");
  });
});

test("a consent withdrawn before paper could be chosen without one is read as paper since then", () => {
  const withdrawnAt = "2026-01-02T00:00:00.000Z";
  const consent = { document: "doc_1", name: "Pepe", at: "2026-01-01T00:00:00.000Z", withdrawnAt };
  expect(packetEntity.upgrade?.({ consent }, 1)).toMatchObject({ onPaperSince: withdrawnAt });
  expect(packetEntity.upgrade?.({ signed: {} }, 1)).toMatchObject({ consent: null, onPaperSince: null });
});
