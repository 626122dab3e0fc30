import { beforeAll, describe, expect, test } from "vitest";
import type { Id } from "#shared/kernel/ids.ts";
import { membershipsOf } from "#shared/network/door/open-session.ts";
import { type AddMember, addMember } from "#shared/network/member/add-member.ts";
import { changeRole } from "#shared/network/member/change-role.ts";
import { listMembers } from "#shared/network/member/list-members.ts";
import { readMember } from "#shared/network/member/read-member.ts";
import { recordCredential } from "#shared/network/member/record-credential.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { grantEntity } from "#shared/records/door/entities.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import type { Scope } from "#shared/table/scope.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { issuer } from "../support/doors.ts";
import { addNetwork, command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";

let world: SmallWorld;
let admin: Scope;
let house: Id<"house">;

beforeAll(async () => {
  world = await createSmallWorld();
  admin = world.as(world.lantern.members.network_admin);
  house = world.lantern.houses.juniper;
});

const asked = (name: string, change: Partial<AddMember> = {}): AddMember => {
  const email = `${name.toLowerCase().replace(/\s/g, ".")}@people.example`;
  return {
    name,
    email,
    role: "house_staff",
    houses: [house],
    identity: identityOf(issuer, email),
    networkName: "Network",
    door: world.world.openDoor("web"),
    tell: quiet,
    command: command(),
    ...change,
  };
};
const memberships = (one: AddMember) => membershipsOf(world.world.openDoor("web"), one.identity);
const grant = (member: Id<"member">) =>
  world.world.openDoor("web").get(grantEntity, { pk: doors.grant(world.lantern.id, member), sk: "G" });

describe("an invitation", () => {
  test("is emailed once, and its recipient signs in with that role in those houses", async () => {
    const one = asked("Pia Heron", {
      invitation: () => ({ subject: "You are invited", text: "Sign in at http://localhost" }),
    });
    const first = await addMember(admin, one);
    expect(await addMember(admin, one)).toEqual(first);
    await world.drain();
    await world.drain();
    const mails = (await world.outbox()).filter((mail) => mail.to === one.email);
    expect(mails.map((mail) => mail.subject)).toEqual(["You are invited"]);
    expect(await memberships(one)).toMatchObject([{ role: "house_staff", houses: [house] }]);
  });

  test("to the same role twice is refused; another role creates a second membership", async () => {
    const one = asked("Rob Finch");
    await addMember(admin, one);
    await expect(addMember(admin, { ...one, command: command() })).rejects.toMatchObject({
      kind: "conflict",
      code: "already_member",
    });
    await addMember(admin, { ...one, role: "admissions", houses: [], command: command() });
    expect((await memberships(one)).map(({ role }) => role).sort()).toEqual(["admissions", "house_staff"]);
  });

  test.each([
    ["no name", { name: " " }, "/name"],
    ["no address", { email: "pia at home" }, "/email"],
    ["no role", { role: "owner" }, "/role"],
    ["no house", { houses: [] }, "/houses"],
    ["a house that is not there", { houses: ["hse_nowhere"] }, "/houses"],
    ["no house id", { houses: ["../juniper"] }, "/houses"],
  ])("with %s is refused at its field", async (_, change, pointer) => {
    await expect(addMember(admin, asked("Odd Input", change))).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ pointer }],
    });
  });

  test("cannot name a house of another network", async () => {
    const other = await addNetwork(world, "net_lantern3");
    const change = { houses: [other.houses.juniper] };
    await expect(addMember(admin, asked("Far House", change))).rejects.toMatchObject({
      kind: "invalid",
      fields: [{ pointer: "/houses" }],
    });
  });
});

describe("a member", () => {
  test("gets a new role and houses from the next request on", async () => {
    const one = asked("Nell Crake");
    const { member } = await addMember(admin, one);
    const { alder } = world.lantern.houses;
    await changeRole(admin, {
      member,
      name: one.name,
      role: "house_manager",
      houses: [alder],
      tell: quiet,
      command: command(),
    });
    expect((await grant(member))?.value).toMatchObject({ role: "house_manager", houses: [alder] });
  });

  test("loses access at once when removed, stays named in the records, and can be invited again", async () => {
    const one = asked("Otto Rail");
    const { member } = await addMember(admin, one);
    await removeMember(admin, { member, command: command() });
    expect(await grant(member)).toBeUndefined();
    expect(await memberships(one)).toEqual([]);
    await expect(readMember(admin, { member })).rejects.toMatchObject({ kind: "not_found" });
    const again = await addMember(admin, { ...one, command: command() });
    expect(again.member).not.toBe(member);
    expect(await memberships(one)).toHaveLength(1);
  });

  test("has credentials with expiration dates, each kind and number once", async () => {
    const { member } = await addMember(admin, asked("Cleo Dunlin"));
    const given = { member, kind: "background_check", note: "B-1", taken: "on" as const };
    await recordCredential(admin, { ...given, expires: "2027-01-31", command: command() });
    await recordCredential(admin, { ...given, expires: "2028-01-31", command: command() });
    const { credentials } = await readMember(admin, { member });
    expect(credentials).toEqual([{ kind: "background_check", note: "B-1", expires: "2028-01-31" }]);
  });
});

describe("the last administrator", () => {
  const lone = async (id: Id<"network">) => {
    const network = await addNetwork(world, id);
    return { network, scope: world.as(network.members.network_admin) };
  };

  test("cannot be removed, suspended or given another role", async () => {
    const { network, scope } = await lone("net_lone");
    const { member, name } = network.members.network_admin;
    const second = asked("Second Admin", { role: "network_admin", houses: [] });
    const { member: other } = await addMember(scope, second);
    await suspendMember(scope, { member: other, suspended: true, tell: quiet, command: command() });
    const asOther = { ...scope, actor: { kind: "member", id: other, name: "", role: "volunteer" } } as Scope;
    const last = { kind: "conflict", code: "last_administrator" };
    await expect(removeMember(asOther, { member, command: command() })).rejects.toMatchObject(last);
    await expect(
      suspendMember(asOther, { member, suspended: true, tell: quiet, command: command() }),
    ).rejects.toMatchObject(last);
    await expect(
      changeRole(asOther, { member, name, role: "admissions", houses: [], tell: quiet, command: command() }),
    ).rejects.toMatchObject(last);
  });

  test("remains even when two remove each other at the same time", async () => {
    const { network, scope } = await lone("net_duel");
    const first = network.members.network_admin.member;
    const { member: second } = await addMember(
      scope,
      asked("Duel Admin", { role: "network_admin", houses: [] }),
    );
    const as = (id: Id<"member">) =>
      ({ ...scope, actor: { kind: "member", id, name: "", role: "network_admin" } }) as Scope;
    const outcomes = await Promise.allSettled([
      removeMember(as(first), { member: second, command: command() }),
      removeMember(as(second), { member: first, command: command() }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const left = (await listMembers(scope, {})).items.filter((one) => one.role === "network_admin");
    expect(left).toHaveLength(1);
  });

  test("cannot remove themselves even if there are others", async () => {
    const { network, scope } = await lone("net_self");
    await addMember(scope, asked("Other Admin", { role: "network_admin", houses: [] }));
    const { member } = network.members.network_admin;
    const self = { ...scope, actor: { ...scope.actor, id: member } } as Scope;
    await expect(removeMember(self, { member, command: command() })).rejects.toMatchObject({
      code: "yourself",
    });
  });
});
