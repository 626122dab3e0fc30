import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csv } from "#functions/web/network/exports/csv.ts";
import { isPhoneFound, isSamePhone } from "#shared/kernel/phone.ts";
import { asCell, fromCell } from "#shared/kernel/spreadsheet.ts";
import { likenessOf } from "#shared/people/recognize/known-as.ts";
import { cellsOf, sheetOf } from "../import/kit.ts";
import { stagePeople, theo } from "./stage.ts";

const file = readFileSync("tests/data/phones-with-extension.csv", "utf8");
const [, ...rows]: string[][] = parse(file);
const asTyped = rows.map(([stored = "", lookedFor = ""]) => [stored, lookedFor] as const);
const spellings = ["(512) 555-0143 x12", "512.555.0143 ext 12", "+1 512 555 0143;ext=12"];
const pairs = spellings.flatMap((one) => spellings.map((other) => [one, other] as const));

describe("a phone with an extension", () => {
  test.each([...asTyped, ...pairs])("%s is the phone %s", (stored, lookedFor) => {
    expect([isSamePhone(stored, lookedFor), isPhoneFound(stored, lookedFor)]).toEqual([true, true]);
    const who = { ...theo, preferredName: null };
    const other = { ...who, legalName: "Theodore Wagtael", birthDate: null };
    expect(likenessOf({ ...who, phone: stored }, { ...other, phone: lookedFor })).toContain("same_phone");
  });

  test.each([
    ["(512) 555-0143 x12", "(512) 555-0143 x13"],
    ["(512) 555-0143 x12", "(512) 555-0144"],
    ["(512) 555-0143 x12", "555-014312"],
  ])("%s is not the phone %s", (stored, lookedFor) => {
    expect([isSamePhone(stored, lookedFor), isPhoneFound(stored, lookedFor)]).toEqual([false, false]);
  });

  test("is found in any format, and by its last seven digits", async () => {
    const { juniper, livesIn, found } = await stagePeople();
    await livesIn(juniper, { legalName: "Wren Alder", birthDate: "1990-04-02", phone: spellings[0] ?? "" });
    for (const phone of [...spellings, "512 555 0143", "555-0143", "555-0143 x12"])
      expect([phone, await found({ phone })]).toEqual([phone, ["Wren Alder"]]);
    expect(await found({ phone: "512 555 0143 x13" })).toEqual([]);
  });
});

describe("an exported value is imported unchanged", () => {
  test("phones that begin with a plus, with extensions", async () => {
    const phones = [...asTyped.map(([stored]) => stored), ...spellings];
    const bytes = new TextEncoder().encode(
      csv(
        ["Phone"],
        phones.map((one) => [one]),
      ),
    );
    const { rows } = sheetOf(await cellsOf(bytes));
    expect(rows.map(({ cells }) => cells[0])).toEqual(phones);
  });

  test("any text in a cell", () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "a") }));
    fc.assert(fc.property(text, (cell) => fromCell(asCell(cell)) === cell));
    expect(asCell("=1")).toBe("'=1");
  });
});
