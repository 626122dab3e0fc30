import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { membershipsOf } from "#shared/network/door/open-session.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { changeRole } from "#shared/network/member/change-role.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import type { Membership } from "#shared/table/member-scopes.ts";
import type { Role } from "#shared/tenancy/roles.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let other: SmallNetwork;
let web: ReturnType<typeof createWeb>;
type Own = Membership & { readonly identity: string };

beforeAll(async () => {
  world = await createSmallWorld();
  other = await addNetwork(world, "net_other");
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  web = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
});

/** The same person in one more role. */
async function also(person: Own, role: Role, network = world.lantern): Promise<Own> {
  const { name, identity } = person;
  const houses = role === "admissions" || role === "network_admin" ? [] : [network.houses.juniper];
  const email = `${role}.again@${network.id.replace("_", "-")}.example`;
  const admin = world.as(network.members.network_admin);
  const given = { name, email, role, houses, identity, networkName: `Network ${network.id}` };
  const door = world.world.openDoor("web");
  const { member } = await addMember(admin, { ...given, door, tell: quiet, command: command() });
  return { network: network.id, member, name, role, houses, identity };
}

const value = ({ network, member }: Own) => `${network}.${member}`;
const goOn = (person: Person, to: Own, headers?: Record<string, string>) =>
  person.post("/account/membership", { form: "switch", command: command(), membership: value(to) }, headers);

