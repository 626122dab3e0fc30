import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { knownAs } from "#shared/people/recognize/known-as.ts";
import { stagePeople } from "./stage.ts";

const file = new URL("../data/field/24-names-that-differ-by-a-mark.csv", import.meta.url);
const pairs = readFileSync(file, "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((row) => row.split(","));

describe("two who were born on the same day", () => {
  test.each(pairs)("%s and %s are not joined unasked: one may be the other", async (one, two, birthDate) => {
    const { care, juniper, alder, livesIn, personOf } = await stagePeople();
    const first = await personOf(juniper, await livesIn(juniper, { legalName: one ?? "", birthDate }));
    const met = { legalName: two ?? "", birthDate: birthDate ?? null };
    const second = await personOf(alder, await livesIn(alder, met));
    expect(second).not.toBe(first);
    const { candidates } = await knownAs(care, { ...met, preferredName: null, phone: null, person: second });
    expect(candidates.map((each) => each.person.id)).toEqual([first]);
  });

  test.each([
    ["Hưng Trần", "HƯNG  TRẦN".normalize("NFD")],
    ["Mary-Ann O’Brien", "mary ann o'brien"],
  ])("%s and %s have the same letters: one person", async (one, two) => {
    const { juniper, alder, livesIn, leaves, personOf } = await stagePeople();
    const lived = await livesIn(juniper, { legalName: one, birthDate: "1990-01-01" });
    await leaves(juniper, lived);
    const again = await livesIn(alder, { legalName: two, birthDate: "1990-01-01" });
    expect(await personOf(alder, again)).toBe(await personOf(juniper, lived));
  });
});
