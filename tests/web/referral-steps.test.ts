import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let app: ReturnType<typeof createWeb>;
let manager: Person;
let admissions: Person;
let house: Id<"house">;

beforeAll(async () => {
  world = await createSmallWorld();
  const { ports } = world;
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  app = createWeb({ world: world.world, ports, oidc, origin, development: true, log: () => {} });
  const { members, houses } = world.lantern;
  manager = await signedIn(world, app, members.house_manager);
  admissions = await signedIn(world, app, members.admissions);
  house = houses.juniper;
});

let people = 0;
const someone = () => {
  people += 1;
  return `${1960 + people}-03-14`;
};
/** A referral in the house, of a person of its own. */
async function inHouse(birthDate = someone()): Promise<{ at: string; bed: string }> {
  const referral = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, birthDate },
  }));
  const care = world.as(world.lantern.members.admissions);
  await routeReferral(care, { referral, house, command: command() });
  await world.drain();
  const beds = await world.beds(world.lantern, house);
  return { at: `/houses/${house}/referrals/${referral}`, bed: beds.get("1A") ?? "" };
}

test("from the inbox: a question pauses the clock, the page says so, and the answer resumes it", async () => {
  const referral = await world.referred();
  const at = `/referrals/${referral}`;
  const empty = await admissions.send(at, `${at}/question`, { question: " " });
  expect([empty.status, empty.text.includes("Enter what you need to know.")]).toEqual([422, true]);
  await admissions.send(at, `${at}/question`, { question: "Is Tuesday <noon> good?" });
  await world.drain();
  const paused = await admissions.get(at);
  expect(paused.text).toContain("Is Tuesday &lt;noon&gt; good?");
  expect((await admissions.get("/referrals")).text).toContain("· 1 paused");
  expect((await admissions.send(at, `${at}/answer`, { note: "It is." })).status).toBe(303);
  expect((await admissions.get(at)).text).toContain("Reply received: “It is.”");
  const over = await admissions.post(`${at}/answer`, { form: "answer", command: command(), note: "Yes" });
  expect([over.status, over.text.includes("Already answered; the clock is running")]).toEqual([409, true]);
});

test("a choice that is not an ID is refused at its field, and what was typed is kept", async () => {
  const { at } = await inHouse();
  const until = localTime(world.clock, 20);
  for (const bed of ["", "bed", "bed_", "hse_juniper", "bed_a#b"]) {
    const refused = await manager.send(at, `${at}/acceptance`, { bed, until, conditions: "On a bus" });
    expect([bed, refused.status, refused.text.includes("Choose a bed.")]).toEqual([bed, 422, true]);
    expect(refused.text).toContain("On a bus");
  }
  const away = await manager.send(at, `${at}/passing`, { to: "Alder" });
  expect([away.status, away.text.includes("Choose one of these.")]).toEqual([422, true]);
  const late = await manager.post(`${at}/arrival`, { command: command(), bed: "1A", on: "" });
  expect(late.status).toBe(422);
});

test("a condition that reads as a fair-housing problem is questioned at its field, kept, and accepted with a checkbox", async () => {
  const { at, bed } = await inHouse();
  const conditions = "Off the waiting list of the mobility van";
  const asked = { bed, until: localTime(world.clock, 20), conditions };
  const refused = await manager.send(at, `${at}/acceptance`, asked);
  expect(refused.status).toBe(422);
  expect(refused.text).toContain("check the box to keep your wording");
  expect(refused.text).toContain(conditions);
  expect(refused.text).toContain('name="letStand"');
  expect((await manager.get(at)).text).not.toContain('name="letStand"');
  expect((await manager.send(at, `${at}/acceptance`, { ...asked, letStand: "yes" })).status).toBe(303);
  expect((await manager.get(`/houses/${house}/today`)).text).toContain("1 condition not met yet");
  expect((await manager.send(at, `${at}/condition`, {})).status).toBe(303);
  expect((await manager.get(at)).text).toContain("Move in to bed 1A");
});

