import { beforeAll, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { setApart } from "#shared/people/apart/set-apart.ts";
import { linkReferral } from "#shared/people/recognize/link-referral.ts";
import { searchPeople } from "#shared/people/search/search-people.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { correctIdentity } from "#shared/referrals/identity/correct-identity.ts";
import { takeReferral } from "#shared/referrals/intake/take-referral.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import type { Scope } from "#shared/table/scope.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { selfReferral } from "../support/by-hand.ts";
import { differences } from "../support/differences.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

let world: SmallWorld;
let care: Scope;
let manager: Scope;
let house: Id<"house">;

beforeAll(async () => {
  world = await createSmallWorld();
  const { members, houses } = world.lantern;
  house = houses.juniper;
  care = world.as(members.admissions);
  manager = world.as(members.house_manager, house);
});

interface Named {
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: string;
}

/** A referral by hand, in the inbox. */
async function entered(who: Named): Promise<Id<"referral">> {
  const { referral } = await takeReferral(care, { ...selfReferral(world), ...who, command: command() });
  await world.drain();
  return referral;
}
const read = (referral: Id<"referral">) => readReferral(care, { house: null, referral });
const personOf = async (referral: Id<"referral">) => (await read(referral)).header.person;
const correct = async (
  referral: Id<"referral">,
  who: Named,
  more: { phone?: string; reason?: string } = {},
) => {
  const sent = { ...who, phone: selfReferral(world).phone, reason: "On the ID", ...more };
  await correctIdentity(care, { house: null, referral, ...sent, command: command() });
  await world.drain();
};
const found = async (name: string) => (await searchPeople(care, { name })).people.map((one) => one.person.id);
const settled = async () => expect(await differences(world.system(world.lantern))).toEqual([]);

test("what a partner sent stays as sent; the correction stands beside it, on the board and in the stay", async () => {
  const referral = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, legalName: "Teo Wagtale", birthDate: "1989-05-05" },
  }));
  await routeReferral(care, { referral, house, command: command() });
  await world.drain();
  const before = await read(referral);
  const on = () => ({ house, referral, command: command() });
  await correctIdentity(manager, {
    ...on(),
    givenName: "Theo",
    familyName: "Wagtail",
    birthDate: "1989-06-05",
    phone: "555-555-0181",
    reason: "On his driver license",
  });
  await world.drain();
  const after = await read(referral);
  expect(after.body.payload).toEqual(before.body.payload);
  expect(after.facts.person).toMatchObject({ legalName: "Theo Wagtail", birthDate: "1989-06-05" });
  expect(after.body.corrected).toMatchObject({ by: { kind: "member" }, is: { phone: "555-555-0181" } });
  expect(after.history.at(-1)).toMatchObject({
    data: { what: "name birth_date phone" },
    said: { was: expect.stringContaining("Teo Wagtale, 1989-05-05"), reason: "On his driver license" },
  });
  // It was known by this referral alone: the same record has the new name, and is found by no old one.
  expect(after.header.person).toBe(before.header.person);
  expect(await found("Theo Wagtail")).toEqual([before.header.person]);
  expect(await found("Teo Wagtale")).toEqual([]);

  const bed = (await world.beds(world.lantern, house)).get("1A");
  await acceptReferral(manager, { ...on(), bed, until: localTime(world.clock, 20) });
  const { coming } = await readBoard(manager, { house });
  expect(coming.map((one) => "card" in one && one.card.name)).toContain("Theo W.");
  const { stay } = await moveIn(manager, { ...on(), bed });
  expect((await readStay(manager, { house, stay })).stay).toMatchObject({
    legalName: "Theo Wagtail",
    birthDate: "1989-06-05",
  });
  await expect(correctIdentity(manager, { ...on(), birthDate: "1989-06-05" })).rejects.toMatchObject({
    code: "referral_closed",
  });
  await world.drain();
  await settled();
});

const lark = { givenName: "Mara", familyName: "Lark", birthDate: "1971-01-01" };
const typo = { ...lark, familyName: "Larck" };

test("corrected to the letters of someone on file, they are joined, and the wrong record is gone", async () => {
  const first = await entered(lark);
  const second = await entered(typo);
  expect(await personOf(second)).not.toBe(await personOf(first));
  const wrong = await personOf(second);
  await correct(second, lark);
  expect(await personOf(second)).toBe(await personOf(first));
  const left = (await wholeTable(world)).filter((one) => JSON.stringify(one).includes(wrong));
  expect(left.filter((one) => JSON.stringify(one).includes("Larck"))).toEqual([]);
  expect(await found("Mara Larck")).toEqual([]);
  await settled();
});

test("joined by letters that were wrong, they are separated, and the record of the others stays as it was", async () => {
  const finch = { givenName: "Ada", familyName: "Finch", birthDate: "1972-02-02" };
  const first = await entered(finch);
  const second = await entered(finch);
  const shared = await personOf(first);
  expect(await personOf(second)).toBe(shared);
  await correct(second, finch, { phone: "555-555-0182", reason: "" });
  expect(await personOf(second)).toBe(shared);
  await correct(second, { ...finch, birthDate: "1992-02-02" });
  expect(await personOf(first)).toBe(shared);
  const own = await personOf(second);
  expect(own).not.toBe(shared);
  expect((await found("Ada Finch")).sort()).toEqual([shared, own].sort());
  await settled();
});

test("what admissions said of a person stands: a match by hand, a separation order", async () => {
  const wren = { givenName: "Iris", familyName: "Wren", birthDate: "1973-03-03" };
  const first = await entered(wren);
  const byHand = await entered({ ...wren, givenName: "Irene" });
  const shared = await personOf(first);
  await linkReferral(care, { referral: byHand, person: shared, command: command() });
  await world.drain();
  await correct(byHand, { ...wren, givenName: "Iren" });
  expect(await personOf(byHand)).toBe(shared);

  const second = await entered(wren);
  const other = await personOf(await entered({ ...wren, givenName: "Nia", familyName: "Crane" }));
  const order = { person: shared, other, kind: "request", reason: "They asked", command: command() };
  await setApart(care, order);
  await world.drain();
  await correct(second, { ...wren, birthDate: "1974-03-03" });
  expect(await personOf(second)).toBe(shared);
  await settled();
});

test("two corrections whose messages cross leave the record with the last values", async () => {
  const heron = { givenName: "Noa", familyName: "Heron", birthDate: "1975-05-05" };
  const referral = await entered(heron);
  const person = await personOf(referral);
  for (const familyName of ["Heran", "Hearn"])
    await correctIdentity(care, {
      house: null,
      referral,
      ...heron,
      familyName,
      reason: "On the ID",
      command: command(),
    });
  await world.drain();
  expect(await personOf(referral)).toBe(person);
  expect([await found("Noa Hearn"), await found("Noa Heron")]).toEqual([[person], []]);
  await settled();
});

test("nothing changed, a name without a reason, and a closed referral are refused", async () => {
  const dove = { givenName: "Ben", familyName: "Dove", birthDate: "1976-06-06" };
  const referral = await entered(dove);
  await expect(correct(referral, dove)).rejects.toMatchObject({ code: "nothing_changed" });
  await expect(correct(referral, { ...dove, givenName: "Benno" }, { reason: "" })).rejects.toMatchObject({
    fields: [{ pointer: "/reason" }],
  });
  const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
  await declineReferral(care, { house: null, referral, ...why, command: command() });
  await expect(correct(referral, { ...dove, givenName: "Benno" })).rejects.toMatchObject({
    code: "referral_closed",
  });
});
