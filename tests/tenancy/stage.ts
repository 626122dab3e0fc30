import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import { takeCall } from "#shared/inquiries/take-call.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Scope } from "#shared/table/scope.ts";
import { publicScope } from "../inquiry/asking.ts";
import { archived } from "../support/archive.ts";
import { askedToLeave } from "../support/erasure.ts";
import { sign } from "../support/papers.ts";
import { personsOf } from "../support/persons.ts";
import { command, createSmallWorld, type SmallNetwork, type SmallWorld } from "../support/small-world.ts";
import type { Things, Verb } from "./verbs/kit.ts";

/** A network with the records that each verb needs. */
export async function stage(): Promise<{ world: SmallWorld; it: Things }> {
  const world = await createSmallWorld();
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
  const it: Things = {
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
  return { world, it };
}

/** A scope with the permission to run a verb. */
export function scopeOf(world: SmallWorld, network: SmallNetwork, over: Verb["over"]): Scope {
  const house = network.houses.juniper;
  if (over === "house") return world.as(network.members.house_manager, house);
  if (over === "care") return world.as(network.members.admissions);
  if (over === "administration") return world.as(network.members.network_admin);
  if (over === "public") return publicScope(world, network.id);
  return world.partner(network, network.partners.larkfield);
}
