import { beforeEach, describe, expect, test } from "vitest";
import { labelsByPath } from "#functions/copy/en/referrals/sent.ts";
import { mayHear, phoneToCall } from "#shared/records/referral/may-tell.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import { referralFacts } from "#shared/records/referral/payload/facts.ts";
import { markNoShow } from "#shared/referrals/arrival/mark-no-show.ts";
import { changeHouses } from "#shared/referrals/by-hand/change-houses.ts";
import { changeReferrer } from "#shared/referrals/by-hand/change-referrer.ts";
import { factForms, nameOf, notFilledIn, type Section, sections } from "#shared/referrals/by-hand/fields.ts";
import { fillInReferral } from "#shared/referrals/by-hand/fill-in.ts";
import { noteConsent } from "#shared/referrals/by-hand/note-consent.ts";
import { recordWithdrawal } from "#shared/referrals/by-hand/record-withdrawal.ts";
import { tellReferrer } from "#shared/referrals/by-hand/tell-referrer.ts";
import { sectionWith, shownIn, valueAt } from "#shared/referrals/by-hand/values.ts";
import { acceptReferral } from "#shared/referrals/decisions/accept-referral.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { correctIdentity } from "#shared/referrals/identity/correct-identity.ts";
import { takeReferral } from "#shared/referrals/intake/take-referral.ts";
import { putOnWaitlist } from "#shared/referrals/waitlist/put-on-waitlist.ts";
import { readBoard } from "#shared/views/house-board.ts";
import { listInbox } from "#shared/views/inbox.ts";
import { readReferral } from "#shared/views/referral-page.ts";
import { readWaitlist } from "#shared/views/waitlist-page.ts";
import { byProgram, selfReferral } from "../support/by-hand.ts";
import { differences } from "../support/differences.ts";
import { command, createSmallWorld, localTime, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
beforeEach(async () => {
  world = await createSmallWorld();
});
const care = () => world.as(world.lantern.members.admissions);
const juniper = () => world.lantern.houses.juniper;
const manager = () => world.as(world.lantern.members.house_manager, juniper());

async function taken(sent: ReturnType<typeof selfReferral> = selfReferral(world)) {
  const { referral } = await takeReferral(care(), { ...sent, command: command() });
  await routeReferral(care(), { referral, house: juniper(), command: command() });
  const on = () => ({ house: juniper(), referral, command: command() });
  const page = () => readReferral(manager(), { house: juniper(), referral });
  return { referral, on, page };
}
const consent = (more: object = {}) => ({
  basis: "part_2",
  mayReturn: ["status", "decision"],
  signedBy: "Rafe Dunlin",
  signedOn: world.today(),
  expires: "2026-12-01",
  kept: "Binder in the office",
  ...more,
});

describe("what is known", () => {
  test("every field a partner can send can be filled in, or is listed with its own way", () => {
    const filled = sections.flatMap((one) => factForms[one].fields.map(({ path }) => path));
    const all = [...labelsByPath.keys()].filter((path) => !path.startsWith("consent."));
    expect([...filled, ...notFilledIn].sort()).toEqual(all.sort());
  });

  test("what a form shows is read back as the same facts", () => {
    const full = referralFacts.parse(exampleReferral("2026-03-02"));
    for (const section of sections) {
      const { fields, form } = factForms[section];
      const sent = Object.fromEntries(
        fields.map((one) => [nameOf(one), shownIn(one, valueAt(full, one.path))]),
      );
      // How many days a supply lasts is not asked by hand.
      const said = sectionWith(section, { ...full, [section]: {} }, fields, form.read(sent));
      for (const one of fields)
        expect(shownIn(one, valueAt({ ...full, [section]: said } as typeof full, one.path)), one.path).toBe(
          sent[nameOf(one)],
        );
    }
  });

  test("a section is filled in, and the history says what stood there before", async () => {
    const { on, page } = await taken();
    const living = {
      allergies: "Bee stings",
      medications: "Sample A, 10 mg\nSample B, at night, controlled",
    };
    await fillInReferral(manager(), "living", { ...on(), sent: living });
    await fillInReferral(manager(), "living", { ...on(), sent: { ...living, allergies: "none" } });
    const { body, history } = await page();
    expect(body.payload.living).toEqual({
      allergies: "none_known",
      medications: [
        { name: "Sample A", dose: "10 mg", controlled: false },
        { name: "Sample B", dose: "at night", controlled: true },
      ],
    });
    expect(history.slice(-2)).toMatchObject([
      { type: "referral.filled_in", data: { fields: "living.medications living.allergies" } },
      {
        data: { fields: "living.allergies" },
        said: { was: "living.allergies Bee stings" },
        by: { kind: "member" },
      },
    ]);
  });

  test("a new day a bed is needed reaches the board, the waitlist and the header", async () => {
    const { on, page } = await taken();
    await putOnWaitlist(manager(), { ...on(), reason: "No bed this week." });
    await fillInReferral(manager(), "routing", { ...on(), sent: { neededBy: "2026-03-20" } });
    await fillInReferral(manager(), "person", {
      ...on(),
      sent: { gender_houseWanted: "any" },
    });
    const who = { givenName: "Rafe", familyName: "Dunlin", birthDate: "1990-06-02" };
    await correctIdentity(manager(), { ...on(), ...who, phone: "555-555-0170" });
    await world.drain();
    const { header } = await page();
    expect(header).toMatchObject({ neededBy: "2026-03-20", contact: { phone: "555-555-0170" } });
    const list = await readWaitlist(manager(), { house: juniper() });
    expect(list.entries).toMatchObject([{ neededBy: "2026-03-20", wish: { house: "any" } }]);
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("a field that makes no sense alone, a wrong year and no change are refused", async () => {
    const { on } = await taken();
    const fill = (section: Section, sent: Record<string, string>) =>
      fillInReferral(manager(), section, { ...on(), sent });
    await expect(fill("treatment", { nextCare_provider: "Bayleaf" })).rejects.toMatchObject({
      fields: [{ pointer: "/nextCare_schedule", code: "referral.incomplete" }],
    });
    await expect(fill("recovery", { lastUse: "2031-01-01" })).rejects.toMatchObject({
      fields: [{ pointer: "/lastUse", code: "payload.implausible" }],
    });
    await expect(fill("justice", {})).rejects.toMatchObject({ code: "nothing_changed" });
  });

  test("the program, its contact and the houses wanted can be changed, and the history says what was there", async () => {
    const { on, page } = await taken(byProgram(world));
    await noteConsent(manager(), { ...on(), ...consent() });
    await putOnWaitlist(manager(), { ...on(), reason: "No bed this week." });
    const program = { program: "Harbor Detox West", contactName: "Lia Swift", contactPhone: "555-555-0171" };
    await changeReferrer(manager(), { ...on(), ...program, is: "same" });
    await changeHouses(manager(), { ...on(), houses: [juniper(), world.lantern.houses.alder] });
    await world.drain();
    const { header, facts, history } = await page();
    expect(header).toMatchObject({
      source: { kind: "program", name: "Harbor Detox West" },
      contact: { name: "Lia Swift", phone: "555-555-0171" },
      mayReturn: ["status", "decision"],
      wanted: [juniper(), world.lantern.houses.alder],
    });
    expect(facts.routing.houses).toEqual(header.wanted);
    expect(history.slice(-2)).toMatchObject([
      { said: { was: "Harbor Detox, Petra Swift, 555-555-0165" } },
      { data: { houses: "Juniper House, Alder House", was: null } },
    ]);
    const list = await readWaitlist(manager(), { house: juniper() });
    expect(list.entries).toMatchObject([{ source: { name: "Harbor Detox West" } }]);
    const unknown = { houses: ["hse_elsewhere"] };
    await expect(changeHouses(manager(), { ...on(), ...unknown })).rejects.toMatchObject({
      fields: [{ pointer: "/houses" }],
    });
    expect(await differences(world.system(world.lantern))).toEqual([]);
  });

  test("another program ends the consent to tell the one before; who refers themselves has no referrer", async () => {
    const { on, page } = await taken(byProgram(world));
    await noteConsent(manager(), { ...on(), ...consent() });
    const other = { program: "Bayleaf House", contactName: "Ona Rook", contactPhone: "555-555-0172" };
    await changeReferrer(manager(), { ...on(), ...other, is: "another" });
    const { header, facts } = await page();
    expect([header.mayReturn, facts.consent?.mayReturn]).toEqual([[], []]);
    await world.drain();
    await expect(tellReferrer(manager(), { ...on(), what: "decision", who: "Ona" })).rejects.toMatchObject({
      code: "consent_ended",
    });
    const self = await taken();
    await expect(changeReferrer(manager(), { ...self.on(), ...other, is: "same" })).rejects.toMatchObject({
      code: "refers_themselves",
    });
  });

  test("what a partner sent stays as it was sent", async () => {
    const referral = await world.referred();
    const sent = { allergies: "Bee stings" };
    await expect(
      fillInReferral(care(), "living", { house: null, referral, command: command(), sent }),
    ).rejects.toMatchObject({ kind: "conflict", code: "sent_by_partner" });
  });
});

describe("what goes back to the program", () => {
  test("nothing before its consent is noted, and then only what it allows, until it ends", async () => {
    const { on, page } = await taken(byProgram(world));
    const tell = (what: string) => tellReferrer(manager(), { ...on(), what, who: "Petra" });
    const refused = { kind: "conflict", code: "no_consent" };
    await expect(tell("status")).rejects.toMatchObject(refused);
    const note = async (given = consent()) => {
      await noteConsent(manager(), { ...on(), ...given });
      await world.drain();
    };
    await note();
    await tell("decision");
    await expect(tell("arrival")).rejects.toMatchObject({ kind: "conflict", code: "lacks_arrival" });
    const { history, body } = await page();
    expect(history.slice(-2)).toMatchObject([
      { type: "referral.consent_noted", said: { kept: "Binder in the office" } },
      { type: "referral.told", data: { what: "decision" }, said: { who: "Petra" } },
    ]);
    expect(body.provenance.basis).toBe("part_2");
    // Revoked: noted again, with nothing to tell.
    world.clock.pass({ minutes: 1 });
    await note(consent({ mayReturn: [] }));
    await expect(tell("decision")).rejects.toMatchObject({ code: "consent_revoked" });
    world.clock.pass({ minutes: 1 });
    await note(consent({ expires: world.today() }));
    await tell("decision");
    world.clock.pass({ hours: 48 });
    await expect(tell("decision")).rejects.toMatchObject({ code: "consent_expired" });
  });

  test("about a no-show the program may hear, and a board and the inbox offer its phone, only while its consent lasts", async () => {
    const { on } = await taken(byProgram(world));
    const bed = (await world.beds(world.lantern, juniper())).get("1A");
    if (!bed) throw new Error("no bed");
    await acceptReferral(manager(), { ...on(), bed, until: localTime(world.clock, 24) });
    await markNoShow(manager(), { ...on(), keepBed: true });
    const phones = async () => {
      await world.drain();
      const rows = [
        (await readBoard(manager(), { house: juniper() })).noShows,
        (await listInbox(care(), {})).waiting,
      ].flat();
      return rows.map((one) => phoneToCall(one, world.clock.now()));
    };
    const hears = async () => {
      const { header } = await readReferral(manager(), on());
      return mayHear(header, "status", world.clock.now());
    };
    expect([await phones(), await hears()]).toEqual([[null, null], false]);
    await noteConsent(manager(), { ...on(), ...consent({ expires: world.today() }) });
    expect([await phones(), await hears()]).toEqual([["555-555-0165", "555-555-0165"], true]);
    world.clock.pass({ hours: 48 });
    expect([await phones(), await hears()]).toEqual([[null, null], false]);
  });

  test("a consent needs an end, a day it was signed and where it is kept", async () => {
    const { on } = await taken(byProgram(world));
    const none = { ...consent(), expires: "", signedOn: "", kept: "" };
    await expect(noteConsent(manager(), { ...on(), ...none })).rejects.toMatchObject({
      fields: [{ pointer: "/signedOn" }, { pointer: "/expires" }, { pointer: "/kept" }],
    });
  });
});

test("withdrawn by phone, its hold ends and it is closed", async () => {
  const { on, page } = await taken();
  const bed = (await world.beds(world.lantern, juniper())).get("1A");
  if (!bed) throw new Error("no bed");
  await acceptReferral(manager(), { ...on(), bed, until: localTime(world.clock, 24) });
  await recordWithdrawal(manager(), { ...on(), who: "Rafe" });
  const { header, history } = await page();
  expect(header.state.status).toBe("withdrawn");
  expect(history.at(-1)).toMatchObject({ type: "referral.withdrawn", said: { who: "Rafe" } });
  expect((await readBoard(manager(), { house: juniper() })).counts.held).toBe(0);
  await expect(recordWithdrawal(manager(), { ...on(), who: "Rafe" })).rejects.toMatchObject({
    code: "referral_closed",
  });
});
