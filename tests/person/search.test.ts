import { beforeEach, describe, expect, test } from "vitest";
import { rebuild } from "#shared/app/rebuild.ts";
import { searchPeople } from "#shared/people/search/search-people.ts";
import { searchKey, searchToken, tokensOf } from "#shared/records/person/search-token.ts";
import { remove } from "#shared/table/transact.ts";
import { differences } from "../support/differences.ts";
import { wholeTable } from "../support/whole-table.ts";
import { stagePeople, stageTheo, theo } from "./stage.ts";

let stage: Awaited<ReturnType<typeof stagePeople>>;
beforeEach(async () => {
  stage = await stagePeople();
});

describe("search", () => {
  test("finds people by prefixes of names in any order, with or without accents, by birth date or phone", async () => {
    const { juniper, alder, livesIn, found } = stage;
    await livesIn(juniper, {
      legalName: "José Núñez-Ortega",
      preferredName: "Pepe",
      birthDate: "1980-05-06",
    });
    await livesIn(alder, { legalName: "Joan Swift", birthDate: "1981-01-01", phone: "+1 (555) 867-5309" });
    expect(await found({ name: "jo" })).toEqual(["Joan Swift", "José Núñez-Ortega"]);
    expect(await found({ name: "nune jose" })).toEqual(["José Núñez-Ortega"]);
    expect(await found({ name: "PEPE ortega" })).toEqual(["José Núñez-Ortega"]);
    expect(await found({ name: "joan núñez" })).toEqual([]);
    expect(await found({ birthDate: "1981-01-01" })).toEqual(["Joan Swift"]);
    expect(await found({ phone: "867 5309" })).toEqual(["Joan Swift"]);
    expect(await found({ phone: "555-867-5309", name: "jo" })).toEqual(["Joan Swift"]);
    expect(await found({ name: "jo", birthDate: "1980-05-06" })).toEqual(["José Núñez-Ortega"]);
  });

  test("bad input names every field", async () => {
    const { care } = stage;
    const asked = searchPeople(care, { name: "x".repeat(300), birthDate: "14.3.92", phone: "12" });
    await expect(asked).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ pointer: "/name" }, { pointer: "/birthDate" }, { pointer: "/phone" }],
    });
    await expect(searchPeople(care, { name: "j" })).rejects.toMatchObject({ fields: [{ pointer: "/name" }] });
    await expect(searchPeople(care, {})).rejects.toMatchObject({ fields: [{ pointer: "/name" }] });
  });

  test("shows at most twenty and says if there are more", async () => {
    const { world, care } = stage;
    const { table } = world.system(world.lantern);
    const { newPersonChanges } = await import("#shared/records/person/recognize.ts");
    for (let at = 0; at < 23; at += 1) {
      const met = { legalName: `Wren Number${at}`, preferredName: null, birthDate: null, phone: null };
      await table.write(await newPersonChanges(care, `per_many${String(at).padStart(2, "0")}`, met, null));
    }
    const { people, more } = await searchPeople(care, { name: "wren" });
    expect([people.length, more]).toEqual([20, true]);
    expect((await searchPeople(care, { name: "wren number7" })).more).toBe(false);
  });

  test("no key contains a name or a phone number", async () => {
    const { world, juniper, livesIn } = stage;
    await livesIn(juniper, { ...theo, phone: "555-867-5309" });
    const keys = (await wholeTable(world)).map(
      (one) => `${one.pk} ${one.sk} ${one.lpk ?? ""} ${one.lsk ?? ""}`,
    );
    expect(keys.join("\n")).not.toMatch(/theo|wagtail|8675309|1992-03-14/i);
  });

  test("a rebuild creates search tokens for people recorded before tokens existed", async () => {
    const { world, care, juniper, personOf, record, found, stay } = await stageTheo();
    const who = await personOf(juniper, stay);
    const value = await record(who);
    const system = world.system(world.lantern);
    const tokens = value ? await tokensOf(care, value) : [];
    await system.table.write(tokens.map((one) => remove("token", searchKey(care.homes, one))));
    expect(await found({ name: "theo" })).toEqual([]);
    const missing = tokens.map(() => searchToken.kind);
    expect((await differences(system)).map((one) => one.kind)).toEqual(missing);
    expect((await rebuild(system, { mend: true })).map((one) => one.kind)).toEqual(missing);
    expect(await found({ name: "theo" })).toEqual(["Theo Wagtail"]);
    expect(await differences(system)).toEqual([]);
  });
});
