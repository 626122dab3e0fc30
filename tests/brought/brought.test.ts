import { strToU8, zipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { en } from "#functions/copy/en/index.ts";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { broughtPaper, broughtRecord } from "#shared/records/brought/brought.ts";
import { sealed } from "#shared/records/journey/own-record.ts";
import { review } from "#shared/records/review/review.ts";
import { selfTest } from "#shared/records/test/self-test.ts";
import type { StayPlace } from "#shared/records/transfer/link.ts";
import { keepRecord } from "#shared/residents/brought/keep-record.ts";
import { readBrought } from "#shared/residents/brought/read-brought.ts";
import { recordIn } from "#shared/residents/brought/read-file.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { moveOut } from "../support/move-out.ts";
import { anOwnRecord } from "../support/own-record.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let manager: Person;
let stay: StayPlace;
let at: string;
let file: string;
const asManager = () => world.as(world.lantern.members.house_manager, stay.house);

beforeAll(async () => {
  world = await createSmallWorld();
  const { ports, lantern } = world;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const web = createWeb({ world: world.world, ports, oidc, origin, development: true, log: () => {} });
  manager = await signedIn(world, web, lantern.members.house_manager);
  stay = await movedIn("1A", "Linus Bracken");
  at = `/houses/${stay.house}/stays/${stay.stay}/brought`;
  file = JSON.stringify(await sealed(asManager().secrets, anOwnRecord()), null, 2);
});

async function movedIn(label: string, legalName: string): Promise<StayPlace> {
  const house = world.lantern.houses.juniper;
  const bed = (await world.beds(world.lantern, house)).get(label) ?? "bed_none";
  const who = { legalName, birthDate: "1990-01-01" };
  const care = world.as(world.lantern.members.house_manager, house);
  return { house, ...(await moveInWithoutReferral(care, { house, bed, ...who, command: command() })) };
}

/** Chooses a file and checks it, as a browser does. */
function check(content: string | Uint8Array<ArrayBuffer>) {
  const part = (name: string) => `\r\n--xyz\r\nContent-Disposition: form-data; name="${name}"`;
  const head = `${part("form")}\r\n\r\nbring${part("command")}\r\n\r\n${command()}${part("file")}; filename="my-record.zip"\r\n\r\n`;
  const body = new Blob([head.slice(2), content, "\r\n--xyz--\r\n"]).stream();
  return manager.post(at, body, { origin, "content-type": "multipart/form-data; boundary=xyz" });
}

const signs = { quot: '"', lt: "<", gt: ">", amp: "&" };
/** Sends what the checked page carries. */
const keep = ({ text: page }: { text: string }) => {
  const said = /name="text" value="([^"]*)"/.exec(page)?.[1] ?? "";
  const text = said.replace(/&(quot|lt|gt|amp);/g, (_, name: keyof typeof signs) => signs[name]);
  return manager.post(`${at}/kept`, { form: "keep", command: command(), text });
};
const kinds = async () => (await wholeTable(world)).map(({ kind }) => kind);
const countOf = async (kind: string) => (await kinds()).filter((one) => one === kind).length;

test("a resident's ZIP is checked, then kept: its papers are read and printed, its consents stay out", async () => {
  const before = await kinds();
  const consents = await countOf("consent");
  const checked = await check(
    new Uint8Array(zipSync({ "README.txt": strToU8("-"), "record.json": strToU8(file) })),
  );
  expect(checked.status).toBe(200);
  for (const said of [
    "Sealed and unchanged.",
    "Linus Bracken",
    "Nov 1, 2025 to Jan 31, 2026",
    "aren’t brought in",
  ])
    expect(checked.text).toContain(said);
  expect(checked.text).not.toContain("The names differ");
  expect((await kinds()).filter((one) => one !== "access")).toEqual(before.filter((one) => one !== "access"));

  const kept = await keep(checked);
  expect(kept.status).toBe(303);
  expect(await countOf(broughtPaper.kind)).toBe(2);
  expect(await countOf("consent")).toBe(consents);
  const page = await manager.get(kept.to ?? "");
  expect(page.text).toContain("Sealed and unchanged.");
  expect(page.text.match(/class="panel pad stack sheet"/g)).toHaveLength(2);
  expect((await manager.get(at)).text).toContain("2 documents.");
  expect((await manager.get(at.replace("/brought", ""))).text).toContain("brought in: 2 documents");

  // A medication inventory needs the same permission as the house's own.
  const scope = asManager();
  const permissions = new Set([...scope.permissions].filter((one) => one !== "medication.read"));
  const brought = (kept.to?.split("/").at(-1) ?? "brt_none") as Id<"brought">;
  const fewer = await readBrought({ ...scope, permissions }, { ...stay, brought });
  expect(fewer.papers.map(({ part }) => part)).toEqual(["fees"]);
});

