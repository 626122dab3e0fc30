import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { spokenNumber } from "#shared/kernel/ids.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readWaitlist } from "#shared/views/waitlist-page.ts";
import { caller } from "../support/caller.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let house: Id<"house">;
let manager: Person;
let care: Person;
let web: ReturnType<typeof createWeb>;
let at: string;

beforeAll(async () => {
  world = await createSmallWorld({ beds: 2 });
  const { lantern } = world;
  house = lantern.houses.juniper;
  at = `/houses/${house}`;
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: true,
    log: () => {},
  });
  manager = await signedIn(world, web, lantern.members.house_manager);
  care = await signedIn(world, web, lantern.members.admissions);
});

const form = (fields: Record<string, string> = {}) => ({ form: "f", command: command(), ...fields });
let people = 0;
async function atHouse(): Promise<Id<"referral">> {
  people += 1;
  const birthDate = `${1960 + people}-03-14`;
  const referral = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, birthDate },
  }));
  const scope = world.as(world.lantern.members.admissions);
  await routeReferral(scope, { referral, house, command: command() });
  await world.drain();
  return referral;
}
const readList = () => readWaitlist(world.as(world.lantern.members.house_manager, house), { house });

test("added on the referral's page, offered from Today in one tap, and accepted by the partner's API call", async () => {
  const [first, second] = [await atHouse(), await atHouse()];
  const wrong = await manager.post(`${at}/referrals/${first}/waitlisting`, form({ form: "waitlisting" }));
  expect([wrong.status, wrong.text.includes("Enter a reason")]).toEqual([422, true]);
  for (const referral of [first, second]) {
    const put = await manager.post(
      `${at}/referrals/${referral}/waitlisting`,
      form({ reason: "Came in turn" }),
    );
    expect(put.status).toBe(303);
  }
  const list = await manager.get(`${at}/waitlist`);
  expect(list.text).toContain(`Referral ${spokenNumber(first)}`);
  expect(list.text).not.toMatch(/Wagtail|Theo/);
  const today = await manager.get(`${at}/today`);
  expect(today.text).toContain(`Offer bed 1A to ${spokenNumber(first)}`);
  expect(today.text).not.toMatch(/Wagtail|Theo/);
  // The button sends only its hidden fields.
  const offered = await manager.send(`${at}/today`, `${at}/waitlist/${first}/offer`, {});
  expect(offered.status).toBe(303);
  await world.drain();
  world.clock.passUndo();
  const { token } = world.lantern.partners.larkfield;
  const { call } = caller(world);
  const seen = await call("GET", `/v1/referrals/${first}`, token);
  expect(seen.body).toMatchObject({
    status: "waitlisted",
    waitlist: { list: "house", house, position: 1, of: 2 },
    offer: { until: expect.any(String) },
  });
  const listed = await call("GET", "/v1/referrals", token);
  const places = listed.body.items.map((one: { waitlist: { position: number } }) => one.waitlist.position);
  expect(places.sort()).toEqual([1, 2]);
  expect((await call("PUT", `/v1/referrals/${second}/offer-acceptance`, token)).status).toBe(409);
  const yes = await call("PUT", `/v1/referrals/${first}/offer-acceptance`, token);
  expect(yes.status).toBe(202);
  await world.drain();
  const after = await call("GET", `/v1/referrals/${first}`, token);
  expect(after.body).toMatchObject({ status: "accepted", waitlist: null, offer: null });
  expect((await readList()).entries.map((one) => one.referral)).toEqual([second]);
  // Repeating the answer is the same; the opposite is a conflict.
  expect((await call("PUT", `/v1/referrals/${first}/offer-acceptance`, token)).status).toBe(202);
  expect((await call("PUT", `/v1/referrals/${first}/offer-refusal`, token)).status).toBe(409);
});

