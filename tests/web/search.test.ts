import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { hideAddress } from "#shared/people/apart/hide-address.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { personsOf } from "../support/persons.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { origin, signedIn } from "./browser.ts";

let world: SmallWorld;
let other: SmallNetwork;
let web: ReturnType<typeof createWeb>;
let stay: Id<"stay">;
let elsewhere: Id<"stay">;
/** In the inbox, in Juniper House, in Alder House. */
let referrals: Record<"inbox" | "here" | "there", Id<"referral">>;
const logged: object[] = [];

beforeAll(async () => {
  world = await createSmallWorld();
  other = await addNetwork(world, "net_lantern2");
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: true,
    log: (line) => logged.push(line),
  });
  const { houses, members } = world.lantern;
  const care = world.as(members.admissions);
  const moveIn = async (house: Id<"house">, legalName: string, phone: string) => {
    const [bed = "bed_none"] = [...(await world.beds(world.lantern, house)).values()];
    const who = { legalName, phone, birthDate: "1990-01-01" };
    return (await moveInWithoutReferral(care, { house, bed, ...who, command: command() })).stay;
  };
  stay = await moveIn(houses.juniper, "Linus Bracken", "555-555-0142");
  elsewhere = await moveIn(houses.alder, "Corliss Wheatear", "555-555-0177");
  const [inbox, here, there] = [await world.referred(), await world.referred(), await world.referred()];
  await routeReferral(care, { referral: here, house: houses.juniper, command: command() });
  // Through Juniper House, where it leaves nothing to be found.
  await routeReferral(care, { referral: there, house: houses.juniper, command: command() });
  await routeReferral(care, { referral: there, house: houses.alder, command: command() });
  referrals = { inbox, here, there };
  await world.drain();
});

const care = () => signedIn(world, web, world.lantern.members.admissions);
const manager = () => signedIn(world, web, world.lantern.members.house_manager);
const inJuniper = () => `/houses/${world.lantern.houses.juniper}/search`;

/** What a search shows, without what differs between any two pages. */
async function results(person: Awaited<ReturnType<typeof care>>, path: string, wanted: string) {
  const { text, to } = await person.send(path, path, { wanted });
  return { to, text: text.slice(text.indexOf("<main")), list: text.slice(text.indexOf('<p role="status">')) };
}

describe("admissions find, from any page,", () => {
  test("a person by a name or a phone; what was typed is in no address and no log", async () => {
    const at = await care();
    for (const wanted of ["linu", "5550142"]) {
      const { text } = await results(at, "/search", wanted);
      expect(text).toContain("Linus Bracken");
      expect(text).toContain("Lives at Juniper House");
      expect(text).not.toContain("Wheatear");
    }
    expect(JSON.stringify(logged)).not.toMatch(/linu|5550142|per_/i);
  });

  test("a referral by its number, wherever it is: the box leads to its page", async () => {
    const at = await care();
    for (const referral of Object.values(referrals))
      for (const wanted of [spokenNumber(referral), spokenNumber(referral).slice(2)])
        expect((await results(at, "/search", wanted)).to).toBe(`/referrals/${referral}`);
  });

  test("a bed by its label and its house, a house by its name, a page by its use", async () => {
    const at = await care();
    const { alder } = world.lantern.houses;
    const bed = (await world.beds(world.lantern, alder)).get("1A");
    const { list } = await results(at, "/search", "1a alder");
    expect(list).toContain(`/houses/${alder}/beds/${bed}`);
    expect(list).not.toContain(world.lantern.houses.juniper);
    expect((await results(at, "/search", "1A")).list.match(/\/beds\/bed_/g)).toHaveLength(2);
    expect((await results(at, "/search", "junip")).list).toContain("Juniper House");
    expect((await results(at, "/search", "email")).list).toContain('href="/notifications"');
  });

  test("no bed or house of a person whose location is hidden", async () => {
    const { person } = await personsOf(world, {
      house: world.lantern.houses.juniper,
      stay,
      referral: referrals.here,
    });
    const hide = (hidden: boolean) =>
      hideAddress(world.as(world.lantern.members.admissions), {
        person,
        hidden,
        reason: "At risk",
        command: command(),
      });
    await hide(true);
    const at = await care();
    const { list } = await results(at, "/search", "linus");
    expect(list).toContain("Location hidden");
    expect(list).not.toMatch(/Juniper|hse_|sty_/);
    expect((await results(at, "/search", "1A juniper")).list).not.toMatch(/Linus|Bracken/);
    await hide(false);
  });
});

describe("a house finds", () => {
  test("its residents, beds and referrals", async () => {
    const at = await manager();
    for (const wanted of ["brack", "5550142"])
      expect((await results(at, inJuniper(), wanted)).list).toContain(`/stays/${stay}`);
    expect((await results(at, inJuniper(), "1a")).list.match(/\/beds\/bed_/g)).toHaveLength(1);
    expect((await results(at, inJuniper(), spokenNumber(referrals.here))).to).toBe(
      `/houses/${world.lantern.houses.juniper}/referrals/${referrals.here}`,
    );
  });

  test("nothing of another house or of the inbox: the answer is that for what does not exist", async () => {
    const at = await manager();
    const nothing = (await results(at, inJuniper(), "Nonesuch")).list;
    expect(nothing).toContain("Nothing found.");
    const { there, inbox } = referrals;
    for (const wanted of [
      "Wheatear",
      "5550177",
      spokenNumber(there),
      spokenNumber(inbox),
      "Alder",
      "R-00000",
    ]) {
      const { list, to } = await results(at, inJuniper(), wanted);
      expect([wanted, to, list]).toEqual([wanted, null, nothing]);
    }
    const alder = `/houses/${world.lantern.houses.alder}/search`;
    expect((await at.get(alder)).status).toBe(404);
    expect(elsewhere).toBeTruthy();
  });
});

test("another network finds nothing of this one", async () => {
  const at = await signedIn(world, web, other.members.admissions);
  const nothing = (await results(at, "/search", "Nonesuch")).list;
  for (const wanted of ["Linus", "5550142", ...Object.values(referrals).map(spokenNumber)])
    expect([wanted, await results(at, "/search", wanted)]).toMatchObject([
      wanted,
      { to: null, list: nothing },
    ]);
});

test("the box is on every page of those who see residents, and on none of the others", async () => {
  const { members } = world.lantern;
  for (const role of [
    "admissions",
    "house_manager",
    "house_staff",
    "peer_mentor",
    "supervisor",
    "clinician",
  ] as const) {
    const at = await signedIn(world, web, members[role]);
    const own = role === "admissions" ? "/search" : inJuniper();
    for (const page of ["/account", "/settings", `/houses/${world.lantern.houses.juniper}/beds`])
      expect([role, page, (await at.get(page)).text.includes(`action="${own}"`)]).toEqual([role, page, true]);
  }
  for (const role of ["network_admin", "bookkeeper", "volunteer", "alumni", "referral_liaison"] as const) {
    const at = await signedIn(world, web, members[role]);
    expect([role, (await at.get("/account")).text.includes("/search")]).toEqual([role, false]);
    for (const path of ["/search", inJuniper()]) expect((await at.get(path)).status).toBe(403);
  }
});

test("a role that reads no referrals finds none", async () => {
  const at = await signedIn(world, web, world.lantern.members.peer_mentor);
  const { to, list } = await results(at, inJuniper(), spokenNumber(referrals.here));
  expect([to, list.includes("Nothing found.")]).toEqual([null, true]);
});
