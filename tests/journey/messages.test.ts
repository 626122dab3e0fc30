import { beforeEach, describe, expect, test } from "vitest";
import { readAgenda } from "#shared/journeys/beside/read-agenda.ts";
import { chooseLanguage } from "#shared/journeys/language/choose-language.ts";
import { chooseMail, stopMail } from "#shared/journeys/messages/choose-mail.ts";
import { markRead } from "#shared/journeys/messages/mark-read.ts";
import { readMessages } from "#shared/journeys/messages/read-messages.ts";
import { sendMessage } from "#shared/journeys/messages/send-message.ts";
import { setCover } from "#shared/mentors/cover/set-cover.ts";
import { readToAnswer } from "#shared/mentors/matching/read-own-match.ts";
import { type ResidentAccess, residentAccess } from "#shared/records/resident-access/access.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { scopeOfMentor, scopeOfResident } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create } from "#shared/table/transact.ts";
import { emailOf, pass } from "../notification/kit.ts";
import { assigned, journeyOf, type Walking, walkingWorld } from "../support/beside.ts";
import { disorder, seeded } from "../support/faulty.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { inPerson } from "../support/tests.ts";

let world: SmallWorld;
let they: Walking;
beforeEach(async () => {
  ({ world, they } = await walkingWorld());
});

const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const write = (scope: Scope, words: string, id = command()) => sendMessage(scope, { words, command: id });
const thread = async (scope: Scope) => (await readMessages(scope)).messages.map(({ words }) => words);
const opens = async (scope: Scope) => {
  const { unread } = await readMessages(scope);
  if (unread) await markRead(scope, { upTo: unread });
};
const toldMentor = async () => (await world.mailed("notification")).map(({ to }) => to);
const other = () => world.lantern.members.alumni;
const otherScope = () => scopeOfMentor(world.world, other(), they.journey, "req");

describe("messages of a resident and their mentor", () => {
  test("are kept in order for both, once each, and say whether the other has read", async () => {
    const id = command();
    await write(they.resident, "The bus was late", id);
    await write(they.resident, "The bus was late", id);
    world.clock.pass({ minutes: 1 });
    await write(they.mentor, "No harm done");
    for (const scope of [they.resident, they.mentor])
      expect(await thread(scope)).toEqual(["No harm done", "The bus was late"]);
    await opens(they.mentor);
    expect((await readMessages(they.resident)).messages.map((one) => one.isRead)).toEqual([false, true]);
    expect((await readMessages(they.mentor)).unread).toBe(null);
    expect((await readMessages(they.resident)).unread).not.toBe(null);
  });

  test("go to the next mentor with the journey; a form of the former one is refused", async () => {
    await write(they.resident, "The bus was late");
    await assigned(world, they.journey, other());
    await expect(write(they.mentor, "Too late")).rejects.toEqual(refusal("handed_over"));
    expect(await thread(otherScope())).toEqual(["The bus was late"]);
    world.clock.pass({ minutes: 1 });
    await write(otherScope(), "I’ve read what you wrote");
    expect(await thread(they.resident)).toEqual(["I’ve read what you wrote", "The bus was late"]);
  });

  test("need someone to write to", async () => {
    const { houses, members, id: network } = world.lantern;
    const house = houses.juniper;
    const bed = (await world.beds(world.lantern, house)).get("2A") ?? "bed_none";
    const who = { legalName: "Odell Marsh", birthDate: "1990-01-01", command: command() };
    const { stay } = await moveInWithoutReferral(world.as(members.house_manager, house), {
      house,
      bed,
      ...who,
    });
    await world.drain();
    const alone = scopeOfResident(
      world.world,
      { network, ...(await journeyOf(world, { house, stay })) },
      "req",
    );
    await expect(write(alone, "Hello?")).rejects.toEqual(refusal("no_mentor"));
    expect((await readMessages(alone)).isOpen).toBe(false);
  });
});

