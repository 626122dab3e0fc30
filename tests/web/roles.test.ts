import { beforeAll, describe, expect, it } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { planDeparture } from "#shared/residents/departure/prepare-departure.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { type Role, roleNames } from "#shared/tenancy/roles.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "./browser.ts";

let world: SmallWorld;
let app: ReturnType<typeof createWeb>;
let house: Id<"house">;
let referral: Id<"referral">;
let stay: Id<"stay">;

beforeAll(async () => {
  world = await createSmallWorld();
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  app = createWeb({ world: world.world, ports: world.ports, oidc, origin, development: true, log: () => {} });
  house = world.lantern.houses.juniper;
  const { houses, members } = world.lantern;
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A") ?? "bed_none";
  const manager = world.as(members.house_manager, houses.juniper);
  const birthDate = "1990-01-01";
  ({ stay } = await moveInWithoutReferral(manager, {
    house,
    bed,
    legalName: "Linus Bracken",
    birthDate,
    command: command(),
  }));
  referral = await world.referred();
  await routeReferral(world.as(members.admissions), { referral, house, command: command() });
  await world.drain();
});

const person = (role: Role) => signedIn(world, app, world.lantern.members[role]);
const inHouse = (path: string) => path.replaceAll(":house", house);

describe.each(["volunteer", "alumni", "referral_liaison"] as const)("%s", (role) => {
  it("starts on a page that says what the role may see, and who is on call", async () => {
    const start = await (await person(role)).get("/");
    expect(start.status).toBe(200);
    expect(start.text).toContain("No access to other residents or to referrals.");
    expect(start.text).toContain("On call now");
    expect(start.text.includes("Log a call")).toBe(role === "volunteer");
  });

  it("opens only pages without referrals, or residents it does not mentor", async () => {
    const who = await person(role);
    const open: string[] = [];
    for (const { method, path } of webRoutes) {
      if (method !== "get" || /:(?!house)/.test(path)) continue;
      const { status, text } = await who.get(inHouse(path));
      if (status === 200) open.push(path);
      expect(text, path).not.toMatch(/Linus|Bracken|Theo|Wagtail/);
      expect(text, path).not.toContain(spokenNumber(referral));
    }
    expect(open).toEqual([
      "/",
      "/account",
      "/settings",
      "/houses/:house/on-call",
      ...(role === "volunteer" ? ["/houses/:house/inquiries/new"] : []),
      ...["/mentoring", "/mentoring/profile", "/mentoring/supervision", "/mentoring/group"],
      ...(role === "referral_liaison" ? [] : ["/houses/:house/shared-check-ins"]),
    ]);
  });
});

it("an invitation says of each role what it may see", async () => {
  const { text } = await (await person("network_admin")).get("/network/members");
  for (const role of Object.keys(world.lantern.members)) expect(text).toContain(`value="${role}"`);
  expect(text).toContain("Beds and residents, view only.");
});

it("a bed that is held and a move-out in preparation offer no role a page that it can’t open", async () => {
  const manager = world.as(world.lantern.members.house_manager, house);
  const bed = (await world.beds(world.lantern, house)).get("1B") ?? "bed_none";
  await acceptReferral(manager, {
    house,
    referral,
    bed,
    until: localTime(world.clock, 24),
    command: command(),
  });
  await planDeparture(manager, { house, stay, kind: "graduated", command: command() });
  for (const role of ["house_staff", "peer_mentor", "supervisor", "clinician"] as const) {
    const who = await person(role);
    for (const page of [`/houses/${house}/beds/${bed}`, `/houses/${house}/stays/${stay}`]) {
      const { status, text } = await who.get(page);
      expect(status, `${role} ${page}`).toBe(200);
      for (const [, to = ""] of text.matchAll(/href="(\/houses\/[^"#]*)/g))
        expect((await who.get(to)).status, `${role} ${to}`).not.toBe(403);
    }
  }
});

it("every page leads to the tests one is asked to collect elsewhere, for whoever may open them and nobody else", async () => {
  const seen: Record<string, readonly boolean[]> = {};
  for (const role of roleNames) {
    const one = await person(role);
    const day = await one.get(`/houses/${house}/today`);
    if (day.status !== 200) continue;
    const opens = (await one.get("/collections")).status === 200;
    seen[role] = [day.text.includes('href="/collections"'), opens];
  }
  for (const [role, [leads, opens]] of Object.entries(seen)) expect([role, leads]).toEqual([role, opens]);
  expect(new Set(Object.values(seen).map(([leads]) => leads))).toEqual(new Set([true, false]));
  expect((await (await person("network_admin")).get("/collections")).status).toBe(403);
});
