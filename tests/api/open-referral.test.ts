import { beforeAll, expect, test } from "vitest";
import type { ReferralPayload } from "#shared/records/referral/payload.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { type Called, caller } from "../support/caller.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  exampleFor,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";

let world: SmallWorld;
let other: SmallNetwork;
let call: ReturnType<typeof caller>["call"];

beforeAll(async () => {
  world = await createSmallWorld();
  other = await addNetwork(world, "net_lantern2");
  ({ call } = caller(world));
});

const larkfield = () => world.lantern.partners.larkfield.token;
type Person = Partial<ReferralPayload["person"]>;
const bodyFor = (
  network: SmallNetwork,
  discloser: string,
  person: Person,
  mayReturn?: ReferralPayload["consent"]["mayReturn"],
) => {
  const body = exampleFor(network, world.today());
  const consent = { ...body.consent, discloser, ...(mayReturn ? { mayReturn } : {}) };
  return { ...body, consent, person: { ...body.person, ...person } };
};
async function sent(body: object, token = larkfield(), key: string = command()): Promise<Called> {
  const answer = await call("POST", "/v1/referrals", token, { body, headers: { "idempotency-key": key } });
  expect(answer.status, answer.text).toBe(201);
  await world.drain();
  return answer;
}
const ours = (person: Person, mayReturn?: ReferralPayload["consent"]["mayReturn"]) =>
  bodyFor(world.lantern, "Larkfield", person, mayReturn);
const read = async (id: string) => (await call("GET", `/v1/referrals/${id}`, larkfield())).body;
const withdraw = async (id: string) => {
  await call("PUT", `/v1/referrals/${id}/withdrawal`, larkfield());
  await world.drain();
};

test("a second referral for the same person names the open one, as long as it is open", async () => {
  const first = (await sent(ours({ legalName: "Rafe Dunlin" }))).body;
  expect([first.openReferral, (await read(first.id)).openReferral]).toEqual([null, null]);

  const [key, body] = [command(), ours({ legalName: "DUNLIN, rafe".split(", ").reverse().join("  ") })];
  const second = await sent(body, larkfield(), key);
  const named = { id: first.id, number: first.number };
  expect([second.body.openReferral, (await read(second.body.id)).openReferral]).toEqual([named, named]);
  const { items } = (await call("GET", "/v1/referrals", larkfield())).body;
  expect(items.filter((one: object) => "openReferral" in one)).toEqual([]);

  await withdraw(first.id);
  expect((await read(second.body.id)).openReferral).toBeNull();
  const again = await sent(body, larkfield(), key);
  expect([again.headers.get("idempotency-replayed"), again.body]).toEqual(["true", second.body]);
});

test("someone else is not the same person: another birth date, another name", async () => {
  await sent(ours({ legalName: "Sam Siskin" }));
  expect(
    (await sent(ours({ legalName: "Sam Siskin", birthDate: "1991-01-01" }))).body.openReferral,
  ).toBeNull();
  expect((await sent(ours({ legalName: "Sam Siskins" }))).body.openReferral).toBeNull();
});

test("a decision that can still be undone, and a status the consent keeps back, are not given away", async () => {
  const person = { legalName: "Lou Linnet" };
  const { id } = (await sent(ours(person))).body;
  const care = world.as(world.lantern.members.admissions);
  const why = { reason: "unreachable", wouldChange: "A call.", elsewhere: "Alder House." } as const;
  await declineReferral(care, { house: null, referral: id, ...why, command: command() });
  await world.drain();
  const soon = (await sent(ours(person))).body;
  expect(soon.openReferral.id).toBe(id);
  world.clock.passUndo();
  expect((await read(soon.id)).openReferral).toBeNull();

  const silent = { legalName: "Pat Pipit" };
  await sent(ours(silent, []));
  expect((await sent(ours(silent))).body.openReferral).toBeNull();
});

test("whether anyone else knows the person makes no difference", async () => {
  const known = { legalName: "Kit Whimbrel" };
  await sent(bodyFor(world.lantern, "Halfmoon", known), world.lantern.partners.halfmoon.token);
  await sent(bodyFor(other, "Larkfield", known), other.partners.larkfield.token);
  const told = async (person: Person) => {
    const { id } = (await sent(ours(person))).body;
    const { id: _, number: __, ...rest } = await read(id);
    return rest;
  };
  expect(await told(known)).toEqual(await told({ legalName: "Nell Knot" }));
});
