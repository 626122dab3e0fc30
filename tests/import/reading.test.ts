import fc from "fast-check";
import { zipSync } from "fflate";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { samples } from "#functions/web/imports/samples.ts";
import { nameKey } from "#shared/imports/kinds/known.ts";
import { dateFrom } from "#shared/imports/sheet/dates.ts";
import { tabsOfFile } from "#shared/imports/sheet/read-file.ts";
import { fieldsOf, guessKind, guessMapping } from "#shared/imports/steps/columns.ts";
import { openRows, packRows, readRow } from "#shared/imports/steps/rows.ts";
import { readsAsGround } from "#shared/records/fairness/ground.ts";
import type { ImportHeader, KeptRow } from "#shared/records/import/entities.ts";
import { importKinds } from "#shared/records/import/kinds.ts";
import { bytes, cellsOf, sheetOf } from "./kit.ts";

/** CPU milliseconds of this process so far: the cost of reading, also on a busy machine. */
const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const now = Temporal.Instant.from("2026-03-02T17:00:00.000Z");
const today = Temporal.PlainDate.from("2026-03-02");

describe("a file", () => {
  test.each([
    ["commas", bytes("Name,City\nWren,Austin")],
    ["semicolons", bytes("Name;City\nWren;Austin")],
    ["tabs", bytes("Name\tCity\nWren\tAustin")],
    ["Excel's own word for its delimiter", bytes("sep=;\r\nName;City\r\nWren;Austin")],
    ["a byte order mark", bytes("\ufeffName,City\nWren,Austin")],
    ["UTF-16", new Uint8Array([0xff, 0xfe, ...Buffer.from("Name\tCity\nWren\tAustin", "utf16le")])],
    ["UTF-16 without a mark", new Uint8Array(Buffer.from("Name\tCity\nWren\tAustin", "utf16le"))],
  ])("with %s is the same two rows", async (_, file) => {
    expect(await cellsOf(file)).toEqual([
      ["Name", "City"],
      ["Wren", "Austin"],
    ]);
  });

  test.each([
    ["notes with semicolons", "Name,Note\nWren,one; two; three\nBen,four; five; six", 2],
    ["one column, phones with extensions", "Phone\n+1 512 555 0143;ext=12\n+1 512 555 0144;ext=13", 1],
    ["one column, one semicolon", "Note\nkind; late\nkind", 1],
    ["a title with commas above", "Houses, beds, fees\nName;Fee\nWren;10,5\nBen;20", 2],
    ["headings only", "Name;City", 2],
  ])("is not split at what is inside a cell: %s", async (_, text, columns) => {
    expect((await cellsOf(bytes(text))).at(-1)).toHaveLength(columns);
  });

  test("in Windows-1252 keeps its characters, and quoted commas, quotes and line breaks stay in their cell", async () => {
    expect(await cellsOf(new Uint8Array(Buffer.from("Name\nCaf\xe9", "latin1")))).toEqual([
      ["Name"],
      ["Café"],
    ]);
    expect(await cellsOf(bytes('Name,Note\nWren,"a, ""b""\nc"'))).toEqual([
      ["Name", "Note"],
      ["Wren", 'a, "b"\nc'],
    ]);
  });

  test("from Excel has dates as dates and numbers as shown; the first sheet with content is read", async () => {
    const at = new Date("2025-03-01T00:00:00.000Z");
    const rows = [
      [{ value: "Name" }, { value: "Moved in" }, { value: "Fee" }, { value: "There" }],
      [
        { value: "Ben" },
        { value: at, type: Date, format: "mm/dd/yyyy" },
        { value: 150.1 + 0.2, type: Number },
        { value: true, type: Boolean },
      ],
    ];
    const file = await writeExcelFile(rows as never).toBuffer();
    expect(await cellsOf(new Uint8Array(file))).toEqual([
      ["Name", "Moved in", "Fee", "There"],
      ["Ben", "2025-03-01", "150.3", "yes"],
    ]);
  });

  test("that would fill the memory is refused: a zip bomb, or a cell in the last row and column", async () => {
    const part = (name: string, text: Uint8Array) => ({ [name]: text });
    const bomb = zipSync(part("xl/worksheets/sheet1.xml", new Uint8Array(60_000_000)));
    expect(bomb.length).toBeLessThan(100_000);
    await expect(tabsOfFile(bomb)).rejects.toMatchObject({ fields: [{ code: "import.unpacked" }] });
    const far = bytes('<sheetData><row r="1"><c r="XFD1" t="n"><v>1</v></c></row></sheetData>');
    const wide = zipSync(part("xl/worksheets/sheet1.xml", far));
    await expect(tabsOfFile(wide)).rejects.toMatchObject({ fields: [{ code: "import.unpacked" }] });
    // A file that understates its size is cut off there, and is then not a workbook.
    const lying = zipSync(part("xl/workbook.xml", bytes("<a/>")));
    await expect(tabsOfFile(lying)).rejects.toMatchObject({ fields: [{ pointer: "/file" }] });
  });

  test.each([
    ["a place in single quotes", "<row r='1'><c r='AAAAAA1'/></row>"],
    ["a place of no letters we know", '<row r="1"><c r="__proto__1"><v>1</v></c></row>'],
    ["a place in a second attribute", '<row r="1"><c r="A1" x:r="AAAAAA1"><v>1</v></c></row>'],
    ["a place spelled as entities", '<row r="1"><c r="&#65;&#65;&#65;&#65;1"><v>1</v></c></row>'],
    ["a place behind a quoted bracket", '<row x=">" r="99999999"><c r="A1"><v>1</v></c></row>'],
    ["a table as wide as it is long", '<row r="90000"><c r="ZZ90000"><v>1</v></c></row>'],
    ["tags that never close", "<c ".repeat(300_000)],
    ["rows that never close", "<row ".repeat(300_000)],
    ["no tags at all", "a".repeat(1_000_000)],
  ])("with %s is refused, or read, at once", async (_, inside) => {
    for (const name of ["xl/worksheets/sheet1.xml", "elsewhere/sheet.xml"]) {
      const file = zipSync({ [name]: bytes(`<sheetData>${inside}</sheetData>`) });
      const began = cpuTime();
      await expect(tabsOfFile(file)).rejects.toMatchObject({ fields: [{ pointer: "/file" }] });
      expect(cpuTime() - began).toBeLessThan(2000);
    }
  });

  test("of a million short lines, or with very long cells, is refused before it is parsed", async () => {
    const lines = await cellsOf(bytes("a\n".repeat(1_000_000)));
    expect(() => sheetOf(lines)).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ code: "import.rows" })] }),
    );
    const long = "\r ".repeat(2_000_000);
    const began = cpuTime();
    expect(() => sheetOf([["Name"], ...Array.from({ length: 500 }, () => [long])])).toThrow(
      expect.objectContaining({ fields: [expect.objectContaining({ code: "import.cell" })] }),
    );
    expect(cpuTime() - began).toBeLessThan(1000);
  });

  test("with too many rows, columns or characters is refused and says which", () => {
    const code = (cells: string[][]) => {
      try {
        sheetOf(cells);
      } catch (error) {
        return (error as { fields: { code: string }[] }).fields[0]?.code;
      }
      return "read";
    };
    expect(code([["a"], ...Array.from({ length: 25_001 }, () => ["x"])])).toBe("import.rows");
    expect(code([Array.from({ length: 61 }, () => "a"), ["x"]])).toBe("import.columns");
    expect(code([["a"], ["x".repeat(2001)]])).toBe("import.cell");
  });
});

