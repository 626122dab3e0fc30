import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { hideAddress } from "#shared/people/apart/hide-address.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { personsOf } from "../support/persons.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "./browser.ts";

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
let person: Id<"person">;
let other: Id<"person">;
let stay: Id<"stay">;
let referral: Id<"referral">;
const logged: object[] = [];

beforeAll(async () => {
  world = await createSmallWorld();
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: true,
    log: (line) => logged.push(line),
  });
  const { juniper } = world.lantern.houses;
  const [bed = "bed_none"] = [...(await world.beds(world.lantern, juniper)).values()];
  const care = world.as(world.lantern.members.admissions);
  const who = { legalName: "Linus Bracken", birthDate: "1990-01-01" };
  ({ stay } = await moveInWithoutReferral(care, { house: juniper, bed, ...who, command: command() }));
  await world.drain();
  referral = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, legalName: "Lynus Brackin", birthDate: "1990-01-01" },
  }));
  ({ person, other } = await personsOf(world, { house: juniper, stay, referral }));
});

const care = () => signedIn(world, web, world.lantern.members.admissions);

test("a search is a POST that shows the results; the search text is kept, and is in no URL and no log", async () => {
  const at = await care();
  const found = await at.send("/people", "/people", { name: "linu", birthDate: "", phone: "" });
  expect([found.status, found.to]).toEqual([200, null]);
  expect(found.text).toContain("Linus Bracken");
  expect(found.text).toContain('value="linu"');
  expect(found.text).toContain("Lives at Juniper House");
  const wrong = await at.send("/people", "/people", { name: "l", birthDate: "", phone: "12" });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Enter at least the last 7 digits.");
  expect(JSON.stringify(logged)).not.toMatch(/linu|Bracken|juniper|per_/i);
});

test("a referral's page shows admissions possible matches; a house sees none", async () => {
  const at = await care();
  const page = await at.get(`/referrals/${referral}`);
  expect(page.text).toContain("Possible match");
  expect(page.text).toContain("Linus Bracken");
  const { juniper } = world.lantern.houses;
  const manager = await signedIn(world, web, world.lantern.members.house_manager);
  const own = await manager.get(`/houses/${juniper}/stays/${stay}`);
  expect(own.status).toBe(200);
  expect(own.text).not.toMatch(/Possible match|>Identity<|per_0/);
});

test("two records are compared, merged with a reason, and separated again", async () => {
  const at = await care();
  const pair = `/people/${person}/with/${other}`;
  expect((await at.get(pair)).text).toContain("They have a similar name and the same date of birth.");
  const none = await at.send(pair, `${pair}/merging`, { reason: "" });
  expect([none.status, none.text.includes("Say how you know they are the same person.")]).toEqual([
    422,
    true,
  ]);
  const done = await at.send(pair, `${pair}/merging`, { reason: "Same officer" });
  expect([done.status, done.to]).toEqual([303, `/people/${person}`]);
  const merged = await at.get(`/people/${other}`);
  expect(merged.text).toContain("This record was merged into Linus Bracken’s");
  const apart = await at.send(`/people/${person}`, `${pair}/unmerging`, { reason: "Two officers" });
  expect([apart.status, apart.to]).toEqual([303, `/people/${person}`]);
  expect((await at.get(`/people/${person}`)).text).not.toContain("Lynus");
});

test("a hidden address shows once, after a purpose was given, and the view is listed on the page", async () => {
  const scope = world.as(world.lantern.members.admissions);
  await hideAddress(scope, { person, hidden: true, reason: "At risk", command: command() });
  const at = await care();
  const page = `/people/${person}`;
  expect((await at.get(page)).text).not.toMatch(/Juniper|hse_|sty_/);
  const without = await at.send(page, `${page}/whereabouts`, { purpose: "" });
  expect([without.status, /Juniper|hse_|sty_/.test(without.text)]).toEqual([422, false]);
  const shown = await at.send(page, `${page}/whereabouts`, { purpose: "emergency" });
  expect([shown.status, shown.text.includes("Juniper House")]).toEqual([200, true]);
  const again = await at.get(page);
  expect(again.text).not.toMatch(/Juniper|hse_|sty_/);
  expect(again.text).toContain("their location: emergency");
});

test("a match that is not an ID is refused, and creates no person", async () => {
  const at = await care();
  const asked = { command: command(), person: "Linus" };
  expect((await at.post(`/referrals/${referral}/person`, asked)).status).toBe(422);
});