test("its tests and reviews are read in words, and what a later version has is kept as it is, for whoever reads everything", async () => {
  const [test] = selfTest.samples({ ...sampleIds });
  const later = {
    ...anOwnRecord(),
    version: 3,
    parts: {
      tests: [{ ...test, ended: "excused" }, { of: "a later kind" }],
      meetings: [{ name: "Sunrise" }],
    },
    chores: { kitchen: "Mondays" },
  };
  const kept = await keep(await check(JSON.stringify(await sealed(asManager().secrets, later))));
  const page = await manager.get(kept.to ?? "");
  for (const said of [
    ...["Sealed and unchanged.", "Drug tests", en.testing.collection.endings.excused],
    ...["of: a later kind", "Other: meetings", "name: Sunrise", "Other: chores", "kitchen: Mondays"],
  ])
    expect(page.text).toContain(said);
  const brought = (kept.to?.split("/").at(-1) ?? "brt_none") as Id<"brought">;
  const scope = asManager();
  for (const [lacks, reads] of [
    ["testing.read", []],
    ["review.read", ["tests"]],
    ["medication.read", ["tests"]],
  ] as const) {
    const permissions = new Set([...scope.permissions].filter((one) => one !== lacks));
    const fewer = await readBrought({ ...scope, permissions }, { ...stay, brought });
    expect(fewer.parts.map(({ name }) => name)).toEqual(reads);
  }
});

test("whatever its parts are called, and whatever stands where a date should, it can be read", async () => {
  const [one] = review.samples({ ...sampleIds }).slice(1);
  const odd = {
    ...anOwnRecord(),
    parts: {
      reviews: [{ ...one, notice: { ...one?.notice, on: "last fall" } }],
      constructor: [{ of: "a builder" }],
      numbers: [{ long: 2 ** 70, none: [], "": "no name" }],
      [`<script>${"x".repeat(2000)}`]: ["<b>bold</b>"],
    },
  };
  const checked = await check(JSON.stringify(await sealed(asManager().secrets, odd)));
  expect(checked.status).toBe(200);
  const kept = await keep(checked);
  expect(kept.status).toBe(303);
  const page = await manager.get(kept.to ?? "");
  expect(page.status).toBe(200);
  for (const said of ["last fall", "Other: constructor", "of: a builder", "&lt;b&gt;bold"])
    expect(page.text).toContain(said);
  expect(page.text).not.toContain("<script>x");
});

test("a changed file says so before it is kept and ever after, and so does one of another person", async () => {
  const checked = await check(file.replace("Linus Bracken", "Rhea Calder"));
  expect(checked.text).toContain("The seal doesn’t match");
  expect(checked.text).toContain("The names differ");
  const kept = await keep(checked);
  expect((await manager.get(kept.to ?? "")).text).toContain("The seal doesn’t match");
});

test("any other file is refused in words, and nothing is kept of it", async () => {
  const kept = await countOf(broughtRecord.kind);
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const zipped = (name: string, text: string) => new Uint8Array(zipSync({ [name]: strToU8(text) }));
  const refused: readonly (readonly [string | Uint8Array<ArrayBuffer>, string])[] = [
    ["", "Choose the resident’s file."],
    ["Dear house", "This isn’t a resident’s record."],
    [file.replace("2025-11-01", "last fall"), "This isn’t a resident’s record."],
    ["{}", "This isn’t a resident’s record."],
    [file.replace('"network"', `"more": ${deep}, "network"`), "This isn’t a resident’s record."],
    [
      file.replace('"network"', `"more": ${"[".repeat(40)}${"]".repeat(40)}, "network"`),
      "This isn’t a resident’s record.",
    ],
    [file.replace("Sample Street", "\\ud800"), "This isn’t a resident’s record."],
    [zipped("photo.jpg", "x"), "This isn’t a resident’s record."],
    ["PK and no ZIP", "This isn’t a resident’s record."],
    [zipped("record.json", " ".repeat(30_000_000)), "This file is too large."],
    [file.padEnd(1_000_001), "This file is too large."],
  ];
  for (const [content, said] of refused) {
    const answer = await check(content);
    expect([answer.status, answer.text.includes(said)], said).toEqual([422, true]);
  }
  expect(await countOf(broughtRecord.kind)).toBe(kept);
});

test("papers that the resident wants removed are deleted, once; that they were here stays on file", async () => {
  const { to } = await keep(await check(file));
  const before = await countOf(broughtPaper.kind);
  const headers = await countOf(broughtRecord.kind);
  expect((await manager.send(to ?? "", `${to}/removal`, { why: "" })).text).toContain("Choose the reason.");
  const form = { form: "remove", why: "resident" };
  expect((await manager.post(`${to}/removal`, { ...form, command: command() })).status).toBe(303);
  expect(await countOf(broughtPaper.kind)).toBe(before - 2);
  expect(await countOf(broughtRecord.kind)).toBe(headers);
  const page = await manager.get(to ?? "");
  expect(page.text).toMatch(/Removed by .+: The resident asked\./);
  expect(page.text).not.toContain('class="panel pad stack sheet"');
  const again = await manager.post(`${to}/removal`, { ...form, command: command() });
  expect([again.status, again.text.includes("already removed")]).toEqual([409, true]);
});

test("nothing is brought into a stay that has ended", async () => {
  const ended = await movedIn("2A", "Rhea Calder");
  await moveOut(asManager(), { ...ended, kind: "graduated", on: world.today(), command: command() });
  const text = recordIn(strToU8(file));
  await expect(keepRecord(asManager(), { ...ended, text, command: command() })).rejects.toMatchObject({
    code: "stay_closed",
  });
});
