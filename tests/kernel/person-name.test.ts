import { expect, test } from "vitest";
import { boardName, firstName, personName, withNameParts } from "#shared/kernel/person-name.ts";

const onBoard = (legalName: string, more: object = {}) => boardName(personName({ legalName, ...more }));

test.each([
  ["Theo Wagtail", "Theo W."],
  ["  Theo   Wagtail ", "Theo W."],
  ["theo wagtail", "theo W."],
  ["Wren, Billy", "Billy W."],
  ["Wren, Billy Joe", "Billy W."],
  ["WREN, BILLY", "BILLY W."],
  ["van der Berg, Ana", "Ana V."],
  ["Hale, Robert, Jr.", "Robert H."],
  ["Hale Jr., Robert", "Robert H."],
  ["Robert Hale, Jr.", "Robert H."],
  ["Robert Hale III", "Robert H."],
  ["Robert Hale (Bobby)", "Bobby H."],
  ['Robert "Bobby" Hale', "Bobby H."],
  ["Dr. Maria Lopez", "Maria L."],
  ["Mr Lopez, Juan", "Juan L."],
  ["María José Núñez-Ortega", "María N."],
  ["Ada Longlettersjoinedwithoutasinglebreak", "Ada L."],
  ["D’Angelo Smith", "D’Angelo S."],
  ["Cher", "Cher"],
  ["V", "V"],
])("a board shows %s as %s", (legal, shown) => {
  expect(onBoard(legal)).toBe(shown);
});

test.each(["李小龙", "김 민수", "Лопес Мария", "محمد علي", "", " , "])(
  "where the order of %s is not known, a board shows no part of it",
  (legal) => {
    expect(onBoard(legal)).toBe("");
    expect(personName({ legalName: legal }).givenName).toBeNull();
  },
);

test("stated name parts win over guessed ones", () => {
  expect(onBoard("李小龙", { givenName: "小龙", familyName: "李" })).toBe("小龙");
  expect(onBoard("Nguyen Van An", { givenName: "An", familyName: "Nguyen" })).toBe("An N.");
  expect(onBoard("Sukarno", { givenName: "Sukarno" })).toBe("Sukarno");
});

test("a preferred name shows no family name", () => {
  expect(onBoard("Robert Hale", { preferredName: "Bobby Hale" })).toBe("Bobby H.");
  expect(onBoard("李小龙", { preferredName: "Bruce" })).toBe("Bruce");
  expect(onBoard("Мария Лопес", { preferredName: "Мария Лопес" })).toBe("");
});

test("their own pages always show a name", () => {
  expect(firstName(personName({ legalName: "Wren, Billy" }))).toBe("Billy");
  expect(firstName(personName({ legalName: "李小龙" }))).toBe("李小龙");
});

test("a record stored before names had parts gets those that its legal name makes clear", () => {
  const before = { id: "sty_1", legalName: "Wren, Billy", preferredName: null };
  expect(withNameParts(before)).toEqual({ ...before, givenName: "Billy", familyName: "Wren" });
});
