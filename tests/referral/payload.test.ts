import fc from "fast-check";
import { expect, test } from "vitest";
import { Refusal } from "#shared/kernel/errors.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { parseReferral } from "#shared/referrals/intake/payload/parse.ts";

const today = "2026-03-02";
const good = exampleReferral(today);
const parse = (input: unknown) => parseReferral(input);

/** The pointers of the refused fields; empty if it parses. */
function refusedAt(input: unknown): string[] {
  try {
    parse(input);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.fields.map((one) => one.pointer);
    throw error;
  }
}

/** Any path into the example, deep ones as often as shallow ones. */
function placesIn(value: unknown, path: string[] = []): string[][] {
  if (value === null || typeof value !== "object") return [path];
  return [path, ...Object.entries(value).flatMap(([name, one]) => placesIn(one, [...path, name]))];
}
function replaced(value: unknown, [name, ...rest]: string[], change: unknown): unknown {
  if (name === undefined) return change;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[name] = replaced(copy[name], rest, change);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

test("any JSON anywhere in a referral is accepted or refused; nothing else is thrown", () => {
  const json = fc.jsonValue({ maxDepth: 3, stringUnit: "binary" });
  fc.assert(
    fc.property(fc.constantFrom(...placesIn(good)), json, (path, value) => {
      refusedAt(replaced(good, path, value));
    }),
    { numRuns: 500 },
  );
});

test("a body wider than an argument list is refused like any other", () => {
  const wide = Array.from({ length: 130_000 }, () => 0);
  expect(refusedAt(wide)).toEqual([""]);
  expect(refusedAt(replaced(good, ["living", "medications"], wide))).toEqual(["/living/medications"]);
});

test("half a surrogate pair is not text; a whole one is", () => {
  const named = (legalName: string) => refusedAt(replaced(good, ["person", "legalName"], legalName));
  expect(named("Theo \ud800")).toEqual(["/person/legalName"]);
  expect(named("Theo \u{1f6b2}")).toEqual([]);
});

test("a consent names no more categories than there are", () => {
  const consent = (change: Partial<Record<keyof ReferralPayload["consent"], unknown>>) =>
    refusedAt({ ...good, consent: { ...good.consent, ...change } });
  expect(consent({ categories: Array.from({ length: 20_000 }, () => "identity") })).toEqual([
    "/consent/categories",
  ]);
  expect(consent({ mayReturn: Array.from({ length: 1000 }, () => "status") })).toEqual([
    "/consent/mayReturn",
  ]);
  expect(consent({ categories: [] })).toEqual(["/consent/categories"]);
});

test("unknowns are explicit: none_known and not_asked are values, a missing field is not", () => {
  for (const value of ["none_known", "not_asked"]) {
    expect(refusedAt(replaced(good, ["living", "allergies"], value))).toEqual([]);
  }
  const { allergies: _, ...rest } = good.living;
  expect(refusedAt({ ...good, living: rest })).toEqual(["/living/allergies"]);
});
