import { afterAll, beforeAll, expect, test } from "vitest";
import { endAccess } from "#shared/journeys/access/end-access.ts";
import { inviteByLink } from "#shared/journeys/access/invite-by-link.ts";
import { giveGrant } from "../support/doors.ts";
import { type At, hidden, inEnglish, openResidentsDoor } from "../support/residents-door.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import type { Visitor } from "../support/visitor.ts";

let door: Awaited<ReturnType<typeof openResidentsDoor>>;
let world: SmallWorld;
const email = "wren@staff.example";
beforeAll(async () => {
  door = await openResidentsDoor();
  ({ world } = door);
  const house = world.lantern.houses.juniper;
  const who = { network: "net_lantern", member: "mem_01LENDS", role: "house_staff" } as const;
  await giveGrant(world, { ...who, houses: [house], email });
});
afterAll(() => door.server.close());

const own = ({ house, stay }: At) => `/houses/${house}/stays/${stay}/own-page`;
const pin = "402913";
const first = { birthDate: "1990-01-31", pin, pinAgain: pin };
const me = "__Host-porchlight-me";

/** A phone of the staff in a resident's hands. */
async function lent(at: At): Promise<Visitor> {
  const phone = door.visitor();
  await phone.signIn(email);
  const { text } = await phone.visit(own(at));
  const form = { form: "own-page-lend", command: hidden(text, "command") };
  expect((await phone.visit(`${own(at)}/hand-over`, form)).path).toBe(`${own(at)}/hand-back`);
  await world.drain();
  return phone;
}
const open = (phone: Visitor, at: At) => phone.visit(`${own(at)}/hand-back/opening`, { command: command() });
const visitsFirst = (phone: Visitor, more: object = {}) =>
  phone.visit("/me/sign-in/first", { form: "borrowed-pin", command: command(), ...first, ...more });
const enters = (phone: Visitor, digits: string) => phone.visit("/me/sign-in/pin", { pin: digits, to: "/me" });
const asksPin = 'action="/me/sign-in/pin"';

test("a resident without a phone chooses a PIN on one of the staff, reads their page, and nothing of it stays", async () => {
  const at = await door.movedIn("Bram Alcott", "1A");
  const phone = await lent(at);
  expect((await open(phone, at)).text).toContain('action="/me/sign-in/first"');
  expect((await visitsFirst(phone, { birthDate: "1990-01-30" })).status).toBe(422);
  const inside = await visitsFirst(phone);
  expect([inside.path, inside.status, inside.text.includes("data-to=")]).toEqual(["/me", 200, false]);
  expect([...phone.cookies.keys()]).not.toContain("__Host-porchlight-my-phone");
  expect((await phone.visit(`/houses/${at.house}/today`)).path).toBe(`${own(at)}/hand-back`);
  expect((await phone.visit("/me/sign-out", {})).path).toBe(`${own(at)}/hand-back`);

  expect((await open(phone, at)).text).toContain(asksPin);
  expect((await visitsFirst(phone, { pin: "918273", pinAgain: "918273" })).path).toBe("/me/sign-in");
  expect((await enters(phone, "918273")).text).toContain("4 tries left");
  expect((await enters(phone, pin)).path).toBe("/me");
  expect(phone.cookies.has(me)).toBe(true);
  const back = await phone.signIn(email, `/sign-in/start?to=${encodeURIComponent(own(at))}`);
  expect(back.path).toBe(own(at));
  expect([...phone.cookies.keys()].filter((name) => name === me || name.endsWith("-loan"))).toEqual([]);
  expect((await phone.visit("/me")).text).not.toContain(asksPin);
  expect((await enters(phone, pin)).path).toMatch(/^\/me\/sign-in/);
});

test("nothing stays of a resident who comes in on it another way, as on a phone of their own", async () => {
  const at = await door.movedIn("Ona Reed", "4A");
  const phone = await lent(at);
  const staff = world.as(world.lantern.members.house_staff, at.house);
  const replaced = { subject: "There is a new way to sign in", text: "" };
  const token = await inviteByLink(staff, { ...at, replaced, command: command() });
  await world.drain();
  const { text } = await phone.visit(`/link/${token}`, {});
  const sent = { form: hidden(text, "form"), command: hidden(text, "command"), own: "yes" };
  expect((await phone.visit("/link/own-page", { ...sent, ...first })).path).toBe("/me");
  const theirs = () => [...phone.cookies.keys()].filter((name) => /-(me|link|my-phone)$/.test(name));
  expect(theirs().toSorted()).toEqual([me, me.replace("-me", "-my-phone")]);
  world.clock.pass({ hours: 13 });
  await phone.signIn(email, `/sign-in/start?to=${encodeURIComponent(own(at))}`);
  expect(theirs()).toEqual([]);
});

test("staff who take the sign-in back close the page on the phone too, and its way back stays open", async () => {
  const at = await door.movedIn("Tess Alder", "2A");
  const phone = await lent(at);
  await open(phone, at);
  await visitsFirst(phone);
  await endAccess(world.as(world.lantern.members.house_staff, at.house), { ...at, command: command() });
  await world.drain();
  expect((await phone.visit("/me")).path).toMatch(/^\/me\/sign-in/);
  const page = await open(phone, at);
  expect([page.path, page.status, page.text.includes("/sign-in/start?to=")]).toEqual([
    `${own(at)}/hand-back`,
    200,
    true,
  ]);
});

test("all of it is in Spanish", async () => {
  const at = await door.movedIn("Marisol Vega", "3A");
  const phone = await lent(at);
  const pages = [await phone.visit(`${own(at)}/hand-back?lang=es`), await open(phone, at)];
  pages.push(await visitsFirst(phone, { pin: "1" }));
  await visitsFirst(phone);
  await phone.visit("/me/sign-out", {});
  pages.push(await open(phone, at), await enters(phone, "111222"));
  expect(pages.map(({ text }) => inEnglish(text))).toEqual(pages.map(() => []));
});
