import { beforeEach, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { capabilities } from "#shared/app/capabilities.ts";
import { closeInquiry } from "#shared/inquiries/close-inquiry.ts";
import { purgeInquiry } from "#shared/inquiries/purge-inquiry.ts";
import { readInquiry } from "#shared/inquiries/read-inquiry.ts";
import { takeCall } from "#shared/inquiries/take-call.ts";
import { type Id, spokenNumber } from "#shared/kernel/ids.ts";
import { changePeriods } from "#shared/network/retention/change-periods.ts";
import { liftHold } from "#shared/network/retention/lift-hold.ts";
import { placeHold } from "#shared/network/retention/place-hold.ts";
import { readRetention } from "#shared/network/retention/read-retention.ts";
import { readPublicProfile } from "#shared/records/network/public-profile.ts";
import { isHeld } from "#shared/records/retention/is-held.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { declineReferral } from "#shared/referrals/decisions/decline-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { undoDecision } from "#shared/referrals/decisions/undo-decision.ts";
import { purgeReferral } from "#shared/referrals/ending/purge-referral.ts";
import { readOwnReferral } from "#shared/referrals/partner/read-own-referral.ts";
import { withdrawReferral } from "#shared/referrals/partner/withdraw-referral.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { decideAccommodation } from "#shared/residents/accommodation/decide-accommodation.ts";
import { listAccommodations } from "#shared/residents/accommodation/list-accommodations.ts";
import { moveIn } from "#shared/residents/stay/move-in.ts";
import type { Sender } from "#shared/table/table.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { ask } from "../inquiry/asking.ts";
import { differences } from "../support/differences.ts";
import { type Faults, faulty, seeded } from "../support/faulty.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  localTime,
  madeOnce,
  type SmallWorld,
} from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, signedIn } from "../web/browser.ts";

let world: SmallWorld;
const faults: { current: Faults | undefined } = { current: undefined };
/** Runs just before the next purge is written. */
let meanwhile: (() => Promise<void>) | undefined;
const interposed = (sender: Sender): Sender => ({
  send: async (sent) => {
    const act = meanwhile;
    if (act && JSON.stringify(sent.input.TransactItems ?? "").includes("retention.purged")) {
      meanwhile = undefined;
      await act();
    }
    return sender.send(sent);
  },
});
const wrap = (sender: Sender) => interposed(faulty(sender, faults));
beforeEach(async () => {
  faults.current = undefined;
  meanwhile = undefined;
  world = await createSmallWorld({ wrap });
});
/** What is made in a world once; whoever asks for it is in a copy of that world from then on. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let it: T;
  const made = madeOnce(async () => {
    world = await createSmallWorld();
    it = await make();
    await world.drain();
    return world;
  });
  return async () => {
    world = await made({ wrap });
    return it;
  };
}
const care = () => world.as(world.lantern.members.admissions);
const administration = () => world.as(world.lantern.members.network_admin);
const juniper = () => world.lantern.houses.juniper;
const text = async () => JSON.stringify(await wholeTable(world));

/** Passes days, with a tick on each. */
async function days(count: number, step = 1): Promise<void> {
  for (let passed = 0; passed < count; passed += step) {
    world.clock.pass({ hours: 24 * Math.min(step, count - passed) });
    await world.tick();
  }
  await world.drain();
}

const close = (inquiry: Id<"inquiry">) =>
  closeInquiry(care(), {
    inquiry,
    sent: { outcome: "declined", elsewhere: "Perpetua was told of the county’s line", note: "For Quillon" },
    command: command(),
  });

const closedInquiry = once(async () => {
  const { inquiry } = await ask(world);
  await close(inquiry);
  return inquiry;
});

