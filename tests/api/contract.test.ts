import fc from "fast-check";
import { expect, test } from "vitest";
import { describeApi } from "#functions/api/openapi.ts";
import { line, linePattern, words, wordsPattern } from "#shared/records/referral/payload/values.ts";

test.each([
  ["line", line, linePattern],
  ["words", words, wordsPattern],
] as const)(
  "a %s that the description's pattern takes is taken, and one it refuses is refused",
  (_, schema, pattern) => {
    const described = new RegExp(pattern, "u");
    const some = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom(..." \t\n\r\u0000\u202e\u00a0\u3164\u200b\uffff\ue000.a7é-"),
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(some, (text) => {
        expect(schema.safeParse(text).success, JSON.stringify(text)).toBe(described.test(text));
      }),
      { numRuns: 2000 },
    );
  },
);

test("every text of a referral states its pattern, and every operation its description", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the OpenAPI document
  const { paths, components, info }: any = describeApi({ today: "2026-03-02" });
  const { person, routing } = components.schemas.ReferralToSend.properties;
  for (const text of [
    person.properties.legalName,
    person.properties.givenName,
    routing.properties.afterHoursPhone,
  ])
    expect(text.pattern).toBe(linePattern);
  for (const methods of Object.values<object>(paths))
    for (const one of Object.values(methods)) expect(one.description, one.operationId).toMatch(/\w/);
  expect(info.contact.name).toMatch(/\w/);
});
