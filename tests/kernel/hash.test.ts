import { expect, test } from "vitest";
import { hash32 } from "#shared/kernel/hash.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";

test("hashes never change: spoken numbers and stored buckets stay valid", () => {
  expect(hash32("")).toBe(2166136261);
  expect(hash32("foobar")).toBe(0xbf9cf968); // from FNV's published test vectors
  expect(spokenNumber("ref_01J9ZZZZZZZZZZZZZZZZZZZZZZ")).toMatch(/^R-\d{5}$/);
});
