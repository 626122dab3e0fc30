import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { type AtJuniper, atJuniper } from "../support/referral-kit.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let it: AtJuniper;
let staff: Person;

beforeAll(async () => {
  it = await atJuniper();
  const { world } = it;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc,
    origin,
    development: true,
    log: () => {},
  });
  staff = await signedIn(world, web, world.lantern.members.house_staff);
});

const views = async () => (await wholeTable(it.world)).filter(({ kind }) => kind === "access").length;

test("a referral's page renews its clocks from an address without the person, which is no view of them", async () => {
  const at = `/houses/${it.house}/referrals/${it.referral}`;
  const renew = () => staff.get(`${at}/standing`, { "x-porchlight-refresh": "1" });
  const before = await views();
  expect((await renew()).status).toBe(200);
  expect(await views()).toBe(before);
  const page = await staff.get(at);
  expect(await views()).toBe(before + 1);
  expect(page.text).toContain(`data-ticks="${at}/standing"`);
  const ticks = [...page.text.matchAll(/data-tick="([^"]+)"/g)].map(([, key]) => key);
  expect([ticks.length, ticks.includes("standing")]).toEqual([2, true]);
  it.world.clock.pass({ minutes: 10 });
  const fresh = await renew();
  for (const key of ticks) expect(fresh.text).toContain(`data-tick="${key}"`);
  expect(fresh.text).toContain("23 hr 50 min");
  expect(fresh.text).not.toContain("Wagtail");
});
