import { beforeEach, describe, expect, test } from "vitest";
import type { Id } from "#shared/ids.ts";
import { hideAddress } from "#shared/person/hide-address.ts";
import { knownAs } from "#shared/person/known-as.ts";
import { linkReferral } from "#shared/person/link-referral.ts";
import { linkStay } from "#shared/person/link-stay.ts";
import { mergePersons } from "#shared/person/merge-persons.ts";
import { type Person, person, personKey } from "#shared/person/person.ts";
import { readLooks } from "#shared/person/read-looks.ts";
import { readPerson } from "#shared/person/read-person.ts";
import { searchPeople } from "#shared/person/search-people.ts";
import { searchKey, searchToken, tokensOf } from "#shared/person/search-token.ts";
import { endApart, setApart } from "#shared/person/set-apart.ts";
import { settleApart } from "#shared/person/settle-apart.ts";
import { unmergePersons } from "#shared/person/unmerge-persons.ts";
import { rebuild } from "#shared/projection/rebuild.ts";
import { acceptReferral } from "#shared/referral/accept-referral.ts";
import { listInbox } from "#shared/referral/list-inbox.ts";
import { passReferral } from "#shared/referral/pass-referral.ts";
import { readReferral } from "#shared/referral/read-referral.ts";
import { routeReferral } from "#shared/referral/route-referral.ts";
import { listResidents } from "#shared/stay/list-residents.ts";
import { moveIn, moveInWithoutReferral } from "#shared/stay/move-in.ts";
import { moveOut } from "#shared/stay/move-out.ts";
import { readStay } from "#shared/stay/read-stay.ts";
import { type Stay, stay, stayKey } from "#shared/stay/stay.ts";
import { remove } from "#shared/table/transact.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let care: Scope;
let juniper: Id<"house">;
let alder: Id<"house">;

beforeEach(async () => {
  world = await createSmallWorld();
  care = world.as(world.lantern.members.network_care);
  ({ juniper, alder } = world.lantern.houses);
});

const reason = "Said so on the phone";
const theo = { legalName: "Theo Wagtail", birthDate: "1992-03-14" };

async function livesIn(house: Id<"house">, who: Partial<Stay> & { legalName: string }): Promise<Id<"stay">> {
  const beds = await world.beds(world.lantern, house);
  for (const bed of beds.values()) {
    try {
      const { stay: id } = await moveInWithoutReferral(care, {
        house,
        bed,
        legalName: who.legalName,
        preferredName: who.preferredName ?? undefined,
        birthDate: who.birthDate ?? undefined,
        phone: who.phone ?? undefined,
        command: command(),
      });
      await world.drain();
      return id;
    } catch (error) {
      if ((error as { code?: string }).code !== "bed_taken") throw error;
    }
  }
  throw new Error("The house is full");
}
const leaves = async (house: Id<"house">, id: Id<"stay">) => {
  const asked = { house, stay: id, kind: "graduated" as const, on: world.today(), command: command() };
  await moveOut(care, asked);
  await world.drain();
};
const stayOf = async (house: Id<"house">, id: Id<"stay">) =>
  (await world.post(world.lantern).table.get(stay, stayKey(care.homes, house, id)))?.value;
const personOf = async (house: Id<"house">, id: Id<"stay">): Promise<Id<"person">> => {
  const who = (await stayOf(house, id))?.confirmed?.person;
  if (!who) throw new Error("Nobody is confirmed");
  return who;
};
const record = async (id: Id<"person">): Promise<Person | undefined> =>
  (await care.table.get(person, personKey(care.homes, id)))?.value;
const found = async (asked: Parameters<typeof searchPeople>[1]) =>
  (await searchPeople(care, asked)).people.map((one) => one.person.legalName);
const referredAs = (who: { legalName: string; birthDate: string }) =>
  world.referred(world.lantern, (payload) => ({ ...payload, person: { ...payload.person, ...who } }));

