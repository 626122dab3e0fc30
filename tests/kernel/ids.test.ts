import { expect, test } from "vitest";
import { isId } from "#shared/kernel/ids.ts";
import { sourcesIn } from "../support/source.ts";

test("an ID has its kind's prefix and a rest without key separators", () => {
  expect(isId("bed", "bed_1")).toBe(true);
  for (const none of ["", "bed", "bed_", "hse_1", "bed_1#2", "bed_1 ", null, 7])
    expect(isId("bed", none)).toBe(false);
});

test("no code uses a made-up ID for an absent record, which would cost a read", () => {
  const forged = ["shared", "functions", "infra"]
    .flatMap(sourcesIn)
    .filter(({ text }) => /["'`](?:[a-z]{3}|\$\{[^}]+\})_none["'`]/.test(text));
  expect(forged.map(({ path }) => path)).toEqual([]);
});