describe("an inquiry", () => {
  test("that was closed keeps its text for the network’s retention period, then only that it existed", async () => {
    const inquiry = await closedInquiry();
    await days(89, 7);
    expect(await text()).toMatch(/Perpetua/);
    await days(2);
    expect(await text()).not.toMatch(/Perpetua|Quillon|0133|fix clocks/);
    const page = await readInquiry(care(), { inquiry });
    expect(page.inquiry).toMatchObject({
      content: null,
      closed: { outcome: "declined", elsewhere: "", note: "" },
    });
    const { purged } = await readRetention(administration());
    expect(purged).toMatchObject([{ kind: "inquiry", number: spokenNumber(inquiry) }]);
    const events = (await wholeTable(world)).filter((one) => one.kind === "event");
    expect(JSON.stringify(events)).toContain("inquiry.purged");
  });

  test("that was never closed is purged later and leaves the waiting list", async () => {
    const { inquiry } = await ask(world);
    await days(179, 10);
    expect(await text()).toMatch(/Perpetua/);
    await days(2);
    expect(await text()).not.toMatch(/Perpetua|Quillon/);
    await expect(close(inquiry)).rejects.toMatchObject({ code: "inquiry_closed" });
  });

  test("is purged after any clock outage, and once however many ticks run at the same time", async () => {
    const inquiry = await closedInquiry();
    world.clock.pass({ hours: 24 * 700 });
    await Promise.all([world.tick(), world.tick(), world.tick()]);
    expect(await text()).not.toMatch(/Perpetua/);
    expect((await readRetention(administration())).purged).toHaveLength(1);
    expect(await purgeInquiry(world.system(world.lantern), inquiry)).toBe("nothing_due");
  });

  test("that is being worked on at the same time is not purged", async () => {
    const { inquiry } = await ask(world);
    world.clock.pass({ hours: 24 * 400 });
    await Promise.allSettled([close(inquiry), world.tick()]);
    const { inquiry: now } = await readInquiry(care(), { inquiry });
    // Either it was closed and kept for its period, or purged and could not be closed.
    expect(now.closed === null).toBe(now.content === null);
  });
});

describe("a legal hold", () => {
  test.each(["network", "number"] as const)(
    "on %s keeps it, its page says so, and lifted it goes within a day",
    async (what) => {
      const inquiry = await closedInquiry();
      const on = what === "network" ? "network" : spokenNumber(inquiry);
      await placeHold(administration(), {
        on: ` ${on}`.slice(what === "network" ? 1 : 0),
        why: "A subpoena",
        command: command(),
      });
      await days(400, 40);
      expect(await text()).toMatch(/Perpetua/);
      expect((await readInquiry(care(), { inquiry })).held).toBe(true);
      await liftHold(administration(), { on, command: command() });
      await days(1);
      expect(await text()).not.toMatch(/Perpetua/);
      const { holds } = await readRetention(administration());
      expect(holds).toMatchObject([
        { subject: on, reason: "A subpoena", lifted: { by: { kind: "member", member: expect.any(String) } } },
      ]);
    },
  );

  test("placed between the clock’s read and its write wins: nothing under a hold is purged", async () => {
    const inquiry = await closedInquiry();
    world.clock.pass({ hours: 24 * 91 });
    const on = spokenNumber(inquiry);
    meanwhile = () => placeHold(administration(), { on, why: "x", command: command() });
    expect(await purgeInquiry(world.system(world.lantern), inquiry)).toBe("nothing_due");
    expect(meanwhile).toBeUndefined();
    expect((await readInquiry(care(), { inquiry })).inquiry.content?.name).toBe("Perpetua");
    expect((await readRetention(administration())).purged).toEqual([]);
  });

  test("is placed once and lifted once, can be placed again, and reports invalid fields", async () => {
    const place = (on: string, why = "A lawsuit") =>
      placeHold(administration(), { on, why, command: command() });
    await place("r-48213");
    await expect(place("R-48213")).rejects.toMatchObject({ code: "held_already" });
    await expect(place("48213")).rejects.toMatchObject({ fields: [{ pointer: "/on" }] });
    await expect(place("Q-10001", " ")).rejects.toMatchObject({ fields: [{ pointer: "/why" }] });
    const lifting = await Promise.allSettled(
      [1, 2].map(() => liftHold(administration(), { on: "R-48213", command: command() })),
    );
    expect(lifting.map((one) => one.status).sort()).toEqual(["fulfilled", "rejected"]);
    world.clock.pass({ minutes: 1 });
    await place("R-48213");
    expect((await readRetention(administration())).holds).toHaveLength(2);
  });
});

test("the network’s own periods apply, also to existing records, and the public form states them", async () => {
  await closedInquiry();
  const sent = { closedDays: "30", unansweredDays: "60", referralDays: "90" };
  await expect(
    changePeriods(administration(), {
      sent: { ...sent, closedDays: "3", referralDays: "" },
      command: command(),
    }),
  ).rejects.toMatchObject({ fields: [{ pointer: "/closedDays" }, { pointer: "/referralDays" }] });
  await days(40, 5);
  await changePeriods(administration(), { sent, command: command() });
  await days(7);
  expect(await text()).not.toMatch(/Perpetua/);
  expect((await readPublicProfile(administration()))?.value).toMatchObject({
    closedDays: 30,
    unansweredDays: 60,
  });
});

