import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { loadAssets } from "#functions/web/assets/load.ts";
import { PdfWriter } from "#functions/web/pdf/writer.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { documentParts, parts } from "#shared/records/packet/parts.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { adopt, filledIn, keepTexts, sign, writeHouse } from "../support/papers.ts";
import { pdfText } from "../support/pdf-text.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

/** Western, Central European, Vietnamese, Cyrillic, Greek, both Chinese writings, Japanese, Korean. */
const names = ["José", "Łukasz", "Nguyễn", "Жанна", "Ελένη", "李小龙", "陳大文", "さくら", "김민준"];

let world: SmallWorld;
let manager: Scope;
let person: Person;
let at: { house: Id<"house">; stay: Id<"stay"> };
let path: string;

const pagesOf = async (url: string) => {
  const answer = await person.get(url);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  expect(answer.headers.get("content-disposition")).not.toMatch(/Linus|José/);
  return pdfText(answer.bytes);
};

beforeAll(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  manager = world.as(members.house_manager, houses.juniper);
  const administration = world.as(members.network_admin);
  await keepTexts(administration);
  await writeHouse(administration, houses.juniper, {
    refundPolicy: "Days not lived\nare paid back",
    rules: "Home",
  });
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A");
  if (!bed) throw new Error("no bed");
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  const asked = { house: houses.juniper, bed, ...who, command: command() };
  at = { house: houses.juniper, ...(await moveInWithoutReferral(manager, asked)) };
  path = `/houses/${at.house}/stays/${at.stay}/packet`;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const app = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  person = await signedIn(world, app, members.house_manager);
  await adopt(manager, at, names.join(" "), { nameMeant: "yes" });
  for (const part of parts) await sign(manager, at, part);
});

describe("a PDF of what is signed", () => {
  test("has every document with its letterhead, its text and its signature, on numbered pages", async () => {
    const pages = await pagesOf(`${path}/print/signed.pdf`);
    const all = pages.join("\n");
    expect(pages.length).toBeGreaterThanOrEqual(documentParts.length);
    expect(all.match(/Document fingerprint: /g)).toHaveLength(documentParts.length);
    expect(all.match(/1 Sample Street, Sampletown, California/g)).toHaveLength(documentParts.length);
    expect(pages.at(-1)).toContain(`Page ${pages.length} of ${pages.length}`);
    const squeezed = all.replace(/\s+/g, "");
    for (const said of [
      filledIn("rights").split("\n")[0] ?? "",
      "28 tablets",
      "Walking with Abel",
      "are paid back",
    ])
      expect(squeezed).toContain(said.replace(/\s+/g, ""));
  });

  test("writes names in their own letters", async () => {
    const { document } = await sign(manager, at, "belongings");
    const squeezed = (await pagesOf(`${path}/documents/${document}/signed.pdf`)).join("").replace(/\s+/g, "");
    for (const name of names) expect(squeezed).toContain(name);
  });

  test("breaks no word between its letters, whatever fonts they are in", async () => {
    const words = ["Nguyễn", "q̃uela", "M̃ahlů", "Łukasz", "Жанна-Ελένη"];
    const name = Array.from({ length: 20 }, (_, at) => words[at % words.length]).join(" ");
    await adopt(manager, at, name, { nameMeant: "yes" });
    const { document } = await sign(manager, at, "belongings");
    const [page = ""] = await pagesOf(`${path}/documents/${document}/signed.pdf`);
    const whole = [...words.map((one) => one.normalize("NFC")), "Жанна-", "Ελένη"];
    const theirs = page.split(/[\s.,]+/).filter((one) => /[\u0100-\u1fff]/.test(one));
    expect(theirs.length).toBeGreaterThanOrEqual(3 * 20);
    for (const word of theirs) expect(whole).toContain(word);
  });

  test("is not made with letters missing: the page to print says so", async () => {
    await adopt(manager, at, "محمد", { nameMeant: "yes" });
    const { document } = await sign(manager, at, "belongings");
    const page = `${path}/documents/${document}`;
    const answer = await person.get(`${page}/signed.pdf`);
    expect([answer.status, answer.to]).toEqual([303, `${page}?no-pdf`]);
    const { text } = await person.get(`${page}?no-pdf`);
    expect(text).toContain("letters our PDFs can’t show");
    expect(text).toContain("محمد");
  });
});

test("a paragraph is broken where its lines end, whatever the size of the type", () => {
  const pagesAt = (size: number): number => {
    const about = { title: "Rules", author: "Lantern", at: new Date(0), language: "en" };
    const pdf = new PdfWriter(loadAssets("dist/assets"), about);
    pdf.text("Quiet hours begin at ten. ".repeat(400), { size });
    return pdf.pages;
  };
  // Of 10,400 letters some 90 are on a line and 42 lines on a page; at twice the size half as many.
  expect([pagesAt(11), pagesAt(22)]).toEqual([3, 11]);
});
