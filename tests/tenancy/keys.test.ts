import fc from "fast-check";
import { expect, test } from "vitest";
import { registry } from "#shared/app/registry.ts";
import { homesOf } from "#shared/tenancy/homes.ts";
import { defineKey } from "#shared/tenancy/keys.ts";
import { sampleIds } from "../support/sample-ids.ts";

const id = (prefix: string) => fc.stringMatching(/^[A-Za-z0-9_-]{1,26}$/).map((rest) => `${prefix}_${rest}`);
const at = fc.record(
  Object.fromEntries(Object.entries(sampleIds).map(([tag, sample]) => [tag, id(sample.split("_")[0] ?? "")])),
);
type At = Parameters<(typeof registry)[number]["samples"]>[0];

test("the key of every sample parses back to its kind only, and to its parts", () => {
  fc.assert(
    fc.property(at, (ids) => {
      const tenant = ids as At;
      const homes = homesOf(tenant.network);
      for (const entity of registry)
        for (const value of entity.samples(tenant)) {
          const key = entity.key(homes, value);
          expect(entity.parse(key), `${entity.kind} ${key.pk} ${key.sk}`).toEqual(entity.ids(value));
          const others = registry.filter((one) => one !== entity && one.parse(key));
          expect(
            others.map((one) => one.kind),
            `${entity.kind} ${key.pk} ${key.sk}`,
          ).toEqual([]);
        }
    }),
    { numRuns: 25 },
  );
});

test("a key of another kind, an ID of another kind and an invalid segment do not parse", () => {
  const homes = homesOf("net_1");
  const keys = defineKey(["house/referral", "inbox/referral"], "~header");
  expect(keys.key(homes, { house: "hse_1", referral: "ref_1" }).pk).toBe("N#net_1#H#hse_1#R#ref_1");
  expect(keys.key(homes, { house: null, referral: "ref_1" }).pk).toBe("N#net_1#INBOX#R#ref_1");
  expect(keys.parse({ pk: "N#net_1#INBOX#R#ref_1", sk: "~header" })).toEqual({
    house: null,
    referral: "ref_1",
  });
  for (const key of [
    { pk: "N#net_1#INBOX#R#ref_1", sk: "~header#" },
    { pk: "N#net_1#INBOX#R#sty_1", sk: "~header" },
    { pk: "N#net_1#INBOX#R#ref_1#D", sk: "~header" },
    { pk: "N#net_1#H#bed_1#R#ref_1", sk: "~header" },
    { pk: "DOOR#M#net_1#mem_1", sk: "~header" },
  ])
    expect(keys.parse(key)).toBeUndefined();
  expect(() => keys.key(homes, { house: null, referral: "ref_1#H" })).toThrow();
  expect(() => defineKey("inbox", "X#{a}#{b}").key(homes, { a: "1#2", b: "3" })).toThrow();
});

test("only the end of a sort key may contain the separator", () => {
  const keys = defineKey("inbox", "X#{a}#{b}");
  const made = keys.key(homesOf("net_1"), { a: "1", b: "2#3" });
  expect(keys.parse(made)).toEqual({ a: "1", b: "2#3" });
});
