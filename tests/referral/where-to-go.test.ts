import { expect, test } from "vitest";
import { changeHouse, readHouse } from "#shared/houses/house/change-house.ts";
import { addKey } from "#shared/network/partner/add-key.ts";
import { hideAddress } from "#shared/people/apart/hide-address.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { unmergePersons } from "#shared/people/merge/unmerge-persons.ts";
import { formOf } from "#shared/records/house/house-from.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { caller } from "../support/caller.ts";
import { differences } from "../support/differences.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { command, localTime } from "../support/small-world.ts";

const reason = "Said so on the phone";
/** Larkfield's view, after all messages are delivered. */
async function told({ world, larkfield, referral }: AtJuniper) {
  await world.drain();
  world.clock.passUndo();
  const { house, contactPhone } = await readOwnReferral(larkfield, { referral });
  return { house, contactPhone };
}
const nowhere = { house: null, contactPhone: null };
const byPhone = { house: null, contactPhone: "555-0100" };
const juniper = { name: "Juniper House", street: "1 Sample Street", phone: "555-0100" };

test("a partner sees the house and street with the acceptance, up to date, only while a bed is held", async () => {
  const at = await atJuniper();
  const { world, house } = at;
  expect(await told(at)).toEqual(nowhere);
  await at.accept(4);
  expect(await told(at)).toMatchObject({ house: { id: house, ...juniper }, contactPhone: null });

  const admin = world.as(world.lantern.members.network_admin);
  const { house: was, texts, version } = await readHouse(admin, { house });
  const form = { ...formOf(was, texts), street: "2 Sample Street" };
  await changeHouse(admin, { house, version, form, command: command() });
  expect((await told(at)).house).toMatchObject({ street: "2 Sample Street" });

  world.clock.pass({ hours: 5 });
  expect(await told(at)).toEqual(nowhere);
  await world.tick();
  expect(await told(at)).toEqual(nowhere);
});

test("so does one with a conditional acceptance; after a withdrawal nothing is shown", async () => {
  const at = await atJuniper();
  const until = localTime(at.world.clock, 4);
  await acceptReferral(at.manager, { ...at.on(), bed: at.bed, until, conditions: "Brings papers" });
  expect((await told(at)).house).toMatchObject(juniper);
  await withdrawReferral(at.larkfield, { referral: at.referral, command: command() });
  expect(await told(at)).toEqual(nowhere);
});

test("after the move-in the address no longer shows", async () => {
  const at = await atJuniper();
  await at.accept(4);
  await moveIn(at.manager, { ...at.on(), bed: at.bed });
  expect(await told(at)).toEqual(nowhere);
});

test.each([
  [["status"], nowhere],
  [["decision"], { house: juniper }],
  [["arrival"], { house: juniper }],
] as const)("a consent that lets %j come back", async (mayReturn, expected) => {
  const at = await atJuniper((payload) => ({
    ...payload,
    consent: { ...payload.consent, mayReturn: [...mayReturn] },
  }));
  await at.accept(4);
  expect(await told(at)).toMatchObject(expected);
});

test("if the consent allows no status, a withdrawal does not reveal the move-in", async () => {
  const at = await atJuniper((payload) => ({
    ...payload,
    consent: { ...payload.consent, mayReturn: ["decision"] },
  }));
  const { larkfield, referral, world } = at;
  await at.accept(4);
  await moveIn(at.manager, { ...at.on(), bed: at.bed });
  await withdrawReferral(larkfield, { referral, command: command() });
  await world.drain();
  const seen = await readOwnReferral(larkfield, { referral });
  expect([seen.status, seen.withdrawal?.outcome]).toEqual(["not_shared", "not_shared"]);
  expect(await differences(world.system(world.lantern))).toEqual([]);
});

test("a person with a hidden address: the partner sees the network's phone number instead", async () => {
  const at = await atJuniper();
  const { care, world } = at;
  const { person } = await at.header();
  await at.accept(4);
  expect((await told(at)).house).toMatchObject(juniper);
  await hideAddress(care, { person, hidden: true, reason, command: command() });
  expect(await told(at)).toEqual(byPhone);
  expect(await differences(world.system(world.lantern))).toEqual([]);
  await hideAddress(care, { person, hidden: false, reason, command: command() });
  expect((await told(at)).house).toMatchObject(juniper);
});

test("an address hidden before the acceptance or by a merge is hidden too, and shows again after the merge is undone", async () => {
  const at = await atJuniper();
  const { care, world } = at;
  await at.accept(4);
  const { person } = await at.header();
  const second = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, legalName: "Ada Example", birthDate: "1980-02-02" },
  }));
  await routeReferral(care, { referral: second, house: at.house, command: command() });
  const other = { ...at, referral: second };
  const { header } = await readReferral(at.manager, { house: at.house, referral: second });
  const theirs = header.person;
  await hideAddress(care, { person: theirs, hidden: true, reason, command: command() });
  const bed = (await world.beds(world.lantern, at.house)).get("1B");
  if (!bed) throw new Error("no bed");
  const until = localTime(world.clock, 4);
  const accepted = { house: at.house, referral: second, bed, until, command: command() };
  await acceptReferral(at.manager, accepted);
  expect(await told(other)).toEqual(byPhone);

  const both = { person, other: theirs, reason };
  await mergePersons(care, { ...both, command: command() });
  expect(await told(at)).toEqual(byPhone);
  await unmergePersons(care, { ...both, command: command() });
  expect((await told(at)).house).toMatchObject(juniper);
  expect(await told(other)).toEqual(byPhone);
});

test("a key without access to the house does not see it, and vacancies never show a street", async () => {
  const at = await atJuniper();
  const { world } = at;
  const { lantern } = world;
  await at.accept(4);
  await world.drain();
  const { token } = await addKey(world.as(lantern.members.network_admin), {
    partner: lantern.partners.larkfield.id,
    houses: [lantern.houses.alder],
    command: command(),
  });
  if (!token) throw new Error("A new key shows its token once");
  const { call } = caller(world);
  world.clock.passUndo();
  const few = await call("GET", `/v1/referrals/${at.referral}`, token);
  expect(few.body).toMatchObject(byPhone);
  expect(few.text).not.toContain("Sample Street");
  const every = await call("GET", `/v1/referrals`, lantern.partners.larkfield.token);
  expect(every.body.items[0].house).toEqual({ id: at.house, area: "Sampletown", ...juniper });
  const vacancies = await call("GET", "/v1/vacancies", lantern.partners.larkfield.token);
  expect(vacancies.text).not.toContain("Sample Street");
});
