import { afterAll, beforeAll, expect, test } from "vitest";
import { endAccess } from "#shared/journeys/access/end-access.ts";
import { inviteByLink } from "#shared/journeys/access/invite-by-link.ts";
import { readAccess } from "#shared/journeys/access/read-access.ts";
import { chooseRecord } from "#shared/residents/emergency/choose-record.ts";
import { openEmergency } from "#shared/residents/emergency/open-emergency.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { scopeOfEmergencies } from "#shared/table/member-scopes.ts";
import { type At, hidden, inEnglish, openResidentsDoor } from "../support/residents-door.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import type { Visitor } from "../support/visitor.ts";
import { wholeTable } from "../support/whole-table.ts";

let door: Awaited<ReturnType<typeof openResidentsDoor>>;
let world: SmallWorld;
beforeAll(async () => {
  door = await openResidentsDoor();
  ({ world } = door);
});
afterAll(() => door.server.close());

const first = "/link/own-page";
const birthDate = "1990-01-31";
const pin = "402913";
const staff = (at: At) => world.as(world.lantern.members.house_staff, at.house);
const accessOf = async (at: At) => (await readAccess(staff(at), at)).access;

async function linked(at: At, by = command()): Promise<string> {
  const token = await inviteByLink(staff(at), {
    ...at,
    command: by,
    replaced: { subject: "There is a new way to sign in", text: "" },
  });
  await world.drain();
  return `/link/${token}`;
}
async function opened(link: string): Promise<Visitor> {
  const phone = door.visitor();
  expect((await phone.visit(link, {})).path).toBe(first);
  return phone;
}
async function setsPin(phone: Visitor, more: object = {}) {
  const { text } = await phone.visit(first);
  const form = { form: hidden(text, "form"), command: hidden(text, "command") };
  return phone.visit(first, { ...form, birthDate, pin, pinAgain: pin, own: "yes", ...more });
}
const resident = async (name: string, bed: string) => {
  const at = await door.movedIn(name, bed);
  const phone = await opened(await linked(at));
  expect((await setsPin(phone)).path).toBe("/me");
  return { at, phone };
};
const enters = (phone: Visitor, digits: string) =>
  phone.visit("/me/sign-in/pin", { pin: digits, to: "/me/papers" });
const wayIn = "/me/sign-in";
const isOut = async (phone: Visitor) => (await phone.visit("/me")).path.startsWith(wayIn);

test("a resident without an email opens their page by link, and from then on with a PIN on their phone", async () => {
  const at = await door.movedIn("Wren Alcott", "1A");
  const link = await linked(at);
  for (const method of ["GET", "HEAD", "GET"]) {
    const seen = await fetch(`${door.visitor().origin}${link}`, { method });
    expect([seen.status, seen.headers.get("set-cookie")]).toEqual([200, null]);
    expect(await seen.text()).not.toMatch(/Wren|Juniper/);
  }
  const phone = await opened(link);
  for (const wrong of [
    { birthDate: "1990-01-30" },
    { pin: "123456", pinAgain: "123456" },
    { pinAgain: "402914" },
    { own: "" },
  ])
    expect((await setsPin(phone, wrong)).status).toBe(422);
  expect(await isOut(phone)).toBe(true);
  expect(await setsPin(phone)).toMatchObject({ path: "/me", status: 200 });
  await world.drain();
  expect(await accessOf(at)).toMatchObject({ to: null, openedAt: expect.any(String) });

  await phone.visit("/me/sign-out", {});
  expect((await enters(phone, pin)).path).toBe("/me/papers");
  // Whoever made the link could have opened it: its resident reads who made it, and that it was opened.
  const looked = (await phone.visit("/me/disclosures")).text;
  expect(looked).toMatch(/house_staff of net_lantern made a link.*Opened/s);
  expect(looked.match(/made a link/g)).toHaveLength(1);
  world.clock.pass({ hours: 24 * 100 });
  expect((await phone.visit("/me")).text).toContain('action="/me/sign-in/pin"');
  expect((await enters(phone, pin)).path).toBe("/me/papers");
  expect((await door.visitor().visit(link, {})).status).toBe(404);
  const kept = JSON.stringify(await wholeTable(world));
  for (const secret of [pin, link.split(".").at(-1) ?? pin]) expect(kept).not.toContain(secret);
});

