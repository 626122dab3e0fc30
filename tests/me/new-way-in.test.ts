import { afterAll, beforeAll, expect, test } from "vitest";
import { endAccess } from "#shared/journeys/access/end-access.ts";
import { inviteByLink } from "#shared/journeys/access/invite-by-link.ts";
import { inviteResident } from "#shared/journeys/access/invite-resident.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { issuer } from "../support/doors.ts";
import { type At, hidden, openResidentsDoor } from "../support/residents-door.ts";
import { command, type SmallWorld } from "../support/small-world.ts";

/* Staff make ways to a resident's page, and so could open one. Its resident hears of it where no one of the staff is. */

let door: Awaited<ReturnType<typeof openResidentsDoor>>;
let world: SmallWorld;
beforeAll(async () => {
  door = await openResidentsDoor();
  ({ world } = door);
});
afterAll(() => door.server.close());

const replaced = { subject: "There is a new way to sign in", text: "Staff have made it." };
const staff = (at: At) => world.as(world.lantern.members.house_staff, at.house);
const invite = (at: At, email: string) =>
  inviteResident(staff(at), {
    ...at,
    email,
    door: world.world.openDoor("web"),
    identify: (one) => identityOf(issuer, one),
    write: () => ({ subject: "Please sign in", text: "" }),
    replaced,
    command: command(),
  });
const link = (at: At) => inviteByLink(staff(at), { ...at, replaced, command: command() });
const told = async (to: string) => {
  await world.drain();
  const mails = await world.mailed("own_page");
  return mails.filter((one) => one.to === to && one.subject === replaced.subject);
};

const names = ["Alder", "Birch", "Cedar", "Elm", "Fir"];
/** Someone who signs in with an address, and wants email there or not. */
async function signsInWith(email: string, bed: string, wants = true): Promise<At> {
  const at = await door.movedIn(`Linus ${names.shift()}`, bed);
  await invite(at, email);
  await world.drain();
  const linus = door.visitor();
  const { text } = await linus.signIn(email, "/me/sign-in/start");
  const sent = (name: string) => hidden(text, name);
  const who = { form: sent("form"), command: sent("command"), of: sent("of"), birthDate: "1990-01-31" };
  expect((await linus.visit("/me/sign-in/choice", who)).path).toBe("/me");
  await world.drain();
  if (wants) await linus.visit("/me/messages/mail", { form: "message-mail", command: command(), email });
  return at;
}

test("an address that a link replaces is told so once, and nothing of whose page it is", async () => {
  const at = await signsInWith("one@residents.example", "1A");
  expect(await told("one@residents.example")).toHaveLength(0);
  await link(at);
  const [mail, ...more] = await told("one@residents.example");
  expect([mail?.text, more]).toEqual([replaced.text, []]);
  await link(at);
  expect(await told("one@residents.example")).toHaveLength(1);
});

test("so is one that another address replaces, and of two links in a row, one that was ended before", async () => {
  const other = await signsInWith("two@residents.example", "1B");
  await invite(other, "three@residents.example");
  expect(await told("two@residents.example")).toHaveLength(1);

  const twice = await signsInWith("four@residents.example", "2A");
  await link(twice);
  await link(twice);
  expect(await told("four@residents.example")).toHaveLength(1);

  const over = await signsInWith("five@residents.example", "2B");
  await endAccess(staff(over), { ...over, command: command() });
  await world.drain();
  await link(over);
  expect(await told("five@residents.example")).toHaveLength(1);
});

test("who asked for no email gets none", async () => {
  const at = await signsInWith("six@residents.example", "3A", false);
  await link(at);
  expect(await told("six@residents.example")).toHaveLength(0);
});