describe("someone who is administrator and admissions, and helps in another network", () => {
  let olive: Own;
  let admissions: Own;
  let helper: Own;
  beforeAll(async () => {
    olive = world.lantern.members.network_admin;
    admissions = await also(olive, "admissions");
    helper = await also(olive, "volunteer", other);
  });

  test("goes on in the other role from the menu, and is told so", async () => {
    const person = await signedIn(world, web, olive);
    const { to, status } = await goOn(person, admissions);
    expect([status, to]).toEqual([303, "/referrals"]);
    const inbox = await person.get("/referrals");
    expect(inbox.text).toContain("You’re now working as Admissions at Network net_lantern.");
    // The menu has the way back, and the role in the other network by its name.
    expect(inbox.text).toContain("Switch to Network administrator<");
    expect(inbox.text).toContain("Switch to Volunteer, Network net_other<");
    expect((await person.get("/network")).status).toBe(403);
    expect((await goOn(person, olive)).to).toBe("/network");
    expect((await person.get("/network")).status).toBe(200);
  });

  test("taps twice, and the second tap, sent with the cookie from before, leads to the same place", async () => {
    const person = await signedIn(world, web, olive);
    const before = person.cookies();
    const sent = { form: "switch", command: command(), membership: value(admissions) };
    for (let tap = 0; tap < 3; tap += 1) {
      expect((await person.post("/account/membership", sent, { origin, cookie: before })).to).toBe(
        "/referrals",
      );
    }
    expect((await person.get("/referrals")).text).toContain("You’re now working as Admissions");
    const other = { ...sent, command: command() };
    expect((await person.post("/account/membership", other, { origin, cookie: before })).status).toBe(401);
  });

  test("cannot be made to switch by another site", async () => {
    const person = await signedIn(world, web, olive);
    expect((await goOn(person, admissions, {})).status).toBe(403);
    expect((await goOn(person, admissions, { origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await person.get("/network")).status).toBe(200);
  });

  test("is told whom to ask where the access was suspended since, and stays where they are", async () => {
    const person = await signedIn(world, web, olive);
    const { member } = helper;
    const admin = world.as(other.members.network_admin);
    await suspendMember(admin, { member, suspended: true, tell: quiet, command: command() });
    const { text, at } = await goOn(person, helper);
    expect(at).toContain("/account?kept=");
    expect(text).toContain("Your access there is suspended. Ask an administrator of that network");
    expect((await person.get("/account")).text).toContain("Ask an administrator of Network net_other");
    expect((await person.get("/network")).status).toBe(200);
    await suspendMember(admin, { member, suspended: false, tell: quiet, command: command() });
  });

  test("sees their devices, and signs out of one or of all", async () => {
    const phone = await signedIn(world, web, admissions);
    const desk = await signedIn(world, web, olive);
    world.clock.pass({ seconds: 1 });
    const away = await signedIn(world, web, helper);
    const ends = (text: string) =>
      [...text.matchAll(/action="(\/account\/sessions\/ses_[^"]+\/end)"/g)].map(([, action = ""]) => action);
    const before = ends((await desk.get("/account")).text);
    expect(ends((await phone.get("/account")).text)).toEqual(before);

    // The newest is first: here, the one in the other network.
    const [newest = ""] = before;
    const ended = await desk.post(newest, { form: "end", command: command() });
    expect(ended.to).toBe("/account");
    expect((await desk.get("/account")).text).toContain("Signed out on that device.");
    const open = async (person: Person, path: string) => (await person.get(path)).status;
    expect(await open(away, "/account")).toBe(302);
    expect([await open(phone, "/referrals"), await open(desk, "/network")]).toEqual([200, 200]);

    const { to } = await desk.post("/account/sessions/end", { form: "everywhere", command: command() });
    expect(to).toBe("/sign-in?everywhere");
    expect((await desk.get("/sign-in?everywhere")).text).toContain("You’re signed out on every device.");
    for (const [person, path] of [
      [phone, "/referrals"],
      [desk, "/network"],
      [away, "/account"],
    ] as const)
      expect(await open(person, path)).toBe(302);
  });
});

describe("everyone signed in to a membership signs in again", () => {
  const to = (role: Role, houses: Membership["houses"]) => ({ name: "Some One", role, houses: [...houses] });
  const { juniper, alder } = { juniper: "juniper", alder: "alder" } as const;
  test.each<[string, Role, Role, readonly (typeof juniper | typeof alder)[], boolean]>([
    ["once the role may see more", "volunteer", "house_staff", [juniper], true],
    ["once a house is added", "peer_mentor", "peer_mentor", [juniper, alder], true],
    ["not if only the name changes", "clinician", "clinician", [juniper], false],
    ["not if the role may see less", "house_manager", "house_staff", [juniper], false],
  ])("%s", async (_, from, role, names, again) => {
    const person = { ...world.lantern.members[from], identity: `identity-${from}-${role}` };
    const fresh = await also(person, from);
    const signed = await signedIn(world, web, fresh);
    expect((await signed.get("/account")).status).toBe(200);
    world.clock.pass({ seconds: 1 });
    const houses = names.map((name) => world.lantern.houses[name]);
    const admin = world.as(world.lantern.members.network_admin);
    await changeRole(admin, { ...to(role, houses), member: fresh.member, tell: quiet, command: command() });
    const { status, to: where } = await signed.get("/account");
    expect([status, where]).toEqual(again ? [302, "/sign-in?to=%2Faccount&changed"] : [200, null]);
    if (again) expect((await signed.get("/sign-in?changed")).text).toContain("Your access changed");
    expect((await (await signedIn(world, web, fresh)).get("/account")).status).toBe(200);
  });

  test("after a suspension, also once it is lifted", async () => {
    const fresh = await also({ ...world.lantern.members.alumni, identity: "identity-paused" }, "supervisor");
    const signed = await signedIn(world, web, fresh);
    const admin = world.as(world.lantern.members.network_admin);
    const { member } = fresh;
    world.clock.pass({ seconds: 1 });
    await suspendMember(admin, { member, suspended: true, tell: quiet, command: command() });
    expect((await signed.get("/account")).status).toBe(401);
    await suspendMember(admin, { member, suspended: false, tell: quiet, command: command() });
    expect((await signed.get("/account")).to).toBe("/sign-in?to=%2Faccount&changed");
  });
});

test("a network’s new name is on the next page of everyone signed in, and where they choose", async () => {
  const person = await signedIn(world, web, other.members.supervisor);
  expect((await person.get("/account")).text).toContain("Network net_other");
  const settings = await signedIn(world, web, other.members.network_admin);
  const sent = await settings.post("/network/settings", {
    form: "settings",
    command: command(),
    name: "Harbor Homes",
    legalEntity: "Network net_other LLC",
    timeZone: "America/Los_Angeles",
    contactEmail: "office@harbor.example",
    contactPhone: "555-0100",
    tradeNames: "Network net_other",
  });
  expect(sent.status).toBe(303);
  const { text } = await person.get("/account");
  expect(text).toContain("Harbor Homes");
  expect(text).not.toContain("Network net_other");
  const memberships = await membershipsOf(world.world.openDoor("web"), other.members.supervisor.identity);
  expect(memberships.map(({ networkName }) => networkName)).toEqual(["Harbor Homes"]);
});
