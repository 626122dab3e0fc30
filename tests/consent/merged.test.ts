import { expect, test } from "vitest";
import { endConsent } from "#shared/consents/end-consent.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { listOwnConsents, listOwnDisclosures, revokeOwn } from "#shared/consents/own.ts";
import { prepareConsent } from "#shared/consents/prepare-consent.ts";
import { receiveRevocation } from "#shared/consents/receive-revocation.ts";
import { recordConsent } from "#shared/consents/record-consent.ts";
import { recordDisclosure } from "#shared/consents/record-disclosure.ts";
import { signConsent } from "#shared/consents/sign-consent.ts";
import { takeRecord } from "#shared/journeys/own/take-record.ts";
import type { Id } from "#shared/kernel/ids.ts";
import { stamp } from "#shared/kernel/instant.ts";
import { mergePersons } from "#shared/people/merge/merge-persons.ts";
import { unmergePersons } from "#shared/people/merge/unmerge-persons.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { scopeOfResident } from "#shared/table/member-scopes.ts";
import { moveOut } from "../support/move-out.ts";
import { command, createSmallWorld } from "../support/small-world.ts";
import { signedConsent, signing } from "./kit.ts";

test("consents of a record that was merged into another are found, used and revoked from either, until it is undone", async () => {
  const world = await createSmallWorld();
  const { juniper: house, alder } = world.lantern.houses;
  const staffIn = (one: Id<"house">) =>
    world.as({ ...world.lantern.members.house_manager, houses: [one] }, one);
  const care = world.as(world.lantern.members.admissions);
  const movesIn = async (legalName: string, at = house) => {
    const bed = (await world.beds(world.lantern, at)).get("1A") ?? "bed_none";
    const who = { legalName, birthDate: "1990-01-01" };
    const { stay } = await moveInWithoutReferral(staffIn(at), { house: at, bed, ...who, command: command() });
    await world.drain();
    return { house: at, stay };
  };
  const leaves = (at: { house: Id<"house">; stay: Id<"stay"> }) =>
    moveOut(staffIn(at.house), { ...at, kind: "graduated", on: world.today(), command: command() });
  const manager = staffIn(house);

  const first = await movesIn("Linus Bracken");
  const { consent } = await recordConsent(manager, { ...first, ...signedConsent, command: command() });
  const asked = { ...first, ...signedConsent, recipient: "Wade Rook", command: command() };
  const { consent: prepared } = await prepareConsent(manager, asked);
  await leaves(first);
  await world.drain();
  const now = await movesIn("Linas Bracken");
  expect((await listConsents(manager, now)).consents).toEqual([]);

  const { person: other } = await listConsents(care, first);
  const { person } = await listConsents(care, now);
  expect(person).not.toBe(other);
  const chosen = { name: "person", birthDate: "person", phone: "person", reason: "One person" } as const;
  await mergePersons(care, { person, other, ...chosen, command: command() });
  await world.drain();

  for (const at of [first, now]) {
    const found = await listConsents(manager, at);
    expect(found.consents.map(({ value }) => value.id)).toEqual([consent]);
    expect(found.prepared.map(({ id }) => id)).toEqual([prepared]);
  }
  await recordDisclosure(manager, { ...now, consent, what: ["residency"], how: "phone", command: command() });
  expect((await listConsents(manager, now)).disclosures).toHaveLength(1);
  await signConsent(manager, { ...now, consent: prepared, ...signing, command: command() });
  const end = { how: "revoked", heardBy: "Wren", on: world.today() } as const;
  await endConsent(manager, { ...now, consent, ...end, command: command() });
  expect(
    (await listConsents(care, first)).consents.find(({ value }) => value.id === consent)?.value.over,
  ).not.toBeNull();

  // A house still sees only its own.
  await leaves(now);
  await world.drain();
  const elsewhere = await movesIn("Linus Bracken", alder);
  expect((await listConsents(staffIn(alder), elsewhere)).consents).toEqual([]);
  expect((await listConsents(care, elsewhere)).consents).toHaveLength(2);

  // The resident, too, finds what either record holds, and takes it back there.
  await world.drain();
  const { stay } = await listConsents(care, now);
  const own = { network: care.network, journey: stay.journey, person: stay.confirmed?.person ?? person };
  const resident = scopeOfResident(world.world, own, "req_1");
  expect((await listOwnConsents(resident)).map((one) => one.consent.id).sort()).toEqual(
    [consent, prepared].sort(),
  );
  expect((await listOwnDisclosures(resident)).disclosures).toHaveLength(1);
  expect((await takeRecord(resident, { parts: "", command: command() })).given.record.consents).toHaveLength(
    2,
  );
  await revokeOwn(resident, { consent: prepared, command: command() });
  await world.drain();
  const after = (await listOwnConsents(resident)).find((one) => one.consent.id === prepared);
  expect(after?.consent.over?.by).toMatchObject({ kind: "resident" });

  await unmergePersons(care, { person, other, reason: "Two people", command: command() });
  await world.drain();
  expect((await listConsents(care, now)).consents).toEqual([]);
  expect((await listConsents(care, first)).consents).toHaveLength(2);

  const asks = { journey: own.journey, consent, at: stamp(world.world.now()) };
  const heard = async (of: Id<"person">) =>
    (await receiveRevocation(world.system(world.lantern), { ...asks, person: of })).result;
  expect(await heard(other)).toBe("refused");
});
