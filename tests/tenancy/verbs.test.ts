import { beforeAll, describe, expect, test } from "vitest";
import { addBedsHere, putBedBack, renameBed, retireBed, takeBedOut } from "#shared/bed/change-bed.ts";
import { readBed } from "#shared/bed/read-bed.ts";
import { addBeds, changeHouse, readHouse } from "#shared/house/change-house.ts";
import { addHouse } from "#shared/house/create-house.ts";
import { pageOfHouses } from "#shared/house/list-houses.ts";
import { listVacancies } from "#shared/house/list-vacancies.ts";
import { readBoard } from "#shared/house/read-board.ts";
import type { Id } from "#shared/ids.ts";
import { addMember } from "#shared/member/add-member.ts";
import { changeRole } from "#shared/member/change-role.ts";
import { inviteAgain } from "#shared/member/invite-again.ts";
import { listMembers } from "#shared/member/list-members.ts";
import { readMember } from "#shared/member/read-member.ts";
import { recordCredential } from "#shared/member/record-credential.ts";
import { removeMember } from "#shared/member/remove-member.ts";
import { suspendMember } from "#shared/member/suspend-member.ts";
import { readNetwork } from "#shared/network/read-network.ts";
import { readProgress } from "#shared/network/read-progress.ts";
import { addKey } from "#shared/partner/add-key.ts";
import { listPartners } from "#shared/partner/list-partners.ts";
import { suspendKey } from "#shared/partner/suspend-key.ts";
import { confirmPerson } from "#shared/person/confirm-person.ts";
import { acceptReferral } from "#shared/referral/accept-referral.ts";
import { declineReferral } from "#shared/referral/decline-referral.ts";
import { listInbox } from "#shared/referral/list-inbox.ts";
import { listOwnReferrals } from "#shared/referral/list-own-referrals.ts";
import { passReferral } from "#shared/referral/pass-referral.ts";
import { exampleReferral } from "#shared/referral/payload.ts";
import { readOwnReferral } from "#shared/referral/read-own-referral.ts";
import { readReferral } from "#shared/referral/read-referral.ts";
import { routeReferral } from "#shared/referral/route-referral.ts";
import { submitReferral } from "#shared/referral/submit-referral.ts";
import { withdrawReferral } from "#shared/referral/withdraw-referral.ts";
import { agreeMoveOut } from "#shared/stay/agree-move-out.ts";
import { moveBed } from "#shared/stay/move-bed.ts";
import { moveIn, moveInWithoutReferral } from "#shared/stay/move-in.ts";
import { moveOut } from "#shared/stay/move-out.ts";
import { readStay } from "#shared/stay/read-stay.ts";
import { fingerprint } from "#shared/table/fingerprint.ts";
import type { Permission } from "#shared/tenancy/roles.ts";
import type { Scope } from "#shared/tenancy/scope.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  localTime,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";

/** What the verbs below are asked about: things of `lantern`. */
interface Things {
  house: Id<"house">;
  referral: Id<"referral">;
  stay: Id<"stay">;
  bed: Id<"bed">;
  member: Id<"member">;
  key: Id<"key">;
  partner: Id<"partner">;
}
interface Verb {
  readonly permission: Permission;
  readonly over: "house" | "care" | "administration" | "partner";
  readonly run: (scope: Scope, it: Things, world: SmallWorld) => Promise<unknown>;
  /** A list names nothing foreign; it just must not hold it. */
  readonly lists?: boolean;
}

