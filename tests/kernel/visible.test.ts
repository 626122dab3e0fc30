import { describe, expect, test } from "vitest";
import { readText } from "#shared/kernel/text.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import { parseReferral } from "#shared/referrals/intake/payload/parse.ts";

const required = "text.name_required";
const read = (text: string) => readText(text, "/name", { most: 120, required });
const codes = (text: string): string[] => {
  try {
    read(text);
    return [];
  } catch (error) {
    return (error as { fields: { code: string }[] }).fields.map(({ code }) => code);
  }
};
/** The same name, sent by a partner. */
const sent = (legalName: string) => {
  const good = exampleReferral("2026-03-02");
  return parseReferral({ ...good, person: { ...good.person, legalName } }).person.legalName;
};

describe("a name nobody can see is none", () => {
  test.each([
    ["zero-width spaces", "\u200b\u200b"],
    ["a soft hyphen", "\u00ad"],
    ["a Hangul filler", "\u3164"],
    ["joiners alone", "\u200d\u200c"],
    ["a byte order mark", "\ufeff"],
    ["a variation selector", "\ufe0f"],
    ["tag characters", "\u{e0041}\u{e0042}"],
    ["Braille without a dot", "\u2800"],
    ["dashes and dots", "— … !"],
    ["marks between spaces", " \u200b \u00ad "],
  ])("%s", (_, name) => {
    expect(codes(name)).toEqual([required]);
    expect(() => sent(name)).toThrow();
  });

  test.each([
    ["a noncharacter", "Theo\uffff"],
    ["a noncharacter of another plane", "Theo\u{1fffe}"],
    ["private use", "\ue000\ue001"],
    ["a control character", "Theo\u0007"],
    ["a turn of the reading direction", "Theo\u202eoehT"],
    ["half a surrogate pair", "Theo\ud800"],
  ])("refused: %s", (_, name) => {
    expect(codes(name)).toEqual(["text.control"]);
    expect(() => sent(name)).toThrow();
  });
});

describe("marks are dropped where they mean nothing, and stay where a script needs them", () => {
  test.each([
    ["between Latin letters", "The\u200bo\u00ad Wag\u200dtail\ufeff", "Theo Wagtail"],
    ["Persian with a non-joiner", "می\u200cخواهم", "می\u200cخواهم"],
    ["Sinhala with a joiner", "ශ්\u200dරී", "ශ්\u200dරී"],
    ["a Devanagari joiner", "क्\u200dष", "क्\u200dष"],
    ["a family", "Lee 👩\u200d👧", "Lee 👩\u200d👧"],
    ["Korean", "김민준", "김민준"],
    ["accents, composed", "Zoe\u0308", "Zoë"],
  ])("%s", (_, name, kept) => {
    expect(read(name)).toBe(kept);
    expect(sent(name).normalize("NFC")).toBe(kept);
  });
});
