import { beforeEach, describe, expect, test } from "vitest";
import { en } from "#functions/copy/en/index.ts";
import { accessMail } from "#functions/copy/mails.ts";
import { createWeb } from "#functions/web/app.ts";
import { type Id, newId } from "#shared/kernel/ids.ts";
import { openSession } from "#shared/network/door/open-session.ts";
import { whoEntered } from "#shared/network/door/remember-identity.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { changeRole } from "#shared/network/member/change-role.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import type { TellAccess } from "#shared/network/member/tell-access.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import type { Scope } from "#shared/table/scope.ts";
import type { Role } from "#shared/tenancy/roles.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { longHere } from "../support/standing.ts";
import { origin, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let admin: Scope;
const tell: TellAccess = {
  write: (told) => accessMail(en, told, { network: "Lantern Row", origin: "https://porchlight.example" }),
  whoEntered: (members) =>
    whoEntered(
      world.world.openDoor("web"),
      members.map(({ id, identity }) => ({ network: world.lantern.id, member: id, identity })),
    ),
};
/** Signs a member in, once. */
const entered = ({ houses, ...one }: Membership & { identity: string }) =>
  openSession(
    world.world.openDoor("web"),
    { ...one, houses: [...houses], networkName: "Lantern Row", ...longHere(one.identity) },
    world.world.now(),
  );

beforeEach(async () => {
  world = await createSmallWorld();
  const { network_admin, admissions } = world.lantern.members;
  admin = world.as(network_admin);
  await Promise.all([network_admin, admissions].map(entered));
});

const given = (name: string, role: Role, houses: Id<"house">[] = []) => ({
  door: world.world.openDoor("web"),
  name,
  email: `${name.toLowerCase()}@second.example`,
  role,
  houses,
  identity: `identity-of-${name}`,
  networkName: "Lantern Row",
  tell,
  command: command(),
});
const mails = async () => {
  await world.drain();
  return (await world.outbox()).filter(({ kind }) => kind === "access");
};
const told = async () => (await mails()).map(({ to }) => to).sort();
const everyone = ["admissions@net-lantern.example", "network_admin@net-lantern.example"];

test("an administrator who invites a second address of their own as admissions: everyone who runs the network hears it at once", async () => {
  const one = given("Second", "admissions");
  await addMember(admin, one);
  await addMember(admin, one);
  expect(await told()).toEqual(everyone);
  const [mail] = await mails();
  expect(mail?.subject).toBe("New access to residents at Lantern Row");
  expect(mail?.text).toContain("Role: Admissions\nEvery house\n");
  expect(JSON.stringify(await mails())).not.toMatch(/Second|second\.example|Vera|identity/);
});

test("an address that was only invited hears nothing: it may be a stranger’s", async () => {
  await addMember(admin, given("Stranger", "admissions"));
  await addMember(admin, given("Second", "admissions"));
  expect(await told()).toEqual([...everyone, ...everyone].sort());
});

test("administrators added just before crowd out no one who was here, though they sign in", async () => {
  world.clock.pass({ hours: 1 });
  for (let one = 0; one < 60; one += 1) {
    const extra = given(`Extra${one}`, "network_admin");
    const { member } = await addMember(admin, extra);
    await entered({ ...world.lantern.members.network_admin, member, identity: extra.identity });
  }
  await addMember(admin, given("Second", "admissions"));
  expect(await told()).toEqual(expect.arrayContaining(everyone));
});

test("of more members than one read takes, all who signed in are found", async () => {
  const { network_admin } = world.lantern.members;
  const network = world.lantern.id;
  const others = Array.from({ length: 100 }, (_, at) => ({
    network,
    member: newId("member", at),
    identity: "i",
  }));
  const rows = [...others, network_admin];
  expect(await whoEntered(world.world.openDoor("web"), rows)).toEqual(new Set([network_admin.member]));
});

test("whoever was removed just before hears it too", async () => {
  await removeMember(admin, { member: world.lantern.members.admissions.member, command: command() });
  await addMember(admin, given("Second", "admissions"));
  expect(await told()).toEqual(everyone);
});

describe("a member", () => {
  const { juniper, alder } = { juniper: "juniper", alder: "alder" } as const;
  type Named = readonly (typeof juniper | typeof alder)[];
  test.each<[string, readonly [Role, Named], readonly [Role, Named], boolean]>([
    ["whose role gets to see residents", ["volunteer", [juniper]], ["house_staff", [juniper]], true],
    ["who gets one more house", ["peer_mentor", [juniper]], ["peer_mentor", [juniper, alder]], true],
    ["who goes from a house to all", ["house_manager", [juniper]], ["admissions", []], true],
    ["whose name changes", ["clinician", [juniper]], ["clinician", [juniper]], false],
    ["whose role sees less", ["house_manager", [juniper]], ["house_staff", [juniper]], false],
    ["who becomes an administrator", ["volunteer", [juniper]], ["network_admin", []], false],
  ])("%s", async (_, [from, before], [to, after], heard) => {
    const idsOf = (names: Named) => names.map((name) => world.lantern.houses[name]);
    const { member } = await addMember(admin, given("Wren", from, idsOf(before)));
    const already = (await told()).length;
    const change = { member, name: "Wren B.", role: to, houses: idsOf(after) };
    await changeRole(admin, { ...change, tell, command: command() });
    expect((await told()).length - already).toBe(heard ? everyone.length : 0);
  });

  test("who is reinstated sees residents again, and everyone hears that", async () => {
    const { member } = world.lantern.members.house_staff;
    await suspendMember(admin, { member, suspended: true, tell, command: command() });
    expect(await told()).toEqual([]);
    await suspendMember(admin, { member, suspended: false, tell, command: command() });
    expect(await told()).toEqual(everyone);
    expect((await mails())[0]?.text).toContain("Role: House staff\n1 house\n");
  });
});

test("inviting from the staff page tells everyone, with the way to see who it is", async () => {
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  const person = await signedIn(world, web, world.lantern.members.network_admin);
  const sent = await person.post("/network/members", {
    form: "invite",
    command: command(),
    name: "Second",
    email: "second@second.example",
    role: "admissions",
  });
  expect(sent.status).toBe(303);
  expect(await told()).toEqual(everyone);
  expect((await mails())[0]?.text).toContain(`${origin}/network/members`);
});
