import fc from "fast-check";
import { expect, test } from "vitest";
import { lettersOf, linesOf } from "#functions/web/pdf/lines.ts";

const letters = (text: string) => lettersOf(text).length;

test("lines hold all of a text, fit, and break between words, or within one that is wider than a line", () => {
  const word = fc
    .array(fc.constantFrom("a", "Ł", "q̃", "ễ", "Ж"), { minLength: 1, maxLength: 14 })
    .map((one) => one.join(""));
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(" ");
      const lines = linesOf(text, 8, letters);
      expect(lines.join("")).toBe(text);
      for (const line of lines) expect(letters(line.trimEnd())).toBeLessThanOrEqual(8);
      for (const one of words.filter((said) => letters(said) <= 8))
        expect(lines.some((line) => line.includes(one))).toBe(true);
      for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
    }),
  );
});

test("Chinese and Japanese break between any letters, Korean between words, a hyphen stays with what is before it", () => {
  expect(linesOf("李小龙陳大文", 4, letters)).toEqual(["李小龙陳", "大文"]);
  expect(linesOf("김민준 이서연", 5, letters)).toEqual(["김민준 ", "이서연"]);
  expect(linesOf("Wren-Bracken", 8, letters)).toEqual(["Wren-", "Bracken"]);
});
