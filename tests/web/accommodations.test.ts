import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let manager: Person;
let staff: Person;
let admissions: Person;
let house: Id<"house">;

beforeAll(async () => {
  world = await createSmallWorld();
  const { ports } = world;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const app = createWeb({ world: world.world, ports, oidc, origin, development: true, log: () => {} });
  const { members, houses } = world.lantern;
  manager = await signedIn(world, app, members.house_manager);
  staff = await signedIn(world, app, members.house_staff);
  admissions = await signedIn(world, app, members.admissions);
  house = houses.juniper;
});

test("an applicant's request is recorded and answered on their referral’s page, and shown only with permission", async () => {
  const referral = await world.referred();
  const inbox = `/referrals/${referral}`;
  expect((await admissions.get(inbox)).text).toContain(`href="${inbox}/accommodations"`);
  const empty = await admissions.send(`${inbox}/accommodations`, `${inbox}/accommodations`, { asked: " " });
  expect([empty.status, empty.text.includes("Enter the request in the person’s own words.")]).toEqual([
    422,
    true,
  ]);
  const words = "No stairs <at night>";
  const asked = await admissions.send(`${inbox}/accommodations`, `${inbox}/accommodations`, { asked: words });
  expect([asked.status, asked.to]).toEqual([303, `${inbox}/accommodations`]);

  const care = world.as(world.lantern.members.admissions);
  await routeReferral(care, { referral, house, command: command() });
  await world.drain();
  const at = `/houses/${house}/referrals/${referral}`;
  const page = await manager.get(at);
  expect(page.text).toContain("No stairs &lt;at night&gt;");
  expect(page.text).toContain("No response yet");
  const all = await manager.get(`${at}/accommodations`);
  const [, action = ""] = /action="([^"]+\/answers)"/.exec(all.text) ?? [];
  expect(action).toMatch(new RegExp(`^${at}/accommodations/acc_`));
  const refused = { answer: "refused", what: "The house has only stairs", ground: "", alternative: "" };
  const kept = await manager.send(`${at}/accommodations`, action, refused);
  expect(kept.status).toBe(422);
  expect(kept.text).toContain("Choose one of the two legal grounds.");
  expect(kept.text).toContain("The house has only stairs");
  const answer = { answer: "otherwise", what: "The ground floor of the annex" };
  expect((await manager.send(`${at}/accommodations`, action, answer)).status).toBe(303);
  expect((await manager.get(at)).text).toContain("Approved with an alternative");

  // The old inbox URL still finds it, and its forms use its new path.
  const found = await admissions.get(`${inbox}/accommodations`);
  expect(found.text).toContain("The ground floor of the annex");
  expect(found.text).toContain(`action="${at}/accommodations"`);

  // House staff open the same referral and see none of it.
  const theirs = await staff.get(at);
  expect(theirs.status).toBe(200);
  expect(theirs.text).not.toMatch(/ccommodation|No stairs|annex/);
  expect((await staff.get(`${at}/accommodations`)).status).toBe(403);
});

test("a referral that was decided shows the requests and accepts no more", async () => {
  const referral = await world.referred();
  const at = `/referrals/${referral}`;
  await admissions.send(`${at}/accommodations`, `${at}/accommodations`, { asked: "A quiet room" });
  const why = { reason: "unreachable", wouldChange: "a call", elsewhere: "not known" };
  expect((await admissions.send(at, `${at}/decline`, why)).status).toBe(303);
  const page = await admissions.get(`${at}/accommodations`);
  expect(page.text).toContain("A quiet room");
  expect(page.text).not.toContain('id="ask"');
  const late = await admissions.post(`${at}/accommodations`, {
    form: "ask",
    command: command(),
    asked: "And a late one",
  });
  expect([late.status, late.text.includes("This referral is closed")]).toEqual([409, true]);
});
