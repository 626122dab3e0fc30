import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { consentWording } from "#functions/web/consents/wording.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hashOf, hashShown } from "#shared/records/packet/document.ts";
import { consentText } from "#shared/records/packet/signature.ts";
import { inSpanish } from "#shared/records/packet/signature-in-spanish.ts";
import { readDocument, readPart } from "#shared/residents/packet/read-packet.ts";
import { readSpanish } from "#shared/residents/packet/read-spanish.ts";
import { signDocument } from "#shared/residents/packet/sign-document.ts";
import { writeSpanish } from "#shared/residents/packet/write-spanish.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { adopt, formFor, keepTexts, reviewSpanish, writeHouse } from "../support/papers.ts";
import { pdfText } from "../support/pdf-text.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let manager: Scope;
let administration: Scope;
let at: { house: Id<"house">; stay: Id<"stay"> };

beforeAll(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  const house = houses.juniper;
  manager = world.as(members.house_manager, house);
  administration = world.as(members.network_admin);
  await keepTexts(administration);
  await writeHouse(administration, house, { fees: "", refundPolicy: "All of it", rules: "Home by 11" });
  const bed = (await world.beds(world.lantern, house)).get("1A") ?? "bed_none";
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(manager, { house, bed, ...who, command: command() });
  at = { house, stay };
});

const ofHouse = () => readSpanish(administration, { of: at.house, consentWording: "" });
const rules = async () => (await ofHouse()).all.find(({ part }) => part === "rules");
const review = () => ({ reviewer: "Ana Robledo", on: world.today(), agreed: "yes" });
async function write(change: Partial<Parameters<typeof writeSpanish>[1]> = {}) {
  const { version } = await ofHouse();
  const english = (await rules())?.bound ?? "";
  const said = { part: "rules", text: "En casa a las 11", english, version } as const;
  const of = { of: at.house, consentWording: "" };
  await writeSpanish(administration, { ...of, ...said, ...change, command: command() });
}
async function signRules(change: Record<string, string> = {}) {
  const found = await readPart(manager, { ...at, part: "rules" });
  const shown = found.texts.rules && hashShown(found.texts.rules, found.spanish.texts.rules);
  const form = { ...(await formFor(manager, at, "rules")), language: "es", shown: shown ?? "", ...change };
  return signDocument(manager, { ...at, part: "rules", form, command: command() });
}
const notOffered = { code: "not_in_spanish" };

test("nothing is signed in Spanish until a person has reviewed it, and what is signed around it", async () => {
  await expect(adopt(manager, at, "Linus Bracken", { language: "es" })).rejects.toMatchObject(notOffered);
  await reviewSpanish(administration, "network", world.today());
  await adopt(manager, at, "Linus Bracken", { language: "es" });
  await expect(signRules()).rejects.toMatchObject(notOffered);
  await write();
  expect((await rules())?.standing).toBe("draft");
  await expect(signRules()).rejects.toMatchObject(notOffered);
});

test("a review has a person, a day that has come, and their word", async () => {
  const tomorrow = world.clock.now().add({ hours: 48 }).toString().slice(0, 10);
  for (const [change, pointer] of [
    [{ ...review(), reviewer: "" }, "/reviewer"],
    [{ ...review(), on: "" }, "/on"],
    [{ ...review(), on: tomorrow }, "/on"],
    [{ ...review(), agreed: "" }, "/agreed"],
    [{ ...review(), text: "" }, "/text"],
    [{ ...review(), text: "En casa a las [[hora]]" }, "/text"],
  ] as const)
    await expect(write(change)).rejects.toMatchObject({ fields: [{ pointer }] });
});

test("what is signed in Spanish keeps both versions and who reviewed it, on the page and in the PDF", async () => {
  await write(review());
  await expect(signRules({ shown: hashOf({ is: "text", text: "Home by 11" }) })).rejects.toMatchObject({
    code: "text_changed",
  });
  const { document: id } = await signRules();
  const { document, packet } = await readDocument(manager, { ...at, document: id });
  expect(document).toMatchObject({
    content: { is: "text", text: "Home by 11" },
    contentHash: hashOf({ is: "text", text: "Home by 11" }),
    spanish: {
      text: "En casa a las 11",
      statement: inSpanish.intent("Linus Bracken"),
      review: { reviewer: "Ana Robledo", on: world.today() },
    },
  });
  const consent = packet?.value.consent?.document ?? "doc_none";
  expect((await readDocument(manager, { ...at, document: consent })).document).toMatchObject({
    content: { text: consentText },
    spanish: { text: inSpanish.consentText, statement: inSpanish.consentStatement },
  });
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const app = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  const staff = await signedIn(world, app, world.lantern.members.house_manager);
  const path = `/houses/${at.house}/stays/${at.stay}/packet/documents/${id}`;
  const page = (await staff.get(path)).text;
  const pdf = (await pdfText((await staff.get(`${path}/signed.pdf`)).bytes)).join(" ");
  for (const copy of [page, pdf])
    for (const text of ["Home by 11", "En casa a las 11", "Ana Robledo", "Al elegir", "House rules"])
      expect(copy).toContain(text);
});

test("a changed English text is not offered in Spanish until it is reviewed again", async () => {
  const before = (await rules())?.bound ?? "";
  await writeHouse(administration, at.house, { rules: "Home by 10" });
  expect((await rules())?.standing).toBe("outdated");
  await expect(signRules()).rejects.toMatchObject(notOffered);
  await expect(write({ ...review(), english: before })).rejects.toMatchObject({ code: "changed" });
  await write({ ...review(), text: "En casa a las 10" });
  await signRules();
});

test("a change of the product’s own wording ends its review", async () => {
  const standing = async (wording: string) =>
    (await readSpanish(administration, { of: "network", consentWording: wording })).all.find(
      ({ part }) => part === "consent_forms",
    )?.standing;
  expect(await standing("")).toBe("reviewed");
  expect(await standing(consentWording())).toBe("outdated");
});
