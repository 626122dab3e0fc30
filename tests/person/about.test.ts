import { beforeEach, expect, test } from "vitest";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { addNote } from "#shared/residents/stay/add-note.ts";
import { correctStay } from "#shared/residents/stay/correct-stay.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { writeContacts } from "#shared/residents/stay/write-contacts.ts";
import { event } from "#shared/table/event.ts";
import { command, localTime } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { reason, stagePeople, theo } from "./stage.ts";

let stage: Awaited<ReturnType<typeof stagePeople>>;
beforeEach(async () => {
  stage = await stagePeople();
});

const as = (role: "house_manager" | "house_staff" | "peer_mentor") => {
  const { world, juniper } = stage;
  return world.as({ ...world.lantern.members.house_manager, role }, juniper);
};

test("what the referral said of a person is on their stay: whom to call, health, their strengths", async () => {
  const { world, care, juniper } = stage;
  const referral = await world.referred(world.lantern, (payload) => ({
    ...payload,
    person: { ...payload.person, ...theo, safeContact: { phone: "555-867-5309", mayLeaveMessage: false } },
    recovery: { ...payload.recovery, strengths: "I stay calm." },
    living: { ...payload.living, allergies: "Penicillin" },
  }));
  await routeReferral(care, { referral, house: juniper, command: command() });
  await world.drain();
  const bed = (await world.beds(world.lantern, juniper)).get("1A") ?? "bed_none";
  const until = localTime(world.clock, 24);
  await acceptReferral(as("house_manager"), { house: juniper, referral, bed, until, command: command() });
  await world.drain();
  const { stay } = await moveIn(as("house_manager"), { house: juniper, referral, bed, command: command() });
  const { about } = await readStay(as("house_manager"), { house: juniper, stay });
  expect(about).toMatchObject({
    reach: { phone: "555-867-5309", mayLeaveMessage: false },
    strengths: "I stay calm.",
    health: { allergies: "Penicillin" },
  });
  expect((await readStay(as("peer_mentor"), { house: juniper, stay })).about.health).toBeUndefined();
  const mother = { emergency: [{ name: "Edda Wagtail", phone: "555-222-3333", mayBeTold: "Anything" }] };
  await writeContacts(as("house_staff"), {
    house: juniper,
    stay,
    phone: "555-111-2222",
    ...mother,
    command: command(),
  });
  expect((await readStay(as("peer_mentor"), { house: juniper, stay })).about.reach).toMatchObject({
    phone: "555-111-2222",
    emergency: [{ name: "Edda Wagtail", mayBeTold: "Anything" }],
  });
});

test("a note and earlier values are read by those who write them, and no event holds their text", async () => {
  const { world, juniper, livesIn } = stage;
  const stay = await livesIn(juniper, theo);
  await addNote(as("house_staff"), { house: juniper, stay, text: "Sleeps badly", command: command() });
  await correctStay(as("house_manager"), {
    house: juniper,
    stay,
    legalName: "Thea Wagtail",
    reason,
    command: command(),
  });
  const seen = async (role: Parameters<typeof as>[0]) => {
    const { notes, corrections } = await readStay(as(role), { house: juniper, stay });
    return [notes.map(({ text }) => text), corrections.map(({ before }) => before.legalName)];
  };
  expect(await seen("house_manager")).toEqual([["Sleeps badly"], ["Theo Wagtail"]]);
  expect(await seen("house_staff")).toEqual([["Sleeps badly"], []]);
  expect(await seen("peer_mentor")).toEqual([[], []]);
  await expect(
    addNote(as("house_staff"), { house: juniper, stay, text: " ", command: command() }),
  ).rejects.toMatchObject({ fields: [{ pointer: "/text" }] });
  const events = (await wholeTable(world)).filter((one) => one.kind === event.kind);
  expect(events.length).toBeGreaterThan(3);
  expect(JSON.stringify(events)).not.toMatch(/Sleeps|Wagtail/);
});
