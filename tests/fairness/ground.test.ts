import { describe, expect, test } from "vitest";
import { readsAsGround } from "#shared/records/fairness/ground.ts";

describe("a text is questioned if it reads as a discriminatory reason", () => {
  test.each([
    "No MAT",
    "Off Suboxone for 30 days",
    "Tapers off methadone before the move-in",
    "Stops taking his antidepressants",
    "Must be medication-free",
    "Cannot have a psychiatric diagnosis",
    "Never diagnosed with bipolar disorder",
    "No wheelchairs, there are stairs",
    "Climbs the stairs alone",
    "Is fully ambulatory",
    "Come back once she no longer needs medications",
    "Another house, since we do not take people with a disability",
  ])("%s", (text) => expect(readsAsGround(text)).toBe(true));
});

describe("a text passes if it means something else", () => {
  test.each([
    "Brings a state ID or the receipt for it",
    "Brings 14 days of medicines and the list of them",
    "Medications are kept in the person’s own locked box",
    "A bed comes free in the second week of next month",
    "Call the county about the first month’s fee",
    "Not before the court date on Tuesday",
    "Mesa House has a ramp and two beds",
    "",
  ])("%s", (text) => expect(readsAsGround(text)).toBe(false));
});
