import { beforeAll, describe, expect, it } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, signedIn } from "./browser.ts";

let world: SmallWorld;
let app: ReturnType<typeof createWeb>;
let house: Id<"house">;
let referral: Id<"referral">;

beforeAll(async () => {
  world = await createSmallWorld();
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  app = createWeb({ world: world.world, ports: world.ports, oidc, origin, development: true, log: () => {} });
  house = world.lantern.houses.juniper;
  const { houses, members } = world.lantern;
  const bed = (await world.beds(world.lantern, houses.juniper)).get("1A") ?? "bed_none";
  const manager = world.as(members.house_manager, houses.juniper);
  const birthDate = "1990-01-01";
  await moveInWithoutReferral(manager, {
    house,
    bed,
    legalName: "Linus Bracken",
    birthDate,
    command: command(),
  });
  referral = await world.referred();
  await routeReferral(world.as(members.admissions), { referral, house, command: command() });
  await world.drain();
});

const person = (role: "volunteer" | "alumni" | "referral_liaison" | "network_admin") =>
  signedIn(world, app, world.lantern.members[role]);
const inHouse = (path: string) => path.replaceAll(":house", house);

describe.each(["volunteer", "alumni", "referral_liaison"] as const)("%s", (role) => {
  it("starts on a page that says what the role may see, and who is on call", async () => {
    const start = await (await person(role)).get("/");
    expect(start.status).toBe(200);
    expect(start.text).toContain("No access to residents or referrals.");
    expect(start.text).toContain("On call now");
    expect(start.text.includes("Log a call")).toBe(role === "volunteer");
  });

  it("opens only pages without residents or referrals", async () => {
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
    ]);
  });
});

it("an invitation says of each role what it may see", async () => {
  const { text } = await (await person("network_admin")).get("/network/members");
  for (const role of Object.keys(world.lantern.members)) expect(text).toContain(`value="${role}"`);
  expect(text).toContain("Beds and residents. View only.");
});
