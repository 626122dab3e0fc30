import { beforeEach, expect, test } from "vitest";
import { answerGuest } from "#shared/consents/guest/answer-guest.ts";
import { guestScope } from "#shared/consents/guest/guest-scope.ts";
import { inviteGuest } from "#shared/consents/guest/invite-guest.ts";
import { listGuests } from "#shared/consents/guest/list-guests.ts";
import { openGuest, readInvitation } from "#shared/consents/guest/open-guest.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { linkIdOf } from "#shared/records/door/link.ts";
import { parseLink } from "#shared/records/door/tokens.ts";
import { stayKey, stay as stayRecord } from "#shared/records/stay/stay.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { undoMoveOut } from "#shared/residents/stay/undo-move-out.ts";
import { differences } from "../support/differences.ts";
import { type Invitation, residentWithGuests } from "../support/guests.ts";
import { moveOut } from "../support/move-out.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

/* What a guest confirms is for the house, about someone who lives there: it ends with the stay. */

let world: SmallWorld;
let it: Awaited<ReturnType<typeof residentWithGuests>>;
/** Called before the next write of an item of this kind. */
const writing: { current: { readonly kind: string; act(): Promise<unknown> } | undefined } = {
  current: undefined,
};
beforeEach(async () => {
  writing.current = undefined;
  world = await createSmallWorld({
    wrap: (sender) => ({
      send: async (command) => {
        const { current } = writing;
        const items: { Put?: { Item: { kind: string } } }[] = command.input.TransactItems ?? [];
        if (current && items.some(({ Put }) => Put?.Item.kind === current.kind)) {
          writing.current = undefined;
          await current.act();
        }
        return sender.send(command);
      },
    }),
  });
  it = await residentWithGuests(world);
});

const yes = { is: "yes", phone: "555-555-0142", reach: "Evenings" };
const over = { code: "stay_closed" };
function guestOf({ token, guest, consent }: Invitation) {
  const { secret, person } = parseLink(token) ?? {};
  if (!secret || !person) throw new Error("no link");
  const scope = guestScope(world.world, { network: world.lantern.id, guest }, "req");
  const invited = { person, consent };
  return {
    open: () => openGuest(scope, { ...invited, command: linkIdOf(secret) }),
    read: () => readInvitation(scope, invited),
    answer: () => answerGuest(scope, { ...invited, ...yes, command: command() }),
  };
}
const leaves = async (of = command()) => {
  await moveOut(it.manager(), { ...it.at, kind: "graduated", on: world.today(), command: of });
  return of;
};
const settled = async () => {
  await world.drain();
  expect(await differences(world.system(world.lantern))).toEqual([]);
};

test("a guest opens, reads and answers nothing once the stay has ended, opened before or not", async () => {
  const [before, never] = [guestOf(await it.invite()), guestOf(await it.invite())];
  await before.open();
  await leaves();
  await settled();
  for (const asked of [before.read, before.answer, never.open])
    await expect(asked()).rejects.toMatchObject(over);
});

test("an answer that is on its way as the stay ends is not kept", async () => {
  const link = await it.invite();
  const guest = guestOf(link);
  await guest.open();
  await guest.answer();
  await leaves();
  await world.drain();
  const { guests } = await listGuests(it.manager(), { ...it.at, consent: link.consent });
  expect(guests.map((one) => one.guest.answer)).toEqual([null]);
});

test("the link is good again if the move-out is undone", async () => {
  const guest = guestOf(await it.invite());
  const of = await leaves();
  await settled();
  await expect(guest.open()).rejects.toMatchObject(over);
  await undoMoveOut(it.manager(), { ...it.at, of, command: command() });
  await settled();
  await guest.open();
  expect(await guest.read()).toMatchObject({ resident: "Linus B." });
});

test("no one is invited for a stay that has ended", async () => {
  const { asked } = await it.invite();
  await leaves();
  await expect(inviteGuest(it.manager(), { ...asked, command: command() })).rejects.toMatchObject(over);
});

test("an answer that is being kept as the stay ends is not", async () => {
  const link = await it.invite();
  const guest = guestOf(link);
  await guest.open();
  await guest.answer();
  writing.current = { kind: "guest", act: leaves };
  await world.drain();
  expect(writing.current).toBeUndefined();
  const { guests } = await listGuests(it.manager(), { ...it.at, consent: link.consent });
  expect(guests.map((one) => one.guest.answer)).toEqual([null]);
});

test("an invitation that is written just after the stay ended opens nothing", async () => {
  writing.current = { kind: "guest", act: () => leaves().then(() => world.drain()) };
  const guest = guestOf(await it.invite());
  expect(writing.current).toBeUndefined();
  await settled();
  await expect(guest.open()).rejects.toMatchObject(over);
});

test("the link ends with its stay where another record of the person, merged since, holds its consent", async () => {
  const { consent } = await it.invite();
  await leaves();
  await world.drain();
  const { house } = it.at;
  const bed = (await world.beds(world.lantern, house)).get("2A") ?? "bed_none";
  const who = { legalName: "Linus Brackett", birthDate: "1990-01-01" };
  const { stay } = await moveInWithoutReferral(it.manager(), { house, bed, ...who, command: command() });
  await world.drain();
  const care = world.as(world.lantern.members.admissions);
  const personOf = async (one: Id<"stay">) =>
    (await care.table.get(stayRecord, stayKey(care.homes, house, one)))?.value.confirmed?.person ??
    "per_none";
  const merge = { person: await personOf(stay), other: await personOf(it.at.stay) };
  await mergePersons(care, { ...merge, reason: "Said so on the phone", command: command() });
  await world.drain();
  const asked = { house, stay, consent, name: "Rosa Bracken", command: command() };
  const { guest: id, token } = await inviteGuest(it.manager(), asked);
  await settled();
  const guest = guestOf({ consent, guest: id, token: token ?? "" });
  await guest.open();
  await moveOut(it.manager(), { house, stay, kind: "graduated", on: world.today(), command: command() });
  await settled();
  await expect(guest.read()).rejects.toMatchObject(over);
});
