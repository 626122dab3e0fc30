import { expect, test } from "vitest";
import { setApart } from "#shared/people/apart/set-apart.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { takeReferral, takeReferralInHouse } from "#shared/referrals/intake/take-referral.ts";
import { listOwnReferrals } from "#shared/referrals/partner/list-own-referrals.ts";
import { offerBed } from "#shared/referrals/waitlist/offer-bed.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { moveIn, moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { listDecided } from "#shared/views/decided.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { byProgram, selfReferral } from "../support/by-hand.ts";
import { differences } from "../support/differences.ts";
import { command, createSmallWorld, localTime } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

async function scene() {
  const world = await createSmallWorld();
  const { lantern } = world;
  const { juniper, alder } = lantern.houses;
  const bed = (await world.beds(lantern, juniper)).get("1A");
  if (!bed) throw new Error("no bed");
  return {
    world,
    juniper,
    bed,
    care: world.as(lantern.members.admissions),
    manager: world.as(lantern.members.house_manager, juniper),
    staff: world.as(lantern.members.house_staff, juniper),
    neighbor: world.as({ ...lantern.members.house_manager, houses: [alder] }, alder),
    alder,
    noDifference: async () => {
      await world.drain();
      expect(await differences(world.system(lantern))).toEqual([]);
    },
  };
}

test("a person who refers themselves goes from a call to a bed, with the clock of every referral", async () => {
  const { world, care, manager, juniper, bed, noDifference } = await scene();
  const { lantern, clock } = world;
  const { referral } = await takeReferral(care, { ...selfReferral(world), command: command() });
  const [waiting] = (await listInbox(care, {})).waiting;
  expect(waiting).toMatchObject({ id: referral, house: null, source: { kind: "self", name: "" } });
  expect(waiting?.decideBy).toBe(clock.now().add({ hours: 24 }).toString({ smallestUnit: "millisecond" }));

  await routeReferral(care, { referral, house: juniper, command: command() });
  const { header, fits, history } = await readReferral(manager, { house: juniper, referral });
  expect(fits.rows[0]?.fit.verdict).toBe("fits");
  expect(header).toMatchObject({ contact: { name: "Rafe", phone: "555-555-0164" } });
  expect(header.mayReturn).toContain("decision");
  expect(history[0]).toMatchObject({ type: "referral.received", by: { kind: "member" } });

  const until = localTime(clock, 24);
  await acceptReferral(manager, { house: juniper, referral, bed, until, command: command() });
  const { stay } = await moveIn(manager, { house: juniper, referral, bed, command: command() });
  await world.drain();
  const opened = await readStay(manager, { house: juniper, stay });
  expect(opened.stay).toMatchObject({ legalName: "Rafe Dunlin", birthDate: "1990-06-02", referral });
  expect(opened.stay.confirmed).not.toBeNull();
  expect((await listDecided(care, {})).items[0]).toMatchObject({ id: referral, status: "moved_in" });
  for (const partner of Object.values(lantern.partners))
    expect((await listOwnReferrals(world.partner(lantern, partner), {})).items).toEqual([]);
  await noDifference();
});

test("house staff enter one for their own house, with its hours, and admissions see it", async () => {
  const { world, care, staff, manager, neighbor, juniper, alder, noDifference } = await scene();
  const { referral } = await takeReferralInHouse(staff, {
    ...byProgram(world),
    house: juniper,
    command: command(),
  });
  // The board shows it before its message is carried out, and the same afterward.
  const board = async () => (await readBoard(manager, { house: juniper })).awaiting;
  const [entering, ...more] = await board();
  expect([entering, more]).toMatchObject([{ id: referral, place: "entering" }, []]);
  await world.drain();
  const awaiting = await board();
  expect(awaiting).toMatchObject([
    { id: referral, place: "here", source: { kind: "program", name: "Harbor Detox" } },
  ]);
  expect({ ...entering, place: "here", person: awaiting[0]?.person }).toEqual(awaiting[0]);
  expect((await listInbox(care, {})).waiting).toMatchObject([{ id: referral, house: juniper }]);
  expect((await readBoard(neighbor, { house: alder })).awaiting).toEqual([]);
  const { header, own } = await readReferral(manager, { house: juniper, referral });
  const hours = own?.decisionHours ?? 0;
  expect(header.clock.decideBy).toBe(
    world.clock.now().add({ hours }).toString({ smallestUnit: "millisecond" }),
  );
  // Nothing goes back to the program before its consent is noted.
  expect(header.mayReturn).toEqual([]);
  await noDifference();
});

