import { beforeEach, describe, expect, test } from "vitest";
import { knownAs } from "#shared/people/recognize/known-as.ts";
import { linkReferral } from "#shared/people/recognize/link-referral.ts";
import { linkStay } from "#shared/people/recognize/link-stay.ts";
import { readLooks } from "#shared/people/search/read-looks.ts";
import { readPerson } from "#shared/people/search/read-person.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { differences } from "../support/differences.ts";
import { command, localTime } from "../support/small-world.ts";
import { stagePeople, stageTheo, theo } from "./stage.ts";

let stage: Awaited<ReturnType<typeof stagePeople>>;
beforeEach(async () => {
  stage = await stagePeople();
});

describe("a person across houses", () => {
  test("admissions see every stay and referral, viewing is logged and listed, and no house sees any of it", async () => {
    const {
      world,
      care,
      juniper,
      alder,

      leaves,
      personOf,
      referredAs,
      stay: first,
    } = await stageTheo();
    await leaves(juniper, first);
    const referral = await referredAs(theo);
    await routeReferral(care, { referral, house: alder, command: command() });
    await world.drain();
    const who = await personOf(juniper, first);
    await readStay(world.as(world.lantern.members.peer_mentor, juniper), { house: juniper, stay: first });
    const page = await readPerson(care, { person: who });
    expect(page.stays).toMatchObject([{ at: { house: juniper, stay: first }, ended: { how: "completed" } }]);
    expect(page.referrals).toMatchObject([{ at: { house: alder, referral }, status: "received" }]);
    const { looks } = await readLooks(care, { person: who });
    expect(looks.map((one) => [one.what, one.role]).sort()).toEqual([
      ["person", "admissions"],
      ["stay", "peer_mentor"],
    ]);
    const neighbor = { ...world.lantern.members.house_manager, houses: [alder] };
    const seen = await readReferral(world.as(neighbor, alder), { house: alder, referral });
    expect(JSON.stringify(seen.history)).not.toContain(juniper);
    await world.drain();
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("the list of views is paged, with each view once", async () => {
    const { world, care, juniper, personOf, stay: id } = await stageTheo();
    const who = await personOf(juniper, id);
    for (let at = 0; at < 70; at += 1) {
      await readStay(world.as(world.lantern.members.peer_mentor, juniper), { house: juniper, stay: id });
      if (at % 7 === 0) await readPerson(care, { person: who });
      world.clock.pass({ hours: 1 });
    }
    const all: string[] = [];
    let before: string | undefined;
    for (let page = 0; page < 9; page += 1) {
      const next = await readLooks(care, { person: who, before });
      all.push(...next.looks.map((one) => `${one.hour} ${one.role}`));
      if (!next.before) break;
      before = next.before;
    }
    expect(all.length).toBe(80);
    expect(new Set(all).size).toBe(80);
    expect(
      [...all]
        .sort()
        .reverse()
        .map((one) => one.slice(0, 13)),
    ).toEqual(all.map((one) => one.slice(0, 13)));
    await expect(readLooks(care, { person: who, before: "then" })).rejects.toMatchObject({ kind: "invalid" });
  });
});

describe("possible matches", () => {
  test("a name with another spelling or another birth date is offered with reasons and prior stays", async () => {
    const { care, juniper, livesIn, leaves, referredAs } = stage;
    await leaves(juniper, await livesIn(juniper, theo));
    const misspelt = await referredAs({ legalName: "Teo Wagtayl", birthDate: "1992-03-14" });
    const { header } = await readReferral(care, { house: null, referral: misspelt });
    const known = await knownAs(care, {
      legalName: "Teo Wagtayl",
      preferredName: null,
      birthDate: "1992-03-14",
      phone: null,
      person: header.person,
    });
    expect(known.self?.person.legalName).toBe("Teo Wagtayl");
    expect(known.candidates).toMatchObject([
      { person: theo, like: ["similar_name", "same_birth_date"], stays: [{ ended: { how: "completed" } }] },
    ]);
    const { looks } = await readLooks(care, { person: known.candidates[0]?.person.id ?? "per_none" });
    expect(looks).toMatchObject([{ purpose: "recognition" }]);
  });

  test("admissions' match of a referral carries over to its stay, and the house's history doesn't mention it", async () => {
    const { world, care, juniper, alder, livesIn, leaves, personOf, referredAs } = stage;
    const before = await livesIn(alder, theo);
    await leaves(alder, before);
    const known = await personOf(alder, before);
    const referral = await referredAs({ legalName: "Teo Wagtayl", birthDate: "1992-03-14" });
    const { history } = await readReferral(care, { house: null, referral });
    const linking = { referral, person: known, command: command() };
    await linkReferral(care, linking);
    await linkReferral(care, linking); // submitted twice, done once
    await expect(linkReferral(care, { ...linking, command: command() })).rejects.toMatchObject({
      code: "already_so",
    });
    expect((await readReferral(care, { house: null, referral })).history).toEqual(history);
    await routeReferral(care, { referral, house: juniper, command: command() });
    const [bed] = [...(await world.beds(world.lantern, juniper)).values()];
    if (!bed) throw new Error("no bed");
    const manager = world.as(world.lantern.members.house_manager, juniper);
    const until = localTime(world.clock, 5);
    await acceptReferral(manager, { house: juniper, referral, bed, until, command: command() });
    const { stay: id } = await moveIn(manager, { house: juniper, referral, command: command() });
    await world.drain();
    expect(await personOf(juniper, id)).toBe(known);
    expect((await readPerson(care, { person: known })).stays).toHaveLength(2);
    await world.drain();
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("a stay matched to the wrong person becomes a new person's, and the other person is free", async () => {
    const { world, care, juniper, personOf, record, stay: one } = await stageTheo();
    const taken = await personOf(juniper, one);
    const { person: fresh } = await linkStay(care, {
      house: juniper,
      stay: one,
      person: null,
      command: command(),
    });
    await world.drain();
    expect((await record(taken))?.open).toBeNull();
    expect((await record(fresh))?.open).toEqual({ house: juniper, stay: one });
    expect((await readPerson(care, { person: taken })).stays).toEqual([]);
    expect((await readPerson(care, { person: fresh })).stays).toHaveLength(1);
    await world.drain();
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("a match never gives a person a second open stay", async () => {
    const { care, juniper, alder, livesIn, personOf, stay: one } = await stageTheo();
    const two = await livesIn(alder, { legalName: "Teo Wagtayl", birthDate: "1992-03-14" });
    const who = await personOf(juniper, one);
    await expect(
      linkStay(care, { house: alder, stay: two, person: who, command: command() }),
    ).rejects.toMatchObject({ kind: "conflict", code: "still_elsewhere" });
  });
});