const houseForm = { name: "Wren House", area: "Austin", timeZone: "America/Chicago", men: "yes" };
const why = { reason: "unreachable" as const, wouldChange: "a call", elsewhere: "not known" };
const verbs: Record<string, Verb> = {
  readBoard: { permission: "board.read", over: "house", run: (s, { house }) => readBoard(s, { house }) },
  readReferral: {
    permission: "referral.read",
    over: "house",
    run: (s, { house, referral }) => readReferral(s, { house, referral }),
  },
  acceptReferral: {
    permission: "referral.decide",
    over: "house",
    run: (s, { house, referral, bed }, w) =>
      acceptReferral(s, { house, referral, bed, until: localTime(w.clock, 5), command: command() }),
  },
  declineReferral: {
    permission: "referral.decide",
    over: "house",
    run: (s, { house, referral }) => declineReferral(s, { house, referral, ...why, command: command() }),
  },
  passReferral: {
    permission: "referral.pass",
    over: "house",
    run: (s, { house, referral }) => passReferral(s, { house, referral, to: null, command: command() }),
  },
  moveIn: {
    permission: "stay.open",
    over: "house",
    run: (s, { house, referral, bed }) => moveIn(s, { house, referral, bed, command: command() }),
  },
  moveInWithoutReferral: {
    permission: "stay.open",
    over: "house",
    run: (s, { house, bed }) =>
      moveInWithoutReferral(s, { house, bed, legalName: "Ann Otter", command: command() }),
  },
  moveBed: {
    permission: "stay.move",
    over: "house",
    run: (s, { house, stay, bed }) => moveBed(s, { house, stay, bed, command: command() }),
  },
  agreeMoveOut: {
    permission: "stay.close",
    over: "house",
    run: (s, { house, stay }) => agreeMoveOut(s, { house, stay, on: "2026-03-20", command: command() }),
  },
  moveOut: {
    permission: "stay.close",
    over: "house",
    run: (s, { house, stay }, w) =>
      moveOut(s, { house, stay, kind: "graduated", on: w.today(), command: command() }),
  },
  readStay: {
    permission: "stay.read",
    over: "house",
    run: (s, { house, stay }) => readStay(s, { house, stay }),
  },
  listInbox: { permission: "inbox.read", over: "care", lists: true, run: (s) => listInbox(s, {}) },
  readReferralAsCare: {
    permission: "inbox.read",
    over: "care",
    run: (s, { referral }) => readReferral(s, { house: null, referral }),
  },
  routeReferral: {
    permission: "referral.route",
    over: "care",
    run: (s, { referral, house }) => routeReferral(s, { referral, house, command: command() }),
  },
  confirmPerson: {
    permission: "person.confirm",
    over: "care",
    run: (s, { house, stay }) => confirmPerson(s, { house, stay, command: command() }),
  },
  readNetwork: {
    permission: "network.read",
    over: "administration",
    lists: true,
    run: (s) => readNetwork(s, {}),
  },
  listMembers: {
    permission: "member.manage",
    over: "administration",
    lists: true,
    run: (s) => listMembers(s, {}),
  },
  suspendMember: {
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) => suspendMember(s, { member, suspended: true, command: command() }),
  },
  readMember: {
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) => readMember(s, { member }),
  },
  addMember: {
    permission: "member.manage",
    over: "administration",
    run: (s, { house }, w) =>
      addMember(s, {
        name: "Ann Otter",
        email: "ann@otter.example",
        role: "house_staff",
        houses: [house],
        identity: "otter",
        networkName: "Network",
        door: w.world.openDoor("web"),
        command: command(),
      }),
  },
  changeRole: {
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) =>
      changeRole(s, { member, name: "Ann Otter", role: "network_care", houses: [], command: command() }),
  },
  removeMember: {
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) => removeMember(s, { member, command: command() }),
  },
  inviteAgain: {
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) =>
      inviteAgain(s, { member, invitation: () => ({ subject: "s", text: "t" }), command: command() }),
  },
  recordCredential: {
    permission: "member.manage",
    over: "administration",
    run: (s, { member }) =>
      recordCredential(s, {
        member,
        kind: "other",
        note: "n",
        expires: undefined,
        taken: "on",
        command: command(),
      }),
  },
  readBed: {
    permission: "stay.read",
    over: "house",
    run: (s, { house, bed }) => readBed(s, { house, bed }),
  },
  addBedsHere: {
    permission: "bed.manage",
    over: "house",
    run: (s, { house }) => addBedsHere(s, { house, beds: "9A", command: command() }),
  },
  renameBed: {
    permission: "bed.manage",
    over: "house",
    run: (s, { house, bed }) =>
      renameBed(s, { house, bed, label: "9B", room: "", place: "single", command: command() }),
  },
  takeBedOut: {
    permission: "bed.manage",
    over: "house",
    run: (s, { house, bed }) => takeBedOut(s, { house, bed, reason: "Paint", command: command() }),
  },
  putBedBack: {
    permission: "bed.manage",
    over: "house",
    run: (s, { house, bed }) => putBedBack(s, { house, bed, command: command() }),
  },
  retireBed: {
    permission: "bed.manage",
    over: "house",
    run: (s, { house, bed }) => retireBed(s, { house, bed, command: command() }),
  },
  addHouse: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => addHouse(s, { form: houseForm, networkName: "Network", command: command() }),
  },
  pageOfHouses: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => pageOfHouses(s, {}),
  },
  readHouse: {
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) => readHouse(s, { house }),
  },
  changeHouse: {
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) => changeHouse(s, { house, version: 1, form: houseForm, command: command() }),
  },
  addBeds: {
    permission: "network.manage",
    over: "administration",
    run: (s, { house }) => addBeds(s, { house, beds: "9A", command: command() }),
  },
  readProgress: {
    permission: "network.manage",
    over: "administration",
    lists: true,
    run: (s) => readProgress(s),
  },
  listPartners: {
    permission: "partner.manage",
    over: "administration",
    lists: true,
    run: (s) => listPartners(s),
  },
  addKey: {
    permission: "partner.manage",
    over: "administration",
    run: (s, { partner }) => addKey(s, { partner, command: command() }),
  },
  suspendKey: {
    permission: "partner.manage",
    over: "administration",
    run: (s, { key }) => suspendKey(s, { key, suspended: true, command: command() }),
  },
  listVacancies: {
    permission: "vacancies.read",
    over: "partner",
    lists: true,
    run: (s) => listVacancies(s, {}),
  },
  submitReferral: {
    permission: "referral.submit",
    over: "partner",
    lists: true,
    run: (s, _, w) =>
      submitReferral(s, { payload: exampleReferral(w.today()), command: command(), bodyHash: command() }),
  },
  listOwnReferrals: {
    permission: "referral.submit",
    over: "partner",
    lists: true,
    run: (s) => listOwnReferrals(s, {}),
  },
  readOwnReferral: {
    permission: "referral.submit",
    over: "partner",
    run: (s, { referral }) => readOwnReferral(s, { referral }),
  },
  withdrawReferral: {
    permission: "referral.withdraw",
    over: "partner",
    run: (s, { referral }) => withdrawReferral(s, { referral, command: command() }),
  },
};

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
  const care = world.as(lantern.members.network_care);
  await routeReferral(care, { referral, house, command: command() });
  const walkIn = {
    house,
    bed: taken,
    legalName: "Linus Bracken",
    birthDate: "1990-01-01",
    command: command(),
  };
  const { stay } = await moveInWithoutReferral(manager, walkIn);
  await world.drain();
  const { member } = lantern.members.volunteer;
  it = {
    house,
    referral,
    stay,
    bed,
    member,
    key: lantern.partners.halfmoon.key,
    partner: lantern.partners.halfmoon.id,
  };
});

const scopeOf = (network: SmallNetwork, over: Verb["over"], house = network.houses.juniper): Scope => {
  if (over === "house") return world.as(network.members.house_manager, house);
  if (over === "care") return world.as(network.members.network_care);
  if (over === "administration") return world.as(network.members.network_administration);
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
    const neighbour = { ...world.lantern.members.house_manager, houses: [alder] };
    await expect(verb.run(world.as(neighbour, alder), it, world)).rejects.toMatchObject({
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