test("their page says which look was in an emergency", async () => {
  const { at, phone } = await resident("Wynn Sedge", "6A");
  const manager = { ...world.lantern.members.house_manager, houses: [world.lantern.houses.alder] };
  const scope = scopeOfEmergencies(world.world, manager, "req");
  const { emergency } = await openEmergency(scope, {
    reason: "medical",
    words: "Not waking up",
    house: at.house,
    identity: manager.identity,
    command: command(),
  });
  await chooseRecord(scope, { emergency, stay: at.stay, command: command() });
  const care = world.as(world.lantern.members.admissions);
  await readStay(care, at);
  await world.drain();
  const { text } = await phone.visit("/me/disclosures");
  const looks = text.replaceAll(/[⟦⟧]/g, "").match(/\w+ of net_lantern, [^<]*/g);
  expect(looks?.toSorted()).toEqual([
    "admissions of net_lantern, Admissions",
    "house_manager of net_lantern, House manager, in an emergency",
  ]);
});

test("an answer that is lost on its way is made up for with the same form", async () => {
  const at = await door.movedIn("Ona Rook", "1B");
  const phone = await opened(await linked(at));
  const before = new Map(phone.cookies);
  await setsPin(phone);
  world.clock.pass({ seconds: 1 });
  const again = door.visitor();
  for (const [name, value] of before) again.cookies.set(name, value);
  expect((await setsPin(again)).path).toBe("/me");
  expect([await isOut(again), await isOut(phone)]).toEqual([false, true]);
  expect((await setsPin(again)).status).toBe(404);
});

test("five wrong PINs remove it, however many come at once; a cookie that was made up counts nothing", async () => {
  const { at, phone } = await resident("Tess Alder", "2A");
  await phone.visit("/me/sign-out", {});
  const name = "__Host-porchlight-my-phone";
  const own = phone.cookies.get(name) ?? "";
  for (let turn = 0; turn < 6; turn += 1) {
    const forged = door.visitor();
    forged.cookies.set(name, own.replace(/.{43}$/, "A".repeat(43)));
    expect((await enters(forged, "111222")).text).not.toContain('action="/me/sign-in/pin"');
  }
  expect((await enters(phone, "111222")).text).toContain("4 tries left");
  await Promise.all(Array.from({ length: 8 }, () => enters(phone, "111222")));
  for (let turn = 0; turn < 5; turn += 1) await enters(phone, "111222");
  phone.cookies.set(name, own);
  expect((await enters(phone, pin)).path).toContain(wayIn);
  const anew = await opened(await linked(at));
  expect((await setsPin(anew)).path).toBe("/me");
});

test("a new link takes the place of the one before and of its phone, and staff end either", async () => {
  const { at, phone } = await resident("Vera Sedge", "2B");
  const [unused, by] = [await linked(at), command()];
  expect(await isOut(phone)).toBe(true);
  expect((await enters(phone, pin)).path).toContain(wayIn);
  const next = await opened(await linked(at, by));
  expect(await linked(at, by)).toBe("/link/undefined");
  expect((await door.visitor().visit(unused, {})).status).toBe(404);
  expect((await setsPin(next)).path).toBe("/me");
  await endAccess(staff(at), { ...at, command: command() });
  await world.drain();
  expect(await isOut(next)).toBe(true);
  expect((await enters(next, pin)).path).toContain(wayIn);

  const lost = await opened(await linked(at));
  await endAccess(staff(at), { ...at, command: command() });
  await world.drain();
  expect([(await setsPin(lost)).status, (await lost.visit(first)).status]).toEqual([404, 404]);
});

test("a link and a PIN are said in Spanish, with nothing left in English", async () => {
  const at = await door.movedIn("Marisol Vega", "3A");
  const link = await linked(at);
  const phone = door.visitor();
  expect(inEnglish((await phone.visit(`${link}?lang=es`)).text)).toEqual([]);
  await phone.visit(link, {});
  expect(inEnglish((await phone.visit(first)).text)).toEqual([]);
  for (const wrong of [{ pin: "1" }, { pin: "111111" }, { pinAgain: "1" }, { birthDate: "" }, { own: "" }]) {
    const refused = await setsPin(phone, wrong);
    expect([refused.status, inEnglish(refused.text)]).toEqual([422, []]);
  }
  await setsPin(phone);
  await phone.visit("/me/sign-out", {});
  expect(inEnglish((await enters(phone, "111222")).text)).toEqual([]);
  expect(inEnglish((await phone.visit("/me/sign-in?pin_gone")).text)).toEqual([]);
});
