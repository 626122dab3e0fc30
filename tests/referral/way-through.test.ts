import { expect, test } from "vitest";
import { listVacancies } from "#shared/records/house/list-vacancies.ts";
import { factsOf } from "#shared/records/referral/identity.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { passReferral } from "#shared/referrals/decisions/pass-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { agreeMoveOut } from "#shared/residents/stay/agree-move-out.ts";
import { moveBed } from "#shared/residents/stay/move-bed.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import { readStay } from "#shared/residents/stay/read-stay.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readNetwork } from "#shared/views/network-page.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { searchHouse } from "#shared/views/search/search-house.ts";
import { differences } from "../support/differences.ts";
import { moveOut } from "../support/move-out.ts";
import { command, createSmallWorld, localTime } from "../support/small-world.ts";

test("a referral goes from a partner's call to a person in a bed, and out again", async () => {
  const world = await createSmallWorld();
  const { lantern, clock } = world;
  const care = world.as(lantern.members.admissions);
  const { juniper, alder } = lantern.houses;
  const manager = world.as(lantern.members.house_manager, juniper);
  const larkfield = world.partner(lantern, lantern.partners.larkfield);
  const referral = await world.referred();
  expect((await readOwnReferral(larkfield, { referral })).status).toBe("received");
  expect((await listInbox(care, {})).waiting.map((one) => one.id)).toEqual([referral]);

  await routeReferral(care, { referral, house: alder, command: command() });
  await routeReferral(care, { referral, house: juniper, command: command() });
  await world.drain();
  expect((await listInbox(care, {})).waiting[0]?.house).toBe(juniper);
  await passReferral(manager, { house: juniper, referral, to: null, command: command() });
  await world.drain();
  expect((await listInbox(care, {})).waiting[0]?.house).toBe(null);
  expect((await readBoard(manager, { house: juniper })).awaiting).toEqual([]);
  await routeReferral(care, { referral, house: juniper, command: command() });

  const page = await readReferral(manager, { house: juniper, referral });
  expect(page.fits.rows[0]?.fit.verdict).toBe("fits");
  const beds = await world.beds(lantern, juniper);
  const bed = beds.get("1A");
  if (!bed) throw new Error("no bed");
  await acceptReferral(manager, {
    house: juniper,
    referral,
    bed,
    until: localTime(clock, 24),
    command: command(),
  });
  await world.drain();
  clock.passUndo();
  expect((await readOwnReferral(larkfield, { referral })).hold?.until).toBeDefined();
  const held = await readBoard(manager, { house: juniper });
  expect(held.counts).toEqual({ free: 3, held: 1, occupied: 0, out: 0 });
  expect((await listVacancies(larkfield, {})).items.find((one) => one.id === juniper)?.beds.held).toBe(1);

  clock.pass({ hours: 2 });
  const { stay } = await moveIn(manager, { house: juniper, referral, bed, command: command() });
  await world.drain();
  const opened = await readStay(manager, { house: juniper, stay });
  expect(opened.stay.confirmed).not.toBeNull();
  const { phone = "" } = factsOf(page.body).person.safeContact;
  const found = await searchHouse(manager, { house: juniper, wanted: phone });
  expect(found.residents.map(({ id }) => id)).toEqual([stay]);
  expect((await readStay(manager, { house: juniper, stay })).looked).toHaveLength(1);
  clock.passUndo();
  expect((await readOwnReferral(larkfield, { referral })).status).toBe("moved_in");
  expect((await readBoard(manager, { house: juniper })).beds[0]?.stay?.name).toBe("Theo W.");

  await withdrawReferral(larkfield, { referral, command: command() });
  expect((await readOwnReferral(larkfield, { referral })).withdrawal?.outcome).toBe("pending");
  await world.drain();
  expect((await readOwnReferral(larkfield, { referral })).withdrawal?.outcome).toBe("too_late");

  const other = beds.get("2B");
  if (!other) throw new Error("no bed");
  await moveBed(manager, { house: juniper, stay, bed: other, command: command() });
  await agreeMoveOut(manager, { house: juniper, stay, on: "2026-03-20", command: command() });
  await world.drain();
  const seen = (await listVacancies(larkfield, {})).items.find((one) => one.id === juniper);
  expect(seen?.agreedMoveOuts).toEqual([{ weekOf: "2026-03-16", beds: 1 }]);
  await moveOut(manager, { house: juniper, stay, kind: "graduated", on: world.today(), command: command() });
  await world.drain();
  expect((await readBoard(manager, { house: juniper })).counts.free).toBe(4);
  const network = await readNetwork(world.as(lantern.members.network_admin), {});
  expect(network.houses.find((one) => one.id === juniper)?.beds.free).toBe(4);
  expect(await differences(world.system(lantern))).toEqual([]);
});

test("an unused hold ends, the bed is free and the referral waits again", async () => {
  const world = await createSmallWorld();
  const { lantern, clock } = world;
  const { juniper } = lantern.houses;
  const manager = world.as(lantern.members.house_manager, juniper);
  const referral = await world.referred();
  await routeReferral(world.as(lantern.members.admissions), {
    referral,
    house: juniper,
    command: command(),
  });
  const bed = [...(await world.beds(lantern, juniper)).values()][0];
  if (!bed) throw new Error("no bed");
  await acceptReferral(manager, {
    house: juniper,
    referral,
    bed,
    until: localTime(clock, 5),
    command: command(),
  });
  clock.pass({ hours: 6 });
  expect((await readBoard(manager, { house: juniper })).counts.free).toBe(4);
  expect((await world.tick()).done).toBeGreaterThan(0);
  await world.drain();
  const board = await readBoard(manager, { house: juniper });
  expect(board.awaiting.map((one) => one.id)).toEqual([referral]);
  expect(board.beds[0]?.hold).toBeNull();
  // What the first tick left to be told, it or the next one tells; then nothing is left to do.
  await world.tick();
  await world.drain();
  expect((await world.tick()).done).toBe(0);
  expect(await differences(world.system(lantern))).toEqual([]);
});
