import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import readWorkbook from "read-excel-file/universal";
import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { csv } from "#functions/web/network/exports/csv.ts";
import { xlsx } from "#functions/web/network/exports/xlsx.ts";
import { tabsOfFile } from "#shared/imports/sheet/read-file.ts";
import { fromCell } from "#shared/kernel/spreadsheet.ts";
import { houseWorld, outcomeOf } from "../import/houses-as-people-have-them.ts";
import { cellsOf, confirm, settledAll } from "../import/kit.ts";
import { origin, signedIn } from "../web/browser.ts";

const sheet = readFileSync("tests/data/field/15-round-trip.csv");
const [, ...given]: string[][] = parse(sheet);

let visitor: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  const world = await houseWorld();
  const { admissions } = world.lantern.members;
  const care = world.as(admissions);
  const { id } = await outcomeOf(care, sheet);
  await settledAll(care, id);
  await confirm(care, id);
  await world.drain();
  const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
  const web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc,
    origin,
    development: true,
    log: () => {},
  });
  visitor = await signedIn(world, web, admissions);
});

test("a sheet that was imported comes back as CSV: text that begins like a formula is text, a credit is a number", async () => {
  const { text } = await visitor.get("/export/residents.csv");
  const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
  const balances = rows.map((row) => row["Opening balance at import"]).filter(Boolean);
  expect(balances).toEqual(["-20.00", "-20.00"]);
  const [headings = [], ...cells] = await cellsOf(new TextEncoder().encode(text));
  const column = (name: string) =>
    cells.map((row) => row[headings.indexOf(name)] ?? "").filter((cell) => cell !== "");
  for (const label of ["1-2", "3E1", "007", "MAR1", "'+9", "'=1+1"]) expect(column("Bed")).toContain(label);
  expect(column("Legal name")).toEqual(expect.arrayContaining(["'-Ray Dole", "'@nna Reyes", "Mei Ng"]));
  // An apostrophe that keeps a program from running a cell is taken away where the file comes back.
  const phones = given.map((row) => row[6] ?? "").filter((phone) => phone !== "");
  expect(column("Phone").map(fromCell).sort()).toEqual([...phones].sort());
});

test("and as a workbook: text cells hold what was typed, amounts are numbers", async () => {
  const body = await xlsx(
    ["Name", "Phone", "Balance", "Days"],
    [
      ["=1+1", "+1 (555) 555-0130", { cents: -2000 }, 7],
      ["'quoted", "007", "", null],
    ],
  );
  const [read] = await readWorkbook(body.buffer as ArrayBuffer);
  expect(read?.data).toEqual([
    ["Name", "Phone", "Balance", "Days"],
    ["=1+1", "+1 (555) 555-0130", -20, 7],
    ["'quoted", "007", null, null],
  ]);
  const sent = await visitor.get("/export/residents.xlsx");
  expect([sent.status, sent.headers.get("content-disposition")]).toEqual([
    200,
    'attachment; filename="residents.xlsx"',
  ]);
});

test("an amount is a number in CSV also where it is negative, and only text is guarded", () => {
  expect(csv(["a", "b", "c"], [[{ cents: -2000 }, -3, "-20.00"]])).toBe(
    "\uFEFFa,b,c\r\n-20.00,-3,'-20.00\r\n",
  );
});

test("a workbook of ours is read again like its CSV", async () => {
  const rows = [
    ["House", "Bed", "Name"],
    ["Kite House", "1-2", "@nna Reyes"],
    ["Kite House", "+9", "=1+1 Tab"],
  ];
  const [heading = [], ...cells] = rows;
  const [tab] = await tabsOfFile(await xlsx(heading, cells));
  expect(tab?.cells).toEqual(rows);
});
