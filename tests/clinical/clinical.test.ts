import { beforeEach, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { keepCheckIn } from "#shared/check-ins/keep-check-in.ts";
import { readCheckIn } from "#shared/check-ins/read-check-ins.ts";
import { takeBackShare } from "#shared/check-ins/take-back-share.ts";
import { nameClinician } from "#shared/clinical/name-clinician.ts";
import { listClients, readClinical } from "#shared/clinical/read-clinical.ts";
import { writeClinicalNote } from "#shared/clinical/write-note.ts";
import { endConsent } from "#shared/consents/end-consent.ts";
import { revokeOwn } from "#shared/consents/own.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { listOwnLooks } from "#shared/journeys/own/read-own.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { clinicalNote } from "#shared/records/clinical/note.ts";
import { consent, consentKey } from "#shared/records/consent/consent.ts";
import { journeyDoor, journeyDoorKey } from "#shared/records/journey/door.ts";
import { scopeOfClinician, scopeOfStaff } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import { create, remove, replace } from "#shared/table/transact.ts";
import { sent } from "../check-in/kit.ts";
import { type Walking, walkingIn, walkingWorld } from "../support/beside.ts";
import { differences } from "../support/differences.ts";
import { command, madeOnce, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, signedIn } from "../web/browser.ts";
import { withProvider } from "./kit.ts";

let world: SmallWorld;
let they: Walking;
let made: Walking & { readonly consent: Id<"consent"> };
let clinician: Scope;
const first = madeOnce(async () => {
  const { world: one, they: walk } = await walkingWorld();
  const manager = one.as(one.lantern.members.house_manager, walk.at.house);
  const on = { ...walk.at, command: command() };
  const { consent: id } = await recordConsent(manager, { ...withProvider(one), ...on });
  const { member } = one.lantern.members.clinician;
  await nameClinician(manager, { ...walk.at, consent: id, member, named: "yes", command: command() });
  await one.drain();
  one.clock.pass({ minutes: 1 });
  made = { ...walk, consent: id };
  return one;
});
beforeEach(async () => {
  world = await first();
  they = walkingIn(world, made);
  clinician = treatingIn(world);
});

const treatingIn = ({ world: of, lantern }: SmallWorld) =>
  scopeOfClinician(of, lantern.members.clinician, { journey: made.journey, person: made.person }, "req");
const refusal = (code: string) => expect.objectContaining({ name: "Refusal", code });
const manager = () => world.as(world.lantern.members.house_manager, they.at.house);
const items = async (kind: string) => (await wholeTable(world)).filter((one) => one.kind === kind);
const share = (audience: string) => keepCheckIn(they.mentor, sent({ audience }));
const note = (scope = clinician) =>
  writeClinicalNote(scope, { words: "Sleeping better", command: command() });
const clients = () => listClients(scopeOfStaff(world.world, world.lantern.members.clinician, "req"));
const door = async () =>
  (await world.world.openDoor("web").get(journeyDoor, journeyDoorKey(world.lantern.id, they.journey)))?.value;
const revoke = () =>
  endConsent(manager(), {
    ...{ ...they.at, consent: made.consent, how: "revoked", heardBy: "Sam", on: world.today(), note: "" },
    command: command(),
  });
const same = async () => expect(await differences(world.system(world.lantern))).toEqual([]);

describe("a clinician whom a consent names", () => {
  test("reads what is shared with them and nothing else, and the resident sees that they looked", async () => {
    expect(await clients()).toMatchObject([{ name: "Linus", journey: they.journey }]);
    await share("two_of_us");
    const { checkIn } = await share("clinician");
    await world.drain();
    expect((await readClinical(clinician)).checkIns.map(({ id }) => id)).toEqual([checkIn]);
    await world.drain();
    expect((await listOwnLooks(they.resident)).looks).toMatchObject([
      { role: "clinician", purpose: "clinical" },
    ]);
    await same();
    await takeBackShare(they.resident, { checkIn, command: command() });
    await world.drain();
    expect((await readClinical(clinician)).checkIns).toEqual([]);
    expect((await readCheckIn(they.mentor, { checkIn })).share?.copy).toBeNull();
    await same();
  });

  test("keeps notes that lie where no house, no mentor and no other clinician reads", async () => {
    await note();
    expect((await readClinical(clinician)).notes).toMatchObject([{ words: "Sleeping better" }]);
    const found = (await wholeTable(world)).filter((one) => JSON.stringify(one).includes("Sleeping better"));
    expect(found.map(({ pk }) => String(pk))).toEqual([`N#${world.lantern.id}#CL#${they.journey}`]);
  });

  test("still reads what is shared beside two hundred notes, and their own beside another's", async () => {
    const { checkIn } = await share("clinician");
    await world.drain();
    await note();
    const { table } = clinician;
    const own = (await readClinical(clinician)).notes;
    const of = {
      journey: they.journey,
      made: { at: "2026-03-02T00:00:00.000Z", by: { kind: "system" } },
    } as const;
    for (let batch = 0; batch < 3; batch += 1)
      await table.write(
        Array.from({ length: 80 }, (_, at) =>
          create(clinicalNote, { ...of, id: `not_${batch}-${at}`, member: "mem_zzzz", words: "Another's" }),
        ),
      );
    const page = await readClinical(clinician);
    expect(page.checkIns.map(({ id }) => id)).toEqual([checkIn]);
    expect(page.notes).toEqual(own);
  });

  test("sees only as far as the consent goes, and nothing shared before it named them", async () => {
    await share("clinician");
    await world.drain();
    world.clock.pass({ minutes: 1 });
    await revoke();
    await world.drain();
    const narrow = { ...withProvider(world), what: ["recovery_plan"], signedOn: world.today() };
    const on = { ...they.at, command: command() };
    const { consent: id } = await recordConsent(manager(), { ...narrow, ...on });
    const { member } = world.lantern.members.clinician;
    await nameClinician(manager(), { ...they.at, consent: id, member, named: "yes", command: command() });
    await world.drain();
    world.clock.pass({ minutes: 1 });
    await share("clinician");
    await world.drain();
    expect((await readClinical(clinician)).checkIns).toEqual([]);
    world.clock.pass({ minutes: 1 });
    // The same two, under a consent that covers them: the first was shared with whoever came before.
    const whole = { ...withProvider(world), recipient: "Riverside", signedOn: world.today() };
    const wide = await recordConsent(manager(), { ...whole, ...they.at, command: command() });
    await nameClinician(manager(), { ...they.at, ...wide, member, named: "yes", command: command() });
    await world.drain();
    expect((await readClinical(clinician)).checkIns).toEqual([]);
    world.clock.pass({ minutes: 1 });
    await share("clinician");
    await world.drain();
    expect((await readClinical(clinician)).checkIns).toHaveLength(1);
  });

  test("is named only under a treatment provider's consent, and only who is a clinician", async () => {
    const family = { ...withProvider(world), kind: "family" as const, ...they.at, command: command() };
    const { consent: other } = await recordConsent(manager(), family);
    const name = (id: Id<"consent">, member: string, named = "yes") =>
      nameClinician(manager(), { ...they.at, consent: id, member, named, command: command() });
    const { clinician: who, peer_mentor } = world.lantern.members;
    await expect(name(other, who.member)).rejects.toThrow(refusal("not_for_clinicians"));
    await expect(name(made.consent, peer_mentor.member)).rejects.toThrow(refusal("not_a_clinician"));
    await expect(name(made.consent, who.member, "")).rejects.toMatchObject({
      fields: [{ pointer: "/named", code: "clinical.named_required" }],
    });
  });

  test("holds the consent and never writes it", async () => {
    const { homes, table } = clinician;
    const found = await table.get(consent, consentKey(homes, they.person, made.consent));
    if (!found) throw new Error("no consent");
    const own = replace(consent, found, { ...found.value, over: null });
    for (const change of [own, remove("consent", found.key)])
      await expect(table.write([change])).rejects.toThrow("outside its scope");
  });
});

describe("a consent that has ended", () => {
  test.each([
    ["revoked to staff", revoke],
    [
      "taken back by the resident",
      () => revokeOwn(they.resident, { consent: made.consent, command: command() }),
    ],
  ])("%s closes the page at the next request, the list and what can be shared", async (how, end) => {
    await end();
    // Taken back by the resident, it is over once their request is carried out; told to staff, at once.
    if (how.startsWith("taken")) await world.drain();
    await expect(readClinical(clinician)).rejects.toMatchObject({ kind: "not_found" });
    await expect(note()).rejects.toThrow(refusal("consent_over_for_clinician"));
    await world.drain();
    expect(await clients()).toEqual([]);
    expect((await door())?.clinicians).toMatchObject([{ until: expect.not.stringMatching(/^9/) }]);
    await expect(share("clinician")).rejects.toThrow(refusal("audience_over"));
    await same();
  });

  test("while a note is being written: it is not kept", async () => {
    let ended = false;
    world = await first({
      wrap: (sender) => ({
        send: async (one) => {
          if (!ended && JSON.stringify(one.input).includes("Sleeping better")) {
            ended = true;
            await revoke();
          }
          return sender.send(one);
        },
      }),
    });
    await expect(note(treatingIn(world))).rejects.toThrow(refusal("consent_over_for_clinician"));
    expect([ended, await items("clinical.note")]).toEqual([true, []]);
  });

  test("by its last day shows no one the page, and gives a form's words back", async () => {
    const oidc = { issuer: "https://issuer.test", clientId: "web" };
    const { ports } = world;
    const web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
    const path = `/journeys/${they.journey}/clinical`;
    const form = () => ({ form: "note", command: command(), words: "Sleeping better" });
    const before = await signedIn(world, web, world.lantern.members.clinician);
    expect((await before.get(path)).text).toContain("Linus");
    expect((await before.post(path, form())).to).toBe(path);
    expect((await (await signedIn(world, web, world.lantern.members.peer_mentor)).get(path)).status).toBe(
      403,
    );
    world.clock.pass({ hours: 24 * 32 });
    const after = await signedIn(world, web, world.lantern.members.clinician);
    expect((await after.get(path)).status).toBe(404);
    const lost = await after.post(path, form());
    expect([lost.status, lost.text.includes("Sleeping better")]).toEqual([404, true]);
  });
});
