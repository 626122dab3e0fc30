import { beforeAll, describe, expect, test } from "vitest";
import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import { takeCall } from "#shared/inquiries/take-call.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { archived } from "../support/archive.ts";
import { askedToLeave } from "../support/erasure.ts";
import { sign } from "../support/papers.ts";
import { personsOf } from "../support/persons.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { verbs } from "./verbs/all.ts";
import type { Things, Verb } from "./verbs/kit.ts";

let world: SmallWorld;
let other: SmallNetwork;
let it: Things;

beforeAll(async () => {
  world = await createSmallWorld();
  other = await addNetwork(world, "net_lantern2");
  const { lantern } = world;
  const house = lantern.houses.juniper;
  const manager = world.as(lantern.members.house_manager, house);
  const beds = await world.beds(lantern, house);
  const [bed, taken] = [beds.get("1A"), beds.get("2B")];
  if (!bed || !taken) throw new Error("no beds");
  const referral = await world.referred();
  const care = world.as(lantern.members.admissions);
  await routeReferral(care, { referral, house, command: command() });
  const walkIn = {
    house,
    bed: taken,
    legalName: "Linus Bracken",
    birthDate: "1990-01-01",
    command: command(),
  };
  const { stay } = await moveInWithoutReferral(manager, walkIn);
  const { document } = await sign(manager, { house, stay }, "medications");
  const lower = { house, stay, asked: "A lower bunk", command: command() };
  const { accommodation } = await askAccommodation(manager, lower);
  const stairs = { house, referral, asked: "No stairs", command: command() };
  const { accommodation: request } = await askAccommodation(manager, stairs);
  const { inquiry } = await takeCall(care, {
    sent: { name: "Corliss", phone: "555-555-0142" },
    command: command(),
  });
  await world.drain();
  const { member } = lantern.members.volunteer;
  const sheet = (role: "network_admin" | "admissions") =>
    uploadImport(world.as(lantern.members[role]), {
      file: "sheet.csv",
      cells: [
        ["House", "Bed"],
        ["Juniper House", "9"],
      ],
      command: command(),
    });
  it = {
    archive: await archived(world, lantern),
    erasure: await askedToLeave(world, lantern),
    import: (await sheet("network_admin")).import,
    roster: (await sheet("admissions")).import,
    house,
    referral,
    stay,
    bed,
    member,
    key: lantern.partners.halfmoon.key,
    partner: lantern.partners.halfmoon.id,
    document,
    accommodation,
    request,
    inquiry,
    ...(await personsOf(world, { house, stay, referral })),
  };
});

const scopeOf = (network: SmallNetwork, over: Verb["over"], house = network.houses.juniper): Scope => {
  if (over === "house") return world.as(network.members.house_manager, house);
  if (over === "care") return world.as(network.members.admissions);
  if (over === "administration") return world.as(network.members.network_admin);
  return world.partner(network, network.partners.halfmoon);
};

/** Everything but access entries and what the act itself may leave: a refusal changes nothing. */
const state = async () =>
  fingerprint(
    (await wholeTable(world)).filter((one) => String(one.pk).startsWith("N#net_lantern#")).sort(byKey),
  );
const byKey = (a: Record<string, unknown>, b: Record<string, unknown>) =>
  `${a.pk}|${a.sk}`.localeCompare(`${b.pk}|${b.sk}`);

describe.each(Object.entries(verbs))("%s", (_, verb) => {
  test("is forbidden without its permission, and changes nothing", async () => {
    const scope = scopeOf(world.lantern, verb.over);
    const without = {
      ...scope,
      permissions: new Set([...scope.permissions].filter((one) => one !== verb.permission)),
    };
    const before = await state();
    await expect(verb.run(without, it, world)).rejects.toMatchObject({ kind: "forbidden" });
    expect(await state()).toBe(before);
  });

  test("finds nothing of another network, and changes nothing there", async () => {
    const before = await state();
    const foreign = verb.run(scopeOf(other, verb.over), it, world);
    if (verb.lists)
      expect(JSON.stringify(await foreign)).not.toMatch(new RegExp(`${it.referral}|${it.stay}|net_lantern"`));
    else {
      const error = await foreign.then(
        () => undefined,
        (refusal: unknown) => refusal,
      );
      expect(error).toMatchObject({ name: "Refusal", kind: expect.stringMatching(/not_found|invalid/) });
    }
    expect(await state()).toBe(before);
  });
});

const inHouses = Object.entries(verbs).filter(([, verb]) => verb.over === "house");
describe.each(inHouses)("%s", (_, verb) => {
  test("finds nothing of another house", async () => {
    const before = await state();
    const { alder } = world.lantern.houses;
    const neighbor = { ...world.lantern.members.house_manager, houses: [alder] };
    await expect(verb.run(world.as(neighbor, alder), it, world)).rejects.toMatchObject({
      kind: "not_found",
    });
    expect(await state()).toBe(before);
  });
});

test("each write of a verb carries its event", async () => {
  const { lantern } = world;
  const events = (await wholeTable(world)).filter(
    (one) => one.kind === "event" && String(one.pk).includes("net_lantern"),
  );
  const types = new Set(events.map((one) => (one.data as { type: string }).type));
  for (const type of [
    "network.created",
    "house.created",
    "house.set_up",
    "member.added",
    "key.issued",
    "referral.sent",
    "referral.received",
    "referral.routed",
    "stay.opened",
    "stay.confirmed",
  ]) {
    expect(types).toContain(type);
  }
  expect(lantern.id).toBe("net_lantern");
});
