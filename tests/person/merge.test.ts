import { beforeEach, describe, expect, test } from "vitest";
import { capabilities } from "#shared/app/capabilities.ts";
import { hideAddress } from "#shared/people/apart/hide-address.ts";
import { markNotSame } from "#shared/people/merge/mark-not-same.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { unmergePersons } from "#shared/people/merge/unmerge-persons.ts";
import { knownAs } from "#shared/people/recognize/known-as.ts";
import { readLooks } from "#shared/people/search/read-looks.ts";
import { readPerson } from "#shared/people/search/read-person.ts";
import { searchPeople } from "#shared/people/search/search-people.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { command, madeOnceARun } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { peopleOf, reason, stagePeople, stageTheo, theo } from "./stage.ts";

let stage: Awaited<ReturnType<typeof stagePeople>>;
beforeEach(async () => {
  stage = await stagePeople();
});

describe("merge", () => {
  const twice = madeOnceARun("theo-twice", async () => {
    const { world, juniper, alder, livesIn, leaves, personOf, stay } = await stageTheo();
    await leaves(juniper, stay);
    const second = await livesIn(alder, { legalName: "Teo Wagtayl", birthDate: "1992-03-14" });
    const it = { known: await personOf(juniper, stay), again: await personOf(alder, second), second };
    return { world, it };
  });
  const twoRecords = async () => {
    const { world, it } = await twice();
    return { ...peopleOf(world), ...it };
  };

  test("makes two records one person, found by both names and with all stays, and can be undone exactly", async () => {
    const { care, alder, record, found, known, again, second } = await twoRecords();
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

  test("an open stay counts for both records and ends for both", async () => {
    const { care, juniper, alder, livesIn, leaves, stayOf, record, known, again, second } =
      await twoRecords();
    await mergePersons(care, { person: known, other: again, reason, command: command() });
    const third = await livesIn(juniper, theo);
    expect((await stayOf(juniper, third))?.confirmed).toBeNull();
    await leaves(alder, second);
    expect((await record(known))?.open).toBeNull();
    // Undoing the merge afterwards does not reopen ended stays.
    await unmergePersons(care, { person: known, other: again, reason, command: command() });
    expect((await record(again))?.open).toBeNull();
  });

  test("keeps the chosen name, birth date and phone; both names are found, and undoing restores what was there", async () => {
    const { care, juniper, alder, livesIn, leaves, personOf, record, found } = stage;
    const first = await livesIn(juniper, { ...theo, phone: "555-867-5309" });
    await leaves(juniper, first);
    const again = { legalName: "Theodore Wagtail", birthDate: "1992-04-13", phone: "555-867-5300" };
    const known = await personOf(juniper, first);
    const later = await personOf(alder, await livesIn(alder, again));
    const before = await Promise.all([record(known), record(later)]);
    const asked = { person: known, other: later, reason, name: "other", birthDate: "person", phone: "other" };
    const { person: main } = await mergePersons(care, { ...asked, command: command() });
    expect(main).toBe(later);
    expect(await record(later)).toMatchObject({ ...again, birthDate: "1992-03-14" });
    for (const search of [{ name: "theo wag" }, { birthDate: "1992-03-14" }, { phone: "867 5300" }])
      expect(await found(search)).toEqual(["Theodore Wagtail"]);
    expect(await found({ birthDate: "1992-04-13" })).toEqual([]);
    const third = await livesIn(juniper, { legalName: "Theodore Wagtail", birthDate: "1992-03-14" });
    expect((await stage.stayOf(juniper, third))?.confirmed).toBeNull();
    await unmergePersons(care, { person: later, other: known, reason, command: command() });
    expect(await Promise.all([record(known), record(later)])).toEqual(before);
    expect(await found({ birthDate: "1992-04-13" })).toEqual(["Theodore Wagtail"]);
  });

  test("two records with an open stay each are not merged; admissions are asked which stay is theirs", async () => {
    const { care, juniper, alder, livesIn, personOf, stay } = await stageTheo();
    const one = await personOf(juniper, stay);
    const two = await personOf(
      alder,
      await livesIn(alder, { legalName: "Teo Wagtayl", birthDate: "1992-03-14" }),
    );
    await expect(
      mergePersons(care, { person: one, other: two, reason, command: command() }),
    ).rejects.toMatchObject({ kind: "conflict", code: "both_live_here" });
  });

  test("needs a reason, and merges a record only once", async () => {
    const { care, known, again } = await twoRecords();
    await expect(
      mergePersons(care, { person: known, other: again, reason: " ", command: command() }),
    ).rejects.toMatchObject({ fields: [{ pointer: "/reason" }] });
    const asked = { person: known, other: again, reason, command: command() };
    await mergePersons(care, asked);
    await mergePersons(care, asked); // submitted twice, done once
    await expect(mergePersons(care, { ...asked, command: command() })).rejects.toMatchObject({
      code: "merged_already",
    });
  });

  test("of two merges of the same records at the same time, one succeeds", async () => {
    const { care, record, known, again } = await twoRecords();
    const outcomes = await Promise.allSettled([
      mergePersons(care, { person: known, other: again, reason, command: command() }),
      mergePersons(care, { person: again, other: known, reason, command: command() }),
    ]);
    expect(outcomes.filter((one) => one.status === "fulfilled")).toHaveLength(1);
    const [one, two] = await Promise.all([record(known), record(again)]);
    expect([one?.merged, two?.merged].filter(Boolean)).toHaveLength(1);
  });
});

describe("two similar records that are two people", () => {
  const similar = { legalName: "Teo Wagtayl", birthDate: "1992-03-14" };

  test("are no possible match of each other again, also after one is merged", async () => {
    const { care, juniper, alder, livesIn, leaves, personOf, stay } = await stageTheo();
    const one = await personOf(juniper, stay);
    const first = await livesIn(alder, similar);
    const two = await personOf(alder, first);
    await leaves(alder, first);
    const seen = async (who: typeof theo, person: typeof one) => {
      const { candidates } = await knownAs(care, { ...who, preferredName: null, phone: null, person });
      return candidates.map((each) => each.person.id);
    };
    expect([await seen(theo, one), await seen(similar, two)]).toEqual([[two], [one]]);
    await markNotSame(care, { person: one, other: two, command: command() });
    expect([await seen(theo, one), await seen(similar, two)]).toEqual([[], []]);
    await expect(markNotSame(care, { person: two, other: one, command: command() })).rejects.toMatchObject({
      code: "already_so",
    });
    const third = await personOf(alder, await livesIn(alder, { ...similar, legalName: "Teo Wagtail" }));
    await mergePersons(care, { person: third, other: two, reason, command: command() });
    expect([await seen(theo, one), await seen(similar, third)]).toEqual([[], []]);
  });
});

describe("a hidden address", () => {
  test("is in no search and no list of matches, and shows on the page only after a second, logged step", async () => {
    const { care, juniper, personOf, stay: id } = await stageTheo();
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

  test("stays hidden through a merge, whichever record hid it, and shows again for all", async () => {
    const { care, juniper, personOf, referredAs, stay } = await stageTheo();
    const who = await personOf(juniper, stay);
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

  test("a merge writes only the records that the capabilities declare", async () => {
    const { world, care, juniper, livesIn, personOf, referredAs } = stage;
    const who = await personOf(juniper, await livesIn(juniper, { ...theo, phone: "555-867-5309" }));
    const referral = await referredAs({ legalName: "Teo Wagtayl", birthDate: "1992-03-15" });
    const { person: other } = (await readReferral(care, { house: null, referral })).header;
    await hideAddress(care, { person: who, hidden: true, reason, command: command() });
    const before = new Map((await wholeTable(world)).map((one) => [`${one.pk}|${one.sk}`, one.version]));
    await mergePersons(care, { person: who, other, reason, birthDate: "other", command: command() });
    const written = (await wholeTable(world))
      .filter((one) => before.get(`${one.pk}|${one.sk}`) !== one.version)
      .map((one) => String(one.kind))
      .filter((kind) => kind !== "event" && kind !== "command");
    const declared = capabilities.flatMap(({ merge }) => merge.rewritten?.of ?? []);
    expect(new Set(written)).toEqual(new Set(declared.map(({ kind }) => kind)));
  });

  test("a partner's view names no house, hidden or not", async () => {
    const { world, care, juniper, referredAs } = stage;
    const referral = await referredAs(theo);
    await routeReferral(care, { referral, house: juniper, command: command() });
    await world.drain();
    const views = (await wholeTable(world)).filter((one) => one.kind === "referral.view");
    expect(views).toHaveLength(1);
    expect(JSON.stringify(views[0]?.data)).not.toMatch(/hse_|Juniper/);
  });
});
