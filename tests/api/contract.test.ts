import fc from "fast-check";
import { expect, test } from "vitest";
import { describeApi } from "#functions/api/openapi.ts";
import { readText } from "#shared/kernel/text.ts";
import { routing } from "#shared/records/referral/payload/sections.ts";
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

interface Schema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
const under = ({ items, anyOf = [] }: Schema): Schema[] =>
  [...anyOf, ...(items ? [items] : [])].flatMap((one) => [one, ...under(one)]);
const isObject = (one: Schema) => [one, ...under(one)].some(({ properties }) => properties);

test("every field says what it means, and every value has an example", () => {
  // biome-ignore lint/suspicious/noExplicitAny: the OpenAPI document
  const document: any = JSON.parse(JSON.stringify(describeApi({ today: "2026-03-02" })));
  let fields = 0;
  JSON.stringify(document, (key, value) => {
    if (key !== "properties") return value;
    for (const [name, one] of Object.entries<Schema & { $ref?: string }>(value)) {
      fields += 1;
      expect(one.description, name).toMatch(/\w.*\.$/);
      if (!isObject(one) && !one.items) expect(one.examples, name).toHaveLength(1);
    }
    return value;
  });
  expect(fields).toBeGreaterThan(190);
  for (const methods of Object.values<object>(document.paths))
    for (const { parameters = [] } of Object.values(methods))
      for (const one of parameters) expect([one.name, one.description, one.example]).not.toContain(undefined);
});

const world = "👋";
test.each([
  ["senderReference", 80],
  ["program", 200],
])("%s takes as many characters as it says: an emoji is one", (name, most) => {
  const schema = routing.shape[name as "program"];
  const longest = `a${world.repeat(most - 1)}`;
  expect([schema.safeParse(longest).success, schema.safeParse(longest + world).success]).toEqual([
    true,
    false,
  ]);
});

test("a form counts the same way", () => {
  const longest = `a${world.repeat(9)}`;
  expect(readText(longest, "/x", { most: 10 })).toBe(longest);
  expect(() => readText(longest + world, "/x", { most: 10 })).toThrow();
});
