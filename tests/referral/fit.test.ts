import fc from "fast-check";
import { expect, test } from "vitest";
import { type HouseDefinition, sampleHouse } from "#shared/records/house/house.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { fitFor } from "#shared/referrals/decisions/fit.ts";

const today = "2026-03-02";
const referral = exampleReferral(today);
const house: HouseDefinition = {
  ...sampleHouse("hse_1"),
  minimumDaysSinceUse: 14,
  fundingKinds: ["County"],
  supports: {
    ...sampleHouse("hse_1").supports,
    medications: "A locked box",
    mobility: "A ramp",
    mentalHealth: "A quiet room",
    languages: ["English"],
  },
};
const freeBeds = [{ label: "1A", lower: true }];
const fitting = (
  change: Partial<ReferralPayload> = {},
  where: Partial<HouseDefinition> = {},
  beds = freeBeds,
) =>
  fitFor({
    referral: { ...referral, ...change },
    house: { ...house, ...where },
    freeBeds: beds,
    nextAgreedMoveOut: null,
    today,
  });
const codes = (found: ReturnType<typeof fitting>) => found.reasons.map((one) => `${one.sign} ${one.code}`);

test("a house with an open bed that serves the person is a match, with reasons", () => {
  const found = fitting();
  expect(found.verdict).toBe("fits");
  expect(codes(found)).toEqual(["plus bed_free", "plus days_since_use", "plus funding_taken"]);
  expect(found.support.map((one) => one.code)).toEqual(["medications", "language"]);
});

test("without an open bed by the date it says when there is one", () => {
  expect(fitting({}, {}, []).verdict).toBe("not_by_date");
  const later = { referral, house, freeBeds: [], today };
  expect(fitFor({ ...later, nextAgreedMoveOut: "2026-03-03" }).verdict).toBe("fits");
  expect(fitFor({ ...later, nextAgreedMoveOut: "2026-03-20" }).verdict).toBe("not_by_date");
});

test("a house is ruled out only by population served, a pause, no room for children, or a location forbidden by law", () => {
  expect(fitting({}, { serves: { genders: ["women"], children: false } }).verdict).toBe("not_possible");
  expect(fitting({}, { paused: true }).verdict).toBe("not_possible");
  expect(fitting({ person: { ...referral.person, childrenComing: 1 } }).verdict).toBe("not_possible");
  const limits = { justice: { ...referral.justice, addressLimits: "500 feet from a school" } };
  expect(fitting(limits, { registryLimit: true }).verdict).toBe("not_possible");
  expect(fitting(limits).verdict).toBe("fits");
});

test.each([
  ["18 on the day they arrive", "2008-03-04", "fits", []],
  ["17 for one more day", "2008-03-05", "not_possible", [17]],
  ["2, which is a slip of the keyboard", "2024-03-14", "not_possible", [1]],
  ["not born yet", "2026-03-05", "not_possible", [0]],
])("someone who is %s", (_, birthDate, verdict, ages) => {
  const found = fitting({
    person: { ...referral.person, birthDate },
    routing: { ...referral.routing, neededBy: "2026-03-04" },
  });
  expect(found.verdict).toBe(verdict);
  const said = found.reasons.filter(({ code }) => code === "under_age");
  expect(said.map(({ params }) => params.age)).toEqual(ages);
});

test("days since last use are a reason, never a verdict", () => {
  const recent = { recovery: { ...referral.recovery, lastUse: "2026-03-01" } };
  expect([fitting(recent).verdict, codes(fitting(recent))]).toEqual([
    "fits",
    expect.arrayContaining(["minus days_since_use"]),
  ]);
  const unknown = { recovery: { ...referral.recovery, lastUse: "not_asked" as const } };
  expect(codes(fitting(unknown))).toContain("minus days_unknown");
});

test("no medication, diagnosis or access need ever counts against a person", () => {
  const words = fc.string({ minLength: 1, maxLength: 60 });
  const known = fc.constantFrom("Methadone", "Suboxone", "Vivitrol");
  const medication = fc.record({ name: fc.oneof(known, words), dose: words, controlled: fc.boolean() });
  const needs = fc.record({
    medications: fc.array(medication, { maxLength: 5 }),
    accessNeeds: words,
    allergies: words,
    currentConcern: words,
  });
  const how = fc.record({ storage: words, dosingTravel: words, training: words });
  const each = fc.record({ methadone: how, buprenorphine: how, naltrexone: how });
  const houses = fc.record({
    supports: each.map((addictionMedications) => ({ ...house.supports, addictionMedications })),
    registryLimit: fc.boolean(),
    paused: fc.boolean(),
    minimumDaysSinceUse: fc.option(fc.nat(60)),
  });
  fc.assert(
    fc.property(needs, houses, (living, where) => {
      const plain = fitting({}, where);
      const withNeeds = fitting({ living: { ...referral.living, ...living } }, where);
      expect(withNeeds.verdict).toBe(plain.verdict);
      expect(withNeeds.reasons).toEqual(plain.reasons);
    }),
  );
});