describe("word that a message waits", () => {
  test("goes once to the mentor until they read, and has nothing of it", async () => {
    await write(they.resident, "Three nights without sleep");
    await write(they.resident, "Are you there?");
    await pass(world, 1);
    await write(they.resident, "It is better now");
    await pass(world, 1);
    const [mail, ...more] = await world.mailed("notification");
    expect([mail?.to, more]).toEqual([emailOf(they.by), []]);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Linus|Bracken|Juniper|sleep|better/);
    expect(mail?.text).toContain(`/journeys/${they.journey}/messages`);
    const marked = async () => (await readAgenda(they.own)).residents.map((one) => one.hasMessage);
    await world.drain();
    expect(await marked()).toEqual([true]);
    await opens(they.mentor);
    await world.drain((records) => disorder(seeded(4), [...records, ...records]));
    expect(await marked()).toEqual([false]);
    const waits = async () => (await readToAnswer(they.resident)).message;
    await write(they.mentor, "I am here");
    expect(await waits()).toBe(true);
    await opens(they.resident);
    expect(await waits()).toBe(false);
    await write(they.resident, "Good night");
    await pass(world, 1);
    expect(await toldMentor()).toHaveLength(2);
  });

  test("is not sent at night, and not in the morning to whoever has read by then", async () => {
    world.clock.pass({ hours: 13 });
    await write(they.resident, "Still up");
    await pass(world, 60);
    expect(await toldMentor()).toEqual([]);
    await opens(they.mentor);
    await pass(world, 60 * 10);
    expect(await toldMentor()).toEqual([]);
    world.clock.pass({ hours: 13 });
    await write(they.resident, "Up again");
    await pass(world, 60 * 12);
    expect(await toldMentor()).toHaveLength(1);
  });

  test("goes to whoever stands in too, and not to a mentor who no longer walks with them", async () => {
    const days = { from: world.today(), until: world.today() };
    await setCover(they.supervisor, {
      mentor: they.by.member,
      by: other().member,
      ...days,
      ...inPerson(world, world.lantern.members.supervisor),
      command: command(),
    });
    await pass(world, 1);
    await write(they.resident, "Who is there?");
    await assigned(world, they.journey, world.lantern.members.volunteer);
    await pass(world, 1);
    expect(await toldMentor()).toEqual([]);
  });

  test("stays unread when it came in while the page was open", async () => {
    await write(they.resident, "First");
    const seen = (await readMessages(they.mentor)).unread ?? "msg_none";
    world.clock.pass({ minutes: 1 });
    await write(they.resident, "Second");
    await markRead(they.mentor, { upTo: seen });
    const { unread, messages } = await readMessages(they.mentor);
    expect(unread).toBe(messages[0]?.id ?? "");
  });
});

describe("an email to the resident", () => {
  const identify = (email: string) => `of ${email}`;
  const email = "linus@example.org";
  const identity = identify(email);
  const mails = () => world.mailed("message_waiting");
  const mayOpen = (ended: ResidentAccess["ended"]) => {
    const at = { at: "2026-01-01T00:00:00.000Z", by: { kind: "system" } } as const;
    const of = { ...they.at, journey: they.journey, identity, to: "l…", invited: at, until: at.at };
    return create(residentAccess, { ...of, openedAt: at.at, ended });
  };

  test("goes only to the address they sign in with, in their language, and says nothing", async () => {
    const choose = (sent: string) =>
      chooseMail(they.resident, { email: sent, identity, identify, command: command() });
    await expect(choose("ex@example.org")).rejects.toMatchObject({ fields: [{ pointer: "/email" }] });
    await world.system(world.lantern).table.write([mayOpen(null)]);
    await chooseLanguage(they.resident, { language: "es", command: command() });
    await choose(email);
    await write(they.mentor, "Linus, about Juniper");
    await write(they.mentor, "And one more");
    await pass(world, 1);
    const [mail, ...more] = await mails();
    expect([mail?.to, more]).toEqual([email, []]);
    expect(mail?.subject).toBe("Tiene un mensaje");
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Linus|Juniper|Delphine|mentor/);
    await opens(they.resident);
    await stopMail(they.resident, { command: command() });
    await write(they.mentor, "No email of this");
    await pass(world, 1);
    expect(await mails()).toHaveLength(1);
  });

  test("stops when they can no longer sign in with it", async () => {
    const ended = { at: "2026-01-02T00:00:00.000Z", by: { kind: "system" } } as const;
    await world.system(world.lantern).table.write([mayOpen(ended)]);
    await chooseMail(they.resident, { email, identity, identify, command: command() });
    await write(they.mentor, "Anyone there?");
    await pass(world, 1);
    expect(await mails()).toEqual([]);
  });
});