test("after a no-show, Today shows the number to call, and logging the call closes it", async () => {
  const { at } = await inHouse();
  const bed = (await world.beds(world.lantern, house)).get("2B") ?? "";
  await manager.send(at, `${at}/acceptance`, { bed, until: localTime(world.clock, 20) });
  await manager.send(at, `${at}/expected-arrival`, { date: world.today(), time: "" });
  expect((await manager.send(at, `${at}/no-show`, { keepBed: "yes" })).status).toBe(303);
  const today = await manager.get(`/houses/${house}/today`);
  expect(today.text).toContain("tel:5550142");
  expect(today.text).toContain("Theo W., no-show");
  expect(today.text).not.toContain("Wagtail");
  await world.drain();
  expect((await admissions.get("/referrals")).text).toContain("No-show calls due");
  const call = { whom: "partner", who: "Iris", said: "He went home.", follows: "closed", date: "", time: "" };
  expect((await manager.send(at, `${at}/no-show/call`, call)).status).toBe(303);
  expect((await manager.get(at)).text).toContain("Called Iris (referral partner): “He went home.”");
});

test("an offer to a person who has a hold is asked about where it was made: in one tap, and in the list", async () => {
  const birthDate = someone();
  const [{ at: held }, { at }] = [await inHouse(birthDate), await inHouse(birthDate)];
  const beds = await world.beds(world.lantern, house);
  const [bed = "", other = ""] = [beds.get("1B"), beds.get("2B")];
  const until = localTime(world.clock, 20);
  await manager.send(held, `${held}/acceptance`, { bed, until });
  await manager.send(at, `${at}/waitlisting`, { reason: "Came in turn" });
  const [referral] = at.split("/").slice(-1);
  const list = `/houses/${house}/waitlist`;
  const offer = { bed: other, until, command: command() };
  for (const form of [`offer-first-${referral}`, `offer-${referral}`]) {
    const asked = await manager.post(`${list}/${referral}/offer`, { ...offer, form });
    expect(asked.text).toContain("They already have a hold: bed 1B");
    expect(asked.text).toContain('name="holdToo"');
  }
  expect((await manager.get(list)).text).not.toContain('name="holdToo"');
  await manager.post(`${list}/${referral}/offer`, { ...offer, form: "offer", holdToo: "yes" });
  expect((await manager.get(list)).text).toContain("Bed 2B offered until");
  await manager.send(list, `${list}/${referral}/offer-refusal`, {});
});

test("a phone screen and a vote show beside the decision and leave it open", async () => {
  const { at } = await inHouse();
  await manager.send(at, `${at}/screening`, { at: localTime(world.clock, 2), who: "Cedric" });
  expect((await manager.get(`/houses/${house}/today`)).text).toContain("Phone screen 11:00 AM");
  await manager.send(at, `${at}/screening/note`, { note: "A good talk." });
  await manager.send(at, `${at}/vote`, {});
  const bad = await manager.send(at, `${at}/vote/count`, {
    for: "x",
    against: "3",
    abstained: "0",
    reason: "",
  });
  expect([bad.status, bad.text.includes("Enter why the house voted against.")]).toEqual([422, true]);
  const count = { for: "1", against: "3", abstained: "0", reason: "Full of noise just now." };
  await manager.send(at, `${at}/vote/count`, count);
  const page = await manager.get(at);
  for (const said of ["A good talk.", "1 for, 3 against", "Accept and hold bed", "Decline"])
    expect(page.text).toContain(said);
});

test("an hour without the call: the inbox and Today say it is overdue, and the inbox who was notified", async () => {
  const { at } = await inHouse();
  const bed = (await world.beds(world.lantern, house)).get("2A") ?? "";
  await manager.send(at, `${at}/acceptance`, { bed, until: localTime(world.clock, 20) });
  await manager.send(at, `${at}/expected-arrival`, { date: world.today(), time: "" });
  await manager.send(at, `${at}/no-show`, { keepBed: "yes" });
  await world.drain();
  expect((await admissions.get("/referrals")).text).not.toContain("Call to Larkfield was due");
  world.clock.pass({ minutes: 60 });
  await world.tick();
  await world.drain();
  world.clock.pass({ minutes: 1 });
  // The session has expired by then.
  manager = await signedIn(world, app, world.lantern.members.house_manager);
  admissions = await signedIn(world, app, world.lantern.members.admissions);
  const inbox = await admissions.get("/referrals");
  expect(inbox.text).toContain("Call to Larkfield was due");
  expect(inbox.text).toContain("Admissions notified");
  expect((await manager.get(`/houses/${house}/today`)).text).toContain("Call to Larkfield was due");
  expect((await manager.get(at)).text).toContain("No-show call overdue; admissions notified");
});
