import { test } from "vitest";
import { knownAs } from "#shared/people/recognize/known-as.ts";
import { readPerson } from "#shared/people/search/read-person.ts";
import { searchPeople } from "#shared/people/search/search-people.ts";
import { sampleHouse } from "#shared/records/house/house.ts";
import { directoryHouse } from "#shared/records/house/records.ts";
import { wordsOf } from "#shared/records/person/names.ts";
import { newPerson, person } from "#shared/records/person/person.ts";
import { searchToken, tokenOf } from "#shared/records/person/search-token.ts";
import { bornOn, findableBy, pair } from "#shared/records/person/search-words.ts";
import { encode, type Item } from "#shared/table/entity.ts";
import type { Scope } from "#shared/table/scope.ts";
import { putAll } from "../support/fill.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { median, type Row, report, rounded } from "./table.ts";

/** Realistic name frequencies: a few names have hundreds of people, most are rare. */
const firsts =
  "James Maria Robert Linda Theo Ezra Linus Abel Corin Delia Ines Marlow Odell Rufus Silas Wren".split(" ");
const lasts =
  "Smith Garcia Johnson Nguyen Wagtail Bracken Swift Teal Finch Quail Reed Birch Fern Heron Kite".split(" ");
const nameOf = (at: number): string =>
  `${firsts[at % firsts.length]} ${lasts[Math.floor(at / firsts.length) % lasts.length]}${Math.floor(at / 720)}`;
const bornOf = (at: number): string =>
  `${1950 + (at % 55)}-${String(1 + (at % 12)).padStart(2, "0")}-${String(1 + ((at * 7) % 28)).padStart(2, "0")}`;

test("search with 1,000 and 50,000 persons, 1,000 houses", async () => {
  const rows: Row[] = [];
  for (const persons of [1000, 50_000]) {
    const world = await createSmallWorld();
    await putAll(world, beside(world, persons));
    const { admissions: membership } = world.lantern.members;
    const timed = async (run: (scope: Scope) => Promise<unknown>) => {
      const times: number[] = [];
      let trips = 0;
      for (let at = 0; at < 30; at += 1) {
        const scope = world.as(membership);
        const began = performance.now();
        await run(scope);
        times.push(performance.now() - began);
        trips = scope.table.meter.roundTrips;
      }
      return `${rounded(median(times.slice(5)))} ms, ${trips} trips`;
    };
    const who = { legalName: nameOf(77), preferredName: null, birthDate: bornOf(77), phone: null };
    rows.push({
      what: `${persons} persons`,
      "two letters": await timed((scope) => searchPeople(scope, { name: "ma" })),
      "whole name": await timed((scope) => searchPeople(scope, { name: nameOf(77) })),
      "birth date": await timed((scope) => searchPeople(scope, { birthDate: bornOf(77) })),
      "who it may be": await timed((scope) => knownAs(scope, { ...who, person: "per_bench77" })),
      "a person's page": await timed((scope) => readPerson(scope, { person: "per_bench77" })),
    });
  }
  report("Looking for people (median of 25, warm), by how many there are", rows);
});

const pairOf = (name: string): string => {
  const [first = "", second = ""] = wordsOf(name);
  return pair(first, second);
};

/** The tokens the searches read. Other tokens are in other partitions and cost nothing. */
const lookedUp = new Set(["w|ma", pairOf(nameOf(77)), bornOn(bornOf(77))]);

/** Houses, persons and the tokens above, as items. */
async function* beside(world: SmallWorld, persons: number): AsyncGenerator<Item> {
  const scope = world.system(world.lantern);
  const { homes } = scope;
  for (let at = 0; at < 1000; at += 1)
    yield encode(directoryHouse, homes, { ...sampleHouse(`hse_bench${at}`), name: `House ${at}` }, 1);
  for (let at = 0; at < persons; at += 1) {
    const value = newPerson({
      id: `per_bench${at}`,
      legalName: nameOf(at),
      preferredName: null,
      birthDate: bornOf(at),
      phone: null,
      firstSeen: "2026-01-01T00:00:00.000Z",
    });
    yield encode(person, homes, value, 1);
    for (const text of findableBy(value).filter((one) => lookedUp.has(one)))
      yield encode(searchToken, homes, { token: await tokenOf(scope, text), person: value.id }, 1);
  }
}
