import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { addMember } from "#shared/network/member/add-member.ts";
import { removeMember } from "#shared/network/member/remove-member.ts";
import { readNotifications } from "#shared/network/notification/choose-notifications.ts";
import { leaveToken } from "#shared/network/notification/leave-token.ts";
import type { NotificationKind } from "#shared/records/notification/kinds.ts";
import { type Membership, scopeOfStaff } from "#shared/table/member-scopes.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin } from "../web/browser.ts";
import { emailOf, pass } from "./kit.ts";

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
const logged: object[] = [];

beforeAll(async () => {
  world = await createSmallWorld();
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const log = (line: object) => void logged.push(line);
  web = createWeb({ world: world.world, ports, oidc, origin, development: false, log });
});

const gets = async (who: Membership, kind: NotificationKind) =>
  (await readNotifications(scopeOfStaff(world.world, who, "req"))).find((one) => one.kind === kind)?.email;
const events = async () =>
  (await wholeTable(world)).filter(
    (one) => one.kind === "event" && JSON.stringify(one).includes("notification.chosen"),
  ).length;
const chosen = async () => (await wholeTable(world)).filter((one) => one.kind === "notification.choices");
/** As a person without a session; a mail provider's server sends no origin. */
async function ask(path: string, method = "GET", headers: Record<string, string> = {}) {
  const form = { "content-type": "application/x-www-form-urlencoded" };
  const body = method === "POST" ? { body: "List-Unsubscribe=One-Click" } : {};
  const answer = await web.request(`${origin}${path}`, { method, headers: { ...form, ...headers }, ...body });
  return { status: answer.status, text: await answer.text() };
}
async function mailedLink(): Promise<string> {
  await world.referred();
  await pass(world, 1);
  const [mail] = await world.mailed("notification");
  const { pathname } = new URL(mail?.leave ?? "");
  expect(mail?.text).toContain(`https://porchlight.example${pathname}`);
  return pathname;
}

test("a mail's link shows what it is about, changes nothing when opened, and leaves with one POST", async () => {
  const { admissions } = world.lantern.members;
  const link = await mailedLink();
  const opened = await ask(link);
  expect([opened.status, opened.text]).toEqual([
    200,
    expect.stringContaining("A referral arrives in the inbox"),
  ]);
  expect(opened.text).toContain(`<form method="post" action="${link}"`);
  expect(opened.text).not.toMatch(new RegExp(`${admissions.name}|${emailOf(admissions)}`));
  expect(await gets(admissions, "referral_arrived")).toBe(true);
  // One POST, as the mail provider sends it, and again.
  for (let time = 0; time < 2; time += 1) {
    const left = await ask(link, "POST");
    expect([left.status, left.text]).toEqual([200, expect.stringContaining("You’re unsubscribed")]);
  }
  expect(await gets(admissions, "referral_arrived")).toBe(false);
  expect(await gets(admissions, "overdue")).toBe(true);
  const had = (await world.mailed("notification")).length;
  await world.referred();
  await pass(world, 1);
  expect(await world.mailed("notification")).toHaveLength(had);
  expect((await ask(`${link}/again`, "POST", { origin })).text).toContain("You’ll stop getting emails when");
  expect(await gets(admissions, "referral_arrived")).toBe(true);
});

test("a link opened again and again grows no history", async () => {
  const link = await mailedLink();
  const before = await events();
  for (const path of [link, `${link}/again`]) {
    for (let time = 0; time < 3; time += 1) expect((await ask(path, "POST")).status).toBe(200);
  }
  expect(await events()).toBe(before + 2);
});

test("no other site, and no forged, foreign or altered link changes anything", async () => {
  const link = await mailedLink();
  const before = await chosen();
  expect((await ask(link, "POST", { origin: "https://elsewhere.example" })).status).toBe(403);
  const { secrets } = world.world;
  const { admissions } = world.lantern.members;
  const { network, member } = admissions;
  const forged = [
    "never",
    `${link.split("/").at(-1)?.slice(0, -1)}`,
    await secrets.seal("invited-address", `${network}.${member}.referral_arrived`),
  ];
  for (const token of forged) expect((await ask(`/unsubscribe/${token}`, "POST")).status).toBe(404);
  const elsewhere = await leaveToken(secrets, { network: "net_9", member, kinds: ["referral_arrived"] });
  expect((await ask(`/unsubscribe/${elsewhere}`, "POST")).text).toContain(
    "This address doesn’t get these emails",
  );
  expect(await chosen()).toEqual(before);
});

test("a person in two roles leaves in both, and one who was removed is told that there is nothing to leave", async () => {
  const { lantern } = world;
  const { house_staff: staff, network_admin } = lantern.members;
  const admin = world.as(network_admin);
  const houses = [lantern.houses.juniper];
  const { member } = await addMember(admin, {
    door: world.world.openDoor("web"),
    name: "Both",
    email: emailOf(staff),
    role: "house_manager",
    houses,
    identity: staff.identity,
    networkName: "Network",
    tell: quiet,
    command: command(),
  });
  const also: Membership = { network: lantern.id, member, name: "Both", role: "house_manager", houses };
  const of = { network: lantern.id, member: staff.member, kinds: ["overdue"] as const };
  const link = `/unsubscribe/${await leaveToken(world.world.secrets, of)}`;
  expect(await gets(also, "overdue")).toBe(true);
  expect((await ask(link)).text).toContain("You’ll stop getting emails when");
  await ask(link, "POST");
  expect([await gets(staff, "overdue"), await gets(also, "overdue")]).toEqual([false, false]);
  for (const one of [staff.member, member]) await removeMember(admin, { member: one, command: command() });
  expect((await ask(link)).text).toContain("This address doesn’t get these emails");
  expect((await ask(`${link}/again`, "POST")).status).toBe(200);
});

test("the link is in no log line", () => {
  expect(logged).toContainEqual(expect.objectContaining({ path: "/unsubscribe/:token" }));
  expect(JSON.stringify(logged)).not.toMatch(/unsubscribe\/(?!:token)|mem_/);
});