test("a position is changed by the form that shows it, and an outdated page says so", async () => {
  const [, second] = [await atHouse(), await atHouse()];
  await manager.post(`${at}/referrals/${second}/waitlisting`, form({ reason: "Came in turn" }));
  const { version } = await readList();
  const move = (seen: number) =>
    manager.post(
      `${at}/waitlist/${second}/position`,
      form({ position: "1", reason: "Lower bunk", seen: String(seen) }),
    );
  expect((await move(version - 1)).status).toBe(409);
  expect((await move(version)).status).toBe(303);
  expect((await readList()).entries[0]?.referral).toBe(second);
  const until = localTime(world.clock, 5);
  const bed = (await world.beds(world.lantern, house)).get("1B") ?? "";
  await manager.post(`${at}/waitlist/${second}/offer`, form({ bed, until }));
  expect((await manager.post(`${at}/waitlist/${second}/offer-refusal`, form())).status).toBe(303);
  expect((await readList()).entries[0]?.before?.outcome).toBe("declined");
  expect((await manager.post(`${at}/waitlist/${second}/removal`, form())).status).toBe(303);
});

test("the network's list: added from the inbox, seen by admissions, assigned to a house", async () => {
  const referral = await world.referred();
  expect((await care.post(`/referrals/${referral}/waitlisting`, form({ reason: "Any house" }))).status).toBe(
    303,
  );
  await world.drain();
  expect((await care.get("/waitlist")).text).toContain(spokenNumber(referral));
  expect((await care.post(`/referrals/${referral}/routing`, form({ house }))).status).toBe(303);
  expect((await care.get("/waitlist")).text).not.toContain(spokenNumber(referral));
});

test("administrators and admissions see how many wait for which beds, beside the open beds; never who", async () => {
  const admin = await signedIn(world, web, world.lantern.members.network_admin);
  const other = await signedIn(world, web, world.lantern.members.house_staff);
  const referral = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: {
      ...payload.person,
      gender: { ...payload.person.gender, houseWanted: "women" },
      childrenComing: 1,
    },
  }));
  await care.post(`/referrals/${referral}/waitlisting`, form({ reason: "Any house" }));
  await world.drain();
  world.clock.pass({ minutes: 6 });
  await world.tick();
  for (const page of [await admin.get("/network"), await care.get("/waitlist")]) {
    const row = page.text.match(/<tr><th scope="row" class="strong">Women with children.*?<\/tr>/)?.[0] ?? "";
    expect(row).toContain("1 bed short");
    expect(row.match(/<td[^>]*>(\d*)<\/td>/g)?.map((cell) => cell.replace(/<[^>]+>/g, ""))).toEqual([
      "1",
      "0",
      "0",
    ]);
    expect(page.text).not.toMatch(/Wagtail|Theo/);
  }
  expect((await admin.get("/network")).text).not.toContain(spokenNumber(referral));
  expect((await other.get(`${at}/today`)).text).not.toContain("Women with children");
  expect([(await other.get("/network")).status, (await other.get("/waitlist")).status]).toEqual([403, 403]);
  await care.post(`/waitlist/${referral}/removal`, form());
});

test("on call is set, shown with one tap to call, and removed", async () => {
  const wrong = await manager.post(`${at}/on-call`, form({ form: "nights", from: "", name: "Hollis Vireo" }));
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain('value="Hollis Vireo"');
  const who = { name: "Hollis Vireo", phone: "555-0121", email: "hollis@lantern.example" };
  const from = world.clock
    .now()
    .toZonedDateTimeISO("America/Los_Angeles")
    .toPlainDate()
    .subtract({ days: 1 });
  const set = await manager.post(`${at}/on-call`, form({ from: from.toString(), ...who }));
  expect(set.status).toBe(303);
  expect((await manager.get(`${at}/today`)).text).toContain('href="tel:5550121"');
  expect((await care.get("/on-call")).text).toContain("Hollis Vireo");
  expect((await manager.post(`${at}/on-call/clearing`, form({ on: from.toString() }))).status).toBe(303);
  expect((await manager.get(`${at}/today`)).text).not.toContain("Hollis");
  expect((await manager.post(`${at}/on-call/weekly`, form({ days: "7", ...who }))).status).toBe(303);
  expect((await manager.get(`${at}/on-call`)).text).toContain("Weekly schedule");
});