test.each(importKinds)("our own sample of %s is read completely", async (kind) => {
  const sheet = sheetOf(await cellsOf(bytes(samples[kind])));
  expect(guessKind(sheet.columns, importKinds)).toBe(kind);
  expect(guessMapping(kind, sheet.columns)).not.toContain(null);
});

test.each([
  ["2026-03-01", "2026-03-01"],
  ["3/1/2026", "2026-03-01"],
  ["Mar 1, 2026", "2026-03-01"],
  ["1 March 2026", "2026-03-01"],
  ["4/2/90", "1990-04-02"],
  ["13/13/2026", undefined],
  ["soon", undefined],
])("the date %s", (text, date) =>
  expect(dateFrom(text, { today, timeZone: "UTC", order: "month" })?.date).toBe(date),
);

describe("no rule may count prescribed medication, diagnosis or mobility", () => {
  test.each([
    "No MAT",
    "Must be off Suboxone for 30 days",
    "Methadone not accepted",
    "No psych meds",
    "Clients with schizophrenia are turned away",
    "Cannot take wheelchairs",
    "Must be able to climb stairs",
  ])("“%s” is asked about", (text) => expect(readsAsGround(text)).toBe(true));

  test.each([
    "MAT-friendly (Suboxone, methadone); 24/7 on-site staff",
    "Accepts residents on MAT programs",
    "Women with trauma/mental health challenges",
    "Trauma-informed care",
    "30+ days sobriety; treatment completion preferred",
    "No smoking indoors. Medications are kept in locked boxes.",
    "Preferential release dates, background check",
  ])("“%s” is not misread", (text) => expect(readsAsGround(text)).toBe(false));
});

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "421",
    "men",
    "$400-600/month",
    "P.O. Box 3, Elgin, TX",
    "3/1/90",
    "(20)",
    "No MAT",
    "1A, 1a",
    "x".repeat(600),
  ),
);