test("entered in a house, its message keeps nothing of the person once it is opened", async () => {
  const { world, staff, juniper } = await scene();
  await takeReferralInHouse(staff, { ...selfReferral(world), house: juniper, command: command() });
  await world.drain();
  const messages = (await wholeTable(world)).filter((one) => one.kind === "outbox_message");
  expect(messages.length).toBeGreaterThan(0);
  expect(JSON.stringify(messages)).not.toMatch(/Dunlin|0164|1990-06-02/);
});

test("with a separation order against a resident there it waits in the inbox, and the house sees nothing", async () => {
  const { world, care, staff, manager, juniper, bed, noDifference } = await scene();
  const { stay } = await moveInWithoutReferral(manager, {
    house: juniper,
    bed,
    givenName: "Linus",
    familyName: "Bracken",
    birthDate: "1988-01-02",
    command: command(),
  });
  const { referral: before } = await takeReferral(care, { ...selfReferral(world), command: command() });
  await world.drain();
  const { person } = (await readReferral(care, { house: null, referral: before })).header;
  const other = (await readStay(manager, { house: juniper, stay })).stay.confirmed?.person;
  if (!other) throw new Error("not confirmed");
  const reason = "A court order from 2025.";
  await setApart(care, { person, other, kind: "no_contact_order", reason, command: command() });
  const { referral } = await takeReferralInHouse(staff, {
    ...selfReferral(world),
    house: juniper,
    command: command(),
  });
  await world.drain();
  expect((await readBoard(manager, { house: juniper })).awaiting).toEqual([]);
  expect((await readReferral(care, { house: null, referral })).header.house).toBeNull();
  await noDifference();
});

test("sent twice, it is one referral", async () => {
  const { world, care } = await scene();
  const sent = { ...selfReferral(world), command: command() };
  const first = await takeReferral(care, sent);
  expect(await takeReferral(care, sent)).toEqual(first);
  await world.drain();
  expect((await listInbox(care, {})).waiting).toHaveLength(1);
});

test("it waits on a list like any other, and an offer is answered by phone", async () => {
  const { world, care, manager, juniper, bed, noDifference } = await scene();
  const { referral } = await takeReferral(care, { ...selfReferral(world), command: command() });
  await routeReferral(care, { referral, house: juniper, command: command() });
  const on = () => ({ house: juniper, referral, command: command() });
  await putOnWaitlist(manager, { ...on(), reason: "No bed this week." });
  await offerBed(manager, { ...on(), bed, until: localTime(world.clock, 3) });
  await world.drain();
  expect((await readReferral(manager, { house: juniper, referral })).header.state).toMatchObject({
    status: "waitlisted",
    offer: { bedLabel: "1A" },
  });
  await noDifference();
});

test("purged, no text of it remains", async () => {
  const { world, care } = await scene();
  const { referral } = await takeReferral(care, { ...byProgram(world), command: command() });
  const why = { reason: "unreachable", wouldChange: "", elsewhere: "" } as const;
  await declineReferral(care, {
    ...why,
    wouldChange: "a call",
    elsewhere: "not known",
    house: null,
    referral,
    command: command(),
  });
  await world.drain();
  const said = /Dunlin|Rafe|Swift|-0164|-0165|1990-06-02|Ninety/;
  expect(JSON.stringify(await wholeTable(world))).toMatch(said);
  for (let month = 0; month < 26; month += 1) {
    world.clock.pass({ hours: 24 * 30 });
    await world.tick();
    await world.drain();
  }
  expect(JSON.stringify(await wholeTable(world))).not.toMatch(said);
});

test("what is missing is said at each field, and depends on who refers", async () => {
  const { world, care } = await scene();
  const refused = (sent: object) =>
    takeReferral(care, { ...sent, command: command() }).then(
      () => [],
      (error) => error.fields.map((one: { pointer: string }) => one.pointer),
    );
  expect(await refused({})).toEqual(["/from", "/givenName", "/birthDate", "/neededBy", "/houseWanted"]);
  expect(await refused({ ...selfReferral(world), phone: "" })).toEqual(["/phone"]);
  const family = { ...selfReferral(world), from: "family", phone: "" };
  expect(await refused(family)).toEqual(["/contactName", "/contactPhone"]);
  const program = { ...byProgram(world), program: "" };
  expect(await refused(program)).toEqual(["/program"]);
});