describe("search", () => {
  test("finds people by beginnings of names in any order, accents or none, birth date or phone", async () => {
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
    const asked = searchPeople(care, { name: "x".repeat(300), birthDate: "14.3.92", phone: "12" });
    await expect(asked).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ pointer: "/name" }, { pointer: "/birthDate" }, { pointer: "/phone" }],
    });
    await expect(searchPeople(care, { name: "j" })).rejects.toMatchObject({ fields: [{ pointer: "/name" }] });
    await expect(searchPeople(care, {})).rejects.toMatchObject({ fields: [{ pointer: "/name" }] });
  });

  test("shows twenty at most and says that there are more", async () => {
    const { table } = world.post(world.lantern);
    const { meeting } = await import("#shared/person/recognise.ts");
    for (let at = 0; at < 23; at += 1) {
      const met = { legalName: `Wren Number${at}`, preferredName: null, birthDate: null, phone: null };
      await table.write(await meeting(care, `per_many${String(at).padStart(2, "0")}`, met, null));
    }
    const { people, more } = await searchPeople(care, { name: "wren" });
    expect([people.length, more]).toEqual([20, true]);
    expect((await searchPeople(care, { name: "wren number7" })).more).toBe(false);
  });

  test("no name and no number stands in any key", async () => {
    await livesIn(juniper, { ...theo, phone: "555-867-5309" });
    const keys = (await wholeTable(world)).map(
      (one) => `${one.pk} ${one.sk} ${one.lpk ?? ""} ${one.lsk ?? ""}`,
    );
    expect(keys.join("\n")).not.toMatch(/theo|wagtail|8675309|1992-03-14/i);
  });

  test("people met before there were tokens get theirs from the rebuild", async () => {
    const who = await personOf(juniper, await livesIn(juniper, theo));
    const value = await record(who);
    const post = world.post(world.lantern);
    const tokens = value ? await tokensOf(care, value) : [];
    await post.table.write(tokens.map((one) => remove("token", searchKey(care.homes, one))));
    expect(await found({ name: "theo" })).toEqual([]);
    expect((await rebuild(post, { mend: true })).map((one) => one.kind)).toEqual(
      tokens.map(() => searchToken.kind),
    );
    expect(await found({ name: "theo" })).toEqual(["Theo Wagtail"]);
    expect(await rebuild(post, { mend: false })).toEqual([]);
  });
});