test("holds and periods of another network do not apply", async () => {
  await closedInquiry();
  const other = await addNetwork(world, "net_lantern2");
  const admin = world.as(other.members.network_admin);
  await placeHold(admin, { on: "network", why: "x", command: command() });
  await days(100, 10);
  expect(await text()).not.toMatch(/Perpetua/);
});

describe("a referral", () => {
  const name = "Thessaly Underbough";
  const referred = () =>
    world.referred(world.lantern, (payload) => ({
      ...payload,
      person: { ...payload.person, legalName: name, preferredName: "Thessaly", birthDate: "1991-04-05" },
      // The consent may outlast the network's retention period.
      consent: { ...payload.consent, expires: "2029-01-01" },
    }));
  const routed = once(async () => {
    const referral = await referred();
    await routeReferral(care(), { referral, house: juniper(), command: command() });
    return referral;
  });
  const declines = async () => {
    const referral = await referred();
    await routeReferral(care(), { referral, house: juniper(), command: command() });
    await world.drain();
    await declineReferral(care(), {
      house: juniper(),
      referral,
      reason: "no_suitable_bed_by_date",
      wouldChange: "Thessaly waits a week",
      elsewhere: "not known",
      command: command(),
    });
    await world.drain();
    return referral;
  };
  const declined = once(declines);

  test("that was declined keeps its number, times and reason; nothing about the person is left in the whole table", async () => {
    const referral = await declined();
    await days(364, 30);
    expect(await text()).toContain(name);
    await days(2);
    expect(await text()).not.toMatch(/Thessaly|Underbough/);
    const view = await readOwnReferral(world.partner(world.lantern, world.lantern.partners.larkfield), {
      referral,
    });
    expect(view).toMatchObject({
      number: spokenNumber(referral),
      status: "declined",
      decision: { kind: "declined", reason: "no_suitable_bed_by_date" },
    });
    expect((await readRetention(administration())).purged).toMatchObject([{ kind: "referral" }]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
    await expect(readReferral(care(), { house: null, referral })).rejects.toMatchObject({
      code: "referral_purged",
    });
  });

  test("that was closed, undone and closed again is purged after its last closing, with what an undo restores", async () => {
    const referral = await world.referred();
    const why = { reason: "unreachable", wouldChange: "Perpetua calls", elsewhere: "unknown" } as const;
    const decline = (of: string) => declineReferral(care(), { house: null, referral, ...why, command: of });
    const of = command();
    await decline(of);
    await undoDecision(care(), { house: null, referral, of, command: command() });
    await days(400, 20);
    expect(await text()).toMatch(/Wagtail/);
    await decline(command());
    await world.drain();
    expect(await text()).toMatch(/Perpetua/);
    await days(900, 100);
    expect(await text()).not.toMatch(/Wagtail|Perpetua/);
    const headers = (await wholeTable(world)).filter(({ kind }) => kind === "referral");
    expect(headers).toMatchObject([{ data: { undo: null } }]);
  });

  test("its page says what was erased and what was kept, to admissions and in its house", async () => {
    const referral = await declined();
    await days(400, 40);
    const web = createWeb({
      world: world.world,
      ports: world.ports,
      oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
      origin,
      development: false,
      log: () => {},
    });
    const admissions = await signedIn(world, web, world.lantern.members.admissions);
    const manager = await signedIn(world, web, world.lantern.members.house_manager);
    for (const page of [
      await admissions.get(`/referrals/${referral}`),
      await manager.get(`/houses/${juniper()}/referrals/${referral}`),
    ]) {
      expect(page.status).toBe(200);
      expect(page.text).toContain("were deleted under");
      expect(page.text).toContain("No suitable bed by the requested date");
      expect(page.text).not.toContain("undefined");
    }
  });

  test("that its partner withdrew is purged on time too, after its hold was lifted", async () => {
    const referral = await referred();
    const sender = world.partner(world.lantern, world.lantern.partners.larkfield);
    await withdrawReferral(sender, { referral, command: command() });
    await world.drain();
    const on = spokenNumber(referral);
    await placeHold(administration(), { on, why: "An inspection", command: command() });
    await days(500, 50);
    expect(await text()).toContain(name);
    expect(await isHeld(care(), on)).toBe(true);
    await liftHold(administration(), { on, command: command() });
    await days(1);
    expect(await text()).not.toMatch(/Thessaly|Underbough/);
  });

  test("is purged with the person’s accommodation requests and the responses", async () => {
    const referral = await routed();
    const at = { house: juniper(), referral };
    for (const asked of ["A lower bunk for Quillon", "No stairs for Quillon"])
      await askAccommodation(care(), { ...at, asked, command: command() });
    const [one] = (await listAccommodations(care(), at)).asked;
    const form = { answer: "granted", what: "2A for Quillon", ground: "", alternative: "", reviewOn: "" };
    const accommodation = one?.value.id ?? "acc_none";
    await decideAccommodation(care(), { ...at, accommodation, version: 1, form, command: command() });
    const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
    await declineReferral(care(), { ...at, ...why, command: command() });
    await world.drain();
    await days(360, 60);
    expect(await text()).toMatch(/Quillon/);
    await days(20, 5);
    expect(await text()).not.toMatch(/Quillon|Thessaly|Underbough/);
    const left = (await wholeTable(world)).filter((row) => String(row.kind).startsWith("accommodation"));
    expect(left).toEqual([]);
    await expect(listAccommodations(care(), at)).rejects.toMatchObject({ kind: "not_found" });
  });

  test("that led to a stay is not purged", async () => {
    const referral = await routed();
    const bed = (await world.beds(world.lantern, juniper())).get("1A") ?? "bed_none";
    const until = localTime(world.clock, 10);
    await acceptReferral(care(), { house: juniper(), referral, bed, until, command: command() });
    await moveIn(care(), { house: juniper(), referral, command: command() });
    await world.drain();
    await days(800, 100);
    expect((await readReferral(care(), { house: null, referral })).body.payload.person.legalName).toBe(name);
  });

  test("of a current or re-referred person keeps the person record; the last one deletes it", async () => {
    const first = await declined();
    await days(200, 50);
    const second = await declines();
    await days(170, 10);
    const people = async () => (await wholeTable(world)).filter((one) => one.kind === "person");
    expect((await people()).length).toBe(1);
    await expect(readReferral(care(), { house: null, referral: first })).rejects.toMatchObject({
      code: "referral_purged",
    });
    expect(
      (await readReferral(care(), { house: null, referral: second })).body.payload.person.legalName,
    ).toBe(name);
    await days(200, 20);
    expect(await people()).toHaveLength(0);
    expect(await text()).not.toMatch(/Thessaly|Underbough/);
  });

  test("that arrives for a person while their last one is purged never ends up without a person record", async () => {
    const first = await declined();
    world.clock.pass({ hours: 24 * 366 });
    const [, again] = await Promise.all([
      purgeReferral(world.system(world.lantern), first, capabilities),
      referred(),
    ]);
    await world.drain();
    await world.tick();
    const { body, header } = await readReferral(care(), { house: null, referral: again });
    expect(body.payload.person.legalName).toBe(name);
    const people = (await wholeTable(world)).filter((one) => one.kind === "person");
    expect(people.map((one) => one.sk)).toContain(`P#${header.person}`);
  });

  test("is purged completely or not at all, whatever fails", async () => {
    const referrals = [await declined(), await declines()];
    world.clock.pass({ hours: 24 * 400 });
    faults.current = { random: seeded(23), refuse: 0.3, lose: 0.4, partial: 0.3 };
    for (let run = 0; run < 8; run += 1) await world.tick().catch(() => {});
    faults.current = undefined;
    await world.tick();
    await world.drain();
    expect(await text()).not.toMatch(/Thessaly|Underbough/);
    const { purged } = await readRetention(administration());
    expect(purged.map((one) => one.number).sort()).toEqual(referrals.map(spokenNumber).sort());
  });
});

test("an inquiry taken by phone is purged with its notes, and its outbox message had none of them", async () => {
  const sent = { name: "Perpetua", phone: "555-555-0133", words: "Quillon" };
  await takeCall(care(), { sent, command: command() });
  await days(190, 10);
  expect(await text()).not.toMatch(/Perpetua|Quillon|0133/);
});
