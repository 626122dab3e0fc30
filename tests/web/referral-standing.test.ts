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
  const page = await staff.get(at);
  expect(page.text).toContain(`data-ticks="${at}/standing"`);
  const ticks = [...page.text.matchAll(/data-tick="([^"]+)"/g)].map(([, key]) => key);
  expect(ticks).toContain("standing");
  expect(ticks).toHaveLength(2);
  it.world.clock.pass({ minutes: 10 });
  const before = await views();
  expect(before).toBeGreaterThan(0);
  const fresh = await staff.get(`${at}/standing`, { "x-porchlight-refresh": "1" });
  expect(await views()).toBe(before);
  for (const key of ticks) expect(fresh.text).toContain(`data-tick="${key}"`);
  expect(fresh.text).toContain("23 hr 50 min");
  expect(fresh.text).not.toContain("Wagtail");
});
