import fc from "fast-check";
import { expect, test } from "vitest";
import { likenessOf, maybeOne } from "#shared/people/recognize/known-as.ts";
import { matches } from "#shared/people/search/search-people.ts";
import { alike, knownBy, soundOf, wordsOf } from "#shared/records/person/names.ts";
import { beginning, findableBy, pair } from "#shared/records/person/search-words.ts";

const name = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc
    .array(fc.constantFrom("José", "O’Brien", "Łukasz", "Smith-Jones", "李", "Nguyễn", "theo", "D'Angelo"), {
      minLength: 1,
      maxLength: 6,
    })
    .map((words) => words.join(" ")),
);
const who = (legalName: string, preferredName: string | null = null) => ({
  legalName,
  preferredName,
  birthDate: null,
  phone: null,
});
const asked = (words: string[]) => ({ words, birthDate: null, phone: "" });

test("accents, case, apostrophes and word order don't make a different name", () => {
  expect(wordsOf("José O’Brien-Núñez")).toEqual(["jose", "obrien", "nunez"]);
  expect(wordsOf("ŁUKASZ Æsir Straße")).toEqual(["lukasz", "aesir", "strasse"]);
  expect(wordsOf("Wagtail, Theo")).toEqual(expect.arrayContaining(wordsOf("theo WAGTAIL")));
  expect(wordsOf("李 明")).toEqual(["李", "明"]);
});

test("normalizing a normalized name changes nothing", () => {
  fc.assert(
    fc.property(name, (text) => {
      const words = wordsOf(text);
      expect(wordsOf(words.join(" "))).toEqual(words);
      for (const word of words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});

test("a person is found by any prefix of any of their names, in any order", () => {
  fc.assert(
    fc.property(name, name, fc.nat(), fc.nat(), (legal, preferred, one, two) => {
      const person = who(legal, preferred);
      const words = knownBy(person).slice(0, 5);
      const tokens = findableBy(person);
      expect(tokens.length).toBeLessThanOrEqual(47);
      const word = words[one % Math.max(words.length, 1)];
      const other = words[two % Math.max(words.length, 1)];
      if (!word || !other) return;
      const typed = [...word].slice(0, Math.max(2, 1 + (two % [...word].length))).join("");
      expect(tokens).toContain(beginning(typed));
      expect(matches(person, asked([typed]))).toBe(true);
      if (other !== word) expect(tokens).toContain(pair(other, word));
    }),
  );
});

test("names that sound alike or are nicknames are possible matches; others are not", () => {
  for (const [a, b] of [
    ["steven", "stephen"],
    ["catherine", "kathryn"],
    ["jon", "jonathan"],
    ["smith", "smyth"],
    ["philip", "filip"],
    ["wright", "rite"],
  ] as const)
    expect([a, b, alike(a, b)]).toEqual([a, b, true]);
  for (const [a, b] of [
    ["wagtail", "bracken"],
    ["theo", "linus"],
    ["marlow", "merlin"],
  ] as const)
    expect([a, b, alike(a, b)]).toEqual([a, b, false]);
  fc.assert(fc.property(name, (text) => wordsOf(text).every((word) => soundOf(word) !== "")));
});

test("a birth date, a phone or half a name alone is not a match", () => {
  const theo = { ...who("Theo Wagtail"), birthDate: "1992-03-14", phone: "555-555-0100" };
  const like = (other: Partial<typeof theo>) => likenessOf(theo, { ...theo, ...other });
  expect(maybeOne(like({ legalName: "Linus Bracken", phone: "1" }))).toBe(false);
  expect(maybeOne(like({ legalName: "Linus Bracken", birthDate: "1990-01-01" }))).toBe(false);
  expect(maybeOne(like({ legalName: "Theo Bracken", birthDate: "1990-01-01", phone: "1" }))).toBe(false);
  expect(like({ birthDate: "1992-04-13", phone: "1" })).toEqual(["same_name"]);
  expect(like({ legalName: "Wagtail Théo", phone: "1" })).toEqual(["same_name", "same_birth_date"]);
  expect(like({ legalName: "Theodore Wagtael", phone: "1" })).toEqual(["similar_name", "same_birth_date"]);
});
