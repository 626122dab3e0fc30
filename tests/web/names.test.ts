import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let manager: Person;
let house: Id<"house">;

beforeAll(async () => {
  world = await createSmallWorld();
  const { ports, lantern } = world;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const app = createWeb({ world: world.world, ports, oidc, origin, development: true, log: () => {} });
  manager = await signedIn(world, app, lantern.members.house_manager);
  house = lantern.houses.juniper;
});

const today = async () => (await manager.get(`/houses/${house}/today`)).text;

/** Accepted into a bed of the house, under the name a rehab sent. */
async function accepted(legalName: string, label: string): Promise<string> {
  const referral = await world.referred(world.lantern, ({ person, ...rest }) => {
    const { givenName, familyName, ...who } = person;
    return { ...rest, person: { ...who, legalName } };
  });
  const care = world.as(world.lantern.members.admissions);
  await routeReferral(care, { referral, house, command: command() });
  await world.drain();
  const bed = (await world.beds(world.lantern, house)).get(label);
  if (!bed) throw new Error("no bed");
  const until = localTime(world.clock, 24);
  await acceptReferral(care, { house, referral, bed, until, command: command() });
  await world.drain();
  return `/houses/${house}/referrals/${referral}`;
}

test("a name with the family name first shows its first name and an initial on the board", async () => {
  const at = await accepted("Larkspur, Billy", "1A");
  expect((await manager.send(at, `${at}/arrival`, { on: "" })).status).toBe(303);
  const board = await today();
  expect(board).toContain("Billy L.");
  expect(board).not.toContain("Larkspur");
});

test("if the order of a name's parts is unclear, the house is asked before the move-in", async () => {
  const at = await accepted("李小龙", "1B");
  const page = (await manager.get(at)).text;
  expect(page).toContain("The referral says “李小龙”. Which is the first name?");
  const refused = await manager.send(at, `${at}/arrival`, { on: "", familyName: "李" });
  expect([refused.status, refused.text.includes("Enter the first name")]).toEqual([422, true]);
  expect((await manager.send(at, `${at}/arrival`, { givenName: "小龙", familyName: "李" })).status).toBe(303);
  const board = await today();
  expect(board).toContain("小龙");
  expect(board).not.toContain("李");
});

test("a walk-in gives a first and a last name, or only one name", async () => {
  const at = `/houses/${house}/stays`;
  const beds = await world.beds(world.lantern, house);
  const into = (label: string, name: object) =>
    manager.send(`${at}/new`, at, { bed: beds.get(label) ?? "", ...name });
  const nameless = await into("2A", { familyName: "Finch" });
  expect(nameless.status).toBe(303);
  const none = await into("2B", { givenName: " " });
  expect([none.status, none.text.includes("Enter a name.")]).toEqual([422, true]);
});