test("any table of text is read without an error, and no cell is lost", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...importKinds),
      fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.array(cell, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 5 }),
      fc.boolean(),
      (kind, headings, cells, settle) => {
        let sheet: ReturnType<typeof sheetOf>;
        try {
          sheet = sheetOf([headings.map((one) => `h${one}`), ...cells]);
        } catch {
          return;
        }
        const fields = fieldsOf(kind);
        const mapping = sheet.columns.map((_, column) => fields[column] ?? null);
        const header = { kind, columns: sheet.columns, mapping, timeZone: "America/Chicago" };
        for (const { at, cells: row } of sheet.rows) {
          const kept: KeptRow = { at, cells: row, out: false, answers: {} };
          expect(openRows({ rows: packRows([kept]) } as never)).toEqual([kept]);
          const known = new Map([[nameKey("Wren"), "several" as const]]);
          const context = { known, usual: "Austin, TX", above: {}, order: "month" as const, now };
          const asked = (answers: KeptRow["answers"]) =>
            readRow(header as unknown as ImportHeader, { ...kept, answers }, context);
          let answers: KeptRow["answers"] = {};
          for (let round = 0; settle && round < 6; round += 1)
            for (const { field, proposal, mayStand } of asked(answers).reader.questions)
              answers = {
                ...answers,
                [field]:
                  proposal !== null ? { value: proposal } : mayStand ? { stands: true } : { value: "Wren" },
              };
          const { value } = asked(answers);
          if (!value || value === "there" || kind !== "houses") continue;
          const said = JSON.stringify(value);
          for (const text of row.filter(Boolean)) expect(said).toContain(JSON.stringify(text).slice(1, -1));
        }
      },
    ),
    { numRuns: 300 },
  );
});

test("no cell takes long to read, whatever its spaces and brackets", () => {
  const fields = {
    residents: ["weeklyFee", "openingBalance", "since", "birthDate", "bed"],
    houses: ["address", "phone", "monthlyFee", "serves", "rules", "beds", "minimumDaysSinceUse"],
  };
  const known = new Map();
  for (const cell of [`x${" ".repeat(1997)}x`, "(".repeat(1999), "1 ".repeat(999), "no psych".repeat(240)])
    for (const [kind, names] of Object.entries(fields)) {
      const header = { kind, columns: names, mapping: names, timeZone: "UTC" } as unknown as ImportHeader;
      const row: KeptRow = { at: 2, cells: names.map(() => cell), out: false, answers: {} };
      const began = cpuTime();
      readRow(header, row, { known, usual: "", above: {}, order: "month", now });
      expect(cpuTime() - began).toBeLessThan(250);
    }
});

test("a house's phone keeps its extension in any notation, and is questioned if it has other words", () => {
  const header = { kind: "houses", columns: ["Phone"], mapping: ["phone"], timeZone: "UTC" };
  const questions = (cell: string) =>
    readRow(
      header as unknown as ImportHeader,
      { at: 2, cells: [cell], out: false, answers: {} },
      { known: new Map(), usual: "", above: {}, order: "month", now },
    ).reader.questions.filter(({ field }) => field === "phone");
  for (const phone of ["(512) 555-0143 x12", "512.555.0143 ext 12", "+1 512 555 0143;ext=12"])
    expect([phone, questions(phone)]).toEqual([phone, []]);
  expect(questions("512.555.0143 ask for Iris")).toMatchObject([{ proposal: "512.555.0143" }]);
});