describe("a person across houses", () => {
  test("care sees every stay and referral; the look is noted and listed; no house sees any of it", async () => {
    const first = await livesIn(juniper, theo);
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
      ["person", "network_care"],
      ["stay", "peer_mentor"],
    ]);
    const neighbour = { ...world.lantern.members.house_manager, houses: [alder] };
    const seen = await readReferral(world.as(neighbour, alder), { house: alder, referral });
    expect(JSON.stringify(seen.header.trail)).not.toContain(juniper);
    expect(await rebuild(world.post(world.lantern), { mend: false })).toEqual([]);
  });

  test("who has looked goes on over pages, each look once", async () => {
    const id = await livesIn(juniper, theo);
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

describe("who it may be", () => {
  test("a name written another way, or another birth date, is offered with its reasons and prior stays", async () => {
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

  test("what admissions say of a referral holds for the stay it leads to; its house's history says nothing", async () => {
    const before = await livesIn(alder, theo);
    await leaves(alder, before);
    const known = await personOf(alder, before);
    const referral = await referredAs({ legalName: "Teo Wagtayl", birthDate: "1992-03-14" });
    const trail = (await readReferral(care, { house: null, referral })).header.trail;
    const linking = { referral, person: known, command: command() };
    await linkReferral(care, linking);
    await linkReferral(care, linking); // sent twice, done once
    await expect(linkReferral(care, { ...linking, command: command() })).rejects.toMatchObject({
      code: "already_so",
    });
    expect((await readReferral(care, { house: null, referral })).header.trail).toEqual(trail);
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
    expect(await rebuild(world.post(world.lantern), { mend: false })).toEqual([]);
  });

  test("a stay taken for somebody else's becomes a new person's, and the other is free", async () => {
    const one = await livesIn(juniper, theo);
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
    expect(await rebuild(world.post(world.lantern), { mend: false })).toEqual([]);
  });

  test("nobody gets a second open stay by being said to be somebody", async () => {
    const one = await livesIn(juniper, theo);
    const two = await livesIn(alder, { legalName: "Teo Wagtayl", birthDate: "1992-03-14" });
    const who = await personOf(juniper, one);
    await expect(
      linkStay(care, { house: alder, stay: two, person: who, command: command() }),
    ).rejects.toMatchObject({ kind: "conflict", code: "still_elsewhere" });
  });
});

describe("merge", () => {
  const twoRecords = async () => {
    const first = await livesIn(juniper, theo);
    await leaves(juniper, first);
    const second = await livesIn(alder, { legalName: "Teo Wagtayl", birthDate: "1992-03-14" });
    return {
      known: await personOf(juniper, first),
      again: await personOf(alder, second),
      second,
    };
  };

  test("two records are one person: names of both find them, all stays are theirs, and it is undone exactly", async () => {
    const { known, again, second } = await twoRecords();
    const before = await Promise.all([record(known), record(again)]);
    await mergePersons(care, { person: known, other: again, reason, command: command() });
    expect(await found({ name: "wagtayl" })).toEqual(["Theo Wagtail"]);
    expect(await found({ name: "wagtail" })).toEqual(["Theo Wagtail"]);
    const page = await readPerson(care, { person: again });
    expect([page.person.id, page.asked.id, page.stays.length]).toEqual([known, again, 2]);
    expect(page.merged).toMatchObject([{ merge: { reason, into: known } }]);
    expect((await record(known))?.open).toEqual({ house: alder, stay: second });
    await unmergePersons(care, { person: known, other: again, reason, command: command() });
    expect(await Promise.all([record(known), record(again)])).toEqual(before);
    await expect(
      unmergePersons(care, { person: known, other: again, reason, command: command() }),
    ).rejects.toMatchObject({ code: "not_merged" });
  });

  test("the one open stay counts for both names, and ends for both", async () => {
    const { known, again, second } = await twoRecords();
    await mergePersons(care, { person: known, other: again, reason, command: command() });
    const third = await livesIn(juniper, theo);
    expect((await stayOf(juniper, third))?.confirmed).toBeNull();
    await leaves(alder, second);
    expect((await record(known))?.open).toBeNull();
    // Taken apart after that, nothing comes back that has ended.
    await unmergePersons(care, { person: known, other: again, reason, command: command() });
    expect((await record(again))?.open).toBeNull();
  });

  test("two with an open stay each are not merged: admissions are asked which is theirs", async () => {
    const one = await personOf(juniper, await livesIn(juniper, theo));
    const two = await personOf(
      alder,
      await livesIn(alder, { legalName: "Teo Wagtayl", birthDate: "1992-03-14" }),
    );
    await expect(
      mergePersons(care, { person: one, other: two, reason, command: command() }),
    ).rejects.toMatchObject({ kind: "conflict", code: "both_live_here" });
  });

  test("without a reason nothing is merged, and a record is merged once", async () => {
    const { known, again } = await twoRecords();
    await expect(
      mergePersons(care, { person: known, other: again, reason: " ", command: command() }),
    ).rejects.toMatchObject({ fields: [{ pointer: "/reason" }] });
    const asked = { person: known, other: again, reason, command: command() };
    await mergePersons(care, asked);
    await mergePersons(care, asked); // sent twice, done once
    await expect(mergePersons(care, { ...asked, command: command() })).rejects.toMatchObject({
      code: "merged_already",
    });
  });

  test("of two merges of the same records at once, one holds", async () => {
    const { known, again } = await twoRecords();
    const outcomes = await Promise.allSettled([
      mergePersons(care, { person: known, other: again, reason, command: command() }),
      mergePersons(care, { person: again, other: known, reason, command: command() }),
    ]);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const [one, two] = await Promise.all([record(known), record(again)]);
    expect([one?.merged, two?.merged].filter(Boolean)).toHaveLength(1);
  });
});

describe("a hidden address", () => {
  test("shows in no search, on no list of candidates and on the page only in a second, noted step", async () => {
    const id = await livesIn(juniper, theo);
    const who = await personOf(juniper, id);
    await hideAddress(care, { person: who, hidden: true, reason, command: command() });
    const [result] = (await searchPeople(care, { name: "theo" })).people;
    expect(result).toMatchObject({ hidden: true, house: null });
    const page = await readPerson(care, { person: who });
    expect(JSON.stringify([page.stays, page.referrals, [...page.houses]])).not.toMatch(/hse_|sty_|bed/);
    const known = await knownAs(care, { ...theo, preferredName: null, phone: null, person: who });
    expect(JSON.stringify([known.self?.stays, [...known.houses]])).not.toMatch(/hse_|sty_/);
    await expect(readPerson(care, { person: who, purpose: "curious" })).rejects.toMatchObject({
      fields: [{ pointer: "/purpose" }],
    });
    expect((await readPerson(care, { person: who, purpose: "emergency" })).stays).toMatchObject([
      { at: { house: juniper, stay: id } },
    ]);
    const { looks } = await readLooks(care, { person: who });
    expect(looks.map((one) => one.purpose).sort()).toEqual([
      "person",
      "recognition",
      "whereabouts_emergency",
    ]);
  });

  test("stays hidden through a merge, whichever record said so, and shows again for all", async () => {
    const who = await personOf(juniper, await livesIn(juniper, theo));
    const referral = await referredAs({ legalName: "Teo Wagtayl", birthDate: "1992-03-14" });
    const { person: other } = (await readReferral(care, { house: null, referral })).header;
    await hideAddress(care, { person: other, hidden: true, reason, command: command() });
    await mergePersons(care, { person: who, other, reason, command: command() });
    expect((await searchPeople(care, { name: "theo" })).people).toMatchObject([
      { hidden: true, house: null },
    ]);
    await hideAddress(care, { person: who, hidden: false, reason, command: command() });
    expect((await searchPeople(care, { name: "theo" })).people).toMatchObject([{ hidden: false }]);
    await expect(
      hideAddress(care, { person: who, hidden: false, reason, command: command() }),
    ).rejects.toMatchObject({ code: "already_so" });
  });

  test("what a partner sees names no house, hidden or not", async () => {
    const referral = await referredAs(theo);
    await routeReferral(care, { referral, house: juniper, command: command() });
    await world.drain();
    const views = (await wholeTable(world)).filter((one) => one.kind === "referral.view");
    expect(views).toHaveLength(1);
    expect(JSON.stringify(views[0]?.data)).not.toMatch(/hse_|Juniper/);
  });
});

describe("kept apart", () => {
  const linus = { legalName: "Linus Bracken", birthDate: "1988-01-02" };
  const apart = async () => {
    const lives = await livesIn(juniper, linus);
    const referral = await referredAs(theo);
    const { person: who } = (await readReferral(care, { house: null, referral })).header;
    const other = await personOf(juniper, lives);
    const kind = "no_contact_order";
    await setApart(care, { person: who, other, kind, reason, command: command() });
    return { referral, who, other, lives };
  };
  const verdicts = async (referral: Id<"referral">) =>
    (await readReferral(care, { house: null, referral })).fits.map(({ house, fit }) => [
      house.id,
      fit.verdict,
      fit.reasons.some((one) => one.code === "keep_apart"),
    ]);

  test("the house where the other lives is not possible, cannot be routed to, and names nobody", async () => {
    const { referral, who, other } = await apart();
    expect(await verdicts(referral)).toContainEqual([juniper, "not_possible", true]);
    expect(await verdicts(referral)).toContainEqual([alder, "fits", false]);
    const { fits } = await readReferral(care, { house: null, referral });
    expect(JSON.stringify(fits)).not.toMatch(/Linus|Bracken|per_/);
    await expect(routeReferral(care, { referral, house: juniper, command: command() })).rejects.toMatchObject(
      { kind: "conflict", code: "keep_apart" },
    );
    await endApart(care, { person: other, other: who, command: command() });
    expect(await verdicts(referral)).toContainEqual([juniper, "fits", false]);
  });

  test("a house that passes it on to the other's house gives it to admissions", async () => {
    const { referral } = await apart();
    await routeReferral(care, { referral, house: alder, command: command() });
    await world.drain();
    const manager = world.as({ ...world.lantern.members.house_manager, houses: [alder] }, alder);
    await passReferral(manager, { house: alder, referral, to: juniper, command: command() });
    await world.drain();
    expect((await readReferral(care, { house: null, referral })).header.house).toBeNull();
  });

  test("whoever moves in beside the other all the same is confirmed, and admissions are asked", async () => {
    await apart();
    const id = await livesIn(juniper, theo);
    expect((await stayOf(juniper, id))?.confirmed).not.toBeNull();
    const { questions } = await listInbox(care, {});
    expect(questions).toMatchObject([{ about: "kept_apart", stay: id, house: juniper }]);
    await settleApart(care, { stay: id, command: command() });
    expect((await listInbox(care, {})).questions).toEqual([]);
    await expect(settleApart(care, { stay: id, command: command() })).rejects.toMatchObject({
      code: "already_so",
    });
  });

  test("two who are kept apart and move into one house at once: admissions are asked", async () => {
    const { who, other, lives } = await apart();
    await leaves(juniper, lives);
    const beds = [...(await world.beds(world.lantern, juniper)).values()];
    await Promise.all(
      [theo, linus].map((one, at) =>
        moveInWithoutReferral(care, {
          house: juniper,
          bed: beds[at] ?? "bed_none",
          ...one,
          command: command(),
        }),
      ),
    );
    const { runLetter } = await import("#shared/letter/run-letter.ts");
    const letters = (await wholeTable(world)).filter(
      (one) => one.kind === "letter" && String(one.sk).startsWith("confirm-"),
    );
    const post = world.post(world.lantern);
    const open = letters.filter((one) => (one.data as { outcome: unknown }).outcome === null);
    expect(open).toHaveLength(2);
    await Promise.all(
      open.map((one) => runLetter(post, { pk: one.pk as never, sk: String(one.sk) }, world.ports.mail)),
    );
    await world.drain();
    expect([(await record(who))?.open?.house, (await record(other))?.open?.house]).toEqual([
      juniper,
      juniper,
    ]);
    expect((await listInbox(care, {})).questions).toMatchObject([{ about: "kept_apart" }]);
  });

  test("two who live in one house already are asked about at once; one person is not kept from themselves", async () => {
    const one = await personOf(juniper, await livesIn(juniper, theo));
    const two = await personOf(juniper, await livesIn(juniper, linus));
    await expect(
      setApart(care, { person: one, other: two, kind: "grudge", reason: "", command: command() }),
    ).rejects.toMatchObject({ kind: "invalid" });
    await setApart(care, { person: one, other: two, kind: "request", reason, command: command() });
    expect((await listInbox(care, {})).questions).toMatchObject([{ about: "kept_apart" }]);
    await expect(
      mergePersons(care, { person: one, other: two, reason, command: command() }),
    ).rejects.toMatchObject({ kind: "conflict" });
    await expect(
      setApart(care, { person: one, other: one, kind: "request", reason, command: command() }),
    ).rejects.toMatchObject({ code: "same_person" });
  });
});

test("a house's own people, now and before, by name; nobody of another house", async () => {
  await leaves(juniper, await livesIn(juniper, theo));
  await livesIn(juniper, { legalName: "Théodore Lark" });
  await livesIn(alder, { legalName: "Theo Elsewhere" });
  const manager = world.as(world.lantern.members.house_manager, juniper);
  const all = await listResidents(manager, { house: juniper });
  expect([all.current.map((one) => one.legalName), all.former.map((one) => one.legalName)]).toEqual([
    ["Théodore Lark"],
    ["Theo Wagtail"],
  ]);
  const named = await listResidents(manager, { house: juniper, name: "theo la" });
  expect([named.current.length, named.former.length]).toEqual([1, 0]);
  expect(JSON.stringify(await listResidents(manager, { house: juniper, name: "theo" }))).not.toContain(
    "Elsewhere",
  );
});
