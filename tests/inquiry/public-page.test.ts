import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { setPublicForm } from "#shared/network/network/set-public-form.ts";
import { roleNames } from "#shared/tenancy/roles.ts";
import {
  addNetwork,
  command,
  createSmallWorld,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { stateOf, wholeTable } from "../support/whole-table.ts";
import { origin, signedIn } from "../web/browser.ts";
import { written } from "./asking.ts";

let world: SmallWorld;
let other: SmallNetwork;
let web: ReturnType<typeof createWeb>;
const logged: object[] = [];
const path = "/inquire/net_lantern";

beforeAll(async () => {
  world = await createSmallWorld();
  other = await addNetwork(world, "net_lantern2");
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: false,
    log: (line) => logged.push(line),
  });
});

let callers = 0;
const get = (at: string, headers: Record<string, string> = {}) => web.request(`${origin}${at}`, { headers });
const post = (form: Record<string, string>, headers: Record<string, string> = { origin }, at = path) => {
  callers += 1;
  return web.request(`${origin}${at}`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": `192.0.2.${callers}, 130.176.0.1`,
      ...headers,
    },
    body: new URLSearchParams(form).toString(),
  });
};
const hidden = async () => {
  const page = await (await get(path)).text();
  return Object.fromEntries(
    [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
};
const inquiries = async () => (await wholeTable(world)).filter((one) => one.kind === "inquiry");
/** A page without its random values. */
const still = (text: string) =>
  text.replace(/name="(command|token)" value="[^"]*"/g, "").replace(/req_[A-Za-z0-9]+/g, "");

test("anyone can open the form, submit it and get a confirmation", async () => {
  const page = await get(path);
  const text = await page.text();
  expect(page.status).toBe(200);
  expect(text).toContain("Network net_lantern");
  expect(text).toContain("988");
  expect(text).not.toMatch(/<script|office@lantern|Juniper|LLC/);
  const form = await hidden();
  world.clock.pass({ seconds: 30 });
  const sent = await post({ ...form, ...written });
  expect([sent.status, sent.headers.get("location")]).toEqual([303, `${path}/thanks?lang=en`]);
  expect((await get(`${path}/thanks`)).status).toBe(200);
  expect(await inquiries()).toHaveLength(1);
  // The same form again: the same response, and still one inquiry.
  expect((await post({ ...form, ...written })).status).toBe(303);
  expect(await inquiries()).toHaveLength(1);
});

test("errors show at their fields, what was typed is kept, and the form keeps its token", async () => {
  const form = await hidden();
  world.clock.pass({ seconds: 30 });
  const answer = await post({ ...form, ...written, name: "", words: "<b>hello</b>" });
  const text = await answer.text();
  expect(answer.status).toBe(422);
  expect(text).toContain("Enter a first name.");
  expect(text).toContain("&lt;b&gt;hello&lt;/b&gt;");
  expect(text).toContain(`name="token" value="${form.token}"`);
});

test("a form that was open for a day is shown again with what was typed, and can then be submitted", async () => {
  const form = await hidden();
  world.clock.pass({ hours: 25 });
  const answer = await post({ ...form, ...written });
  const text = await answer.text();
  expect([answer.status, text.includes("Quillon likes")]).toEqual([409, true]);
  const token = /name="token" value="([^"]+)"/.exec(text)?.[1] ?? "";
  expect(token).not.toBe(form.token);
  world.clock.pass({ seconds: 10 });
  expect((await post({ ...form, ...written, token })).status).toBe(303);
});

test("an unknown or misspelled network gives the same 404 as any missing page", async () => {
  const nothing = still(await (await get("/nothing-here")).text());
  for (const at of [
    "/inquire/net_never",
    "/inquire/x",
    "/inquire/net_lantern%23INQ",
    "/inquire/net_never/thanks",
  ]) {
    const answer = await get(at);
    expect([at, answer.status, still(await answer.text())]).toEqual([at, 404, nothing]);
  }
  expect((await post({ ...(await hidden()), ...written }, { origin }, "/inquire/net_never")).status).toBe(
    404,
  );
});

test("a request from another site, one too large, or one that is no form is refused, and nothing is written", async () => {
  const form = await hidden();
  world.clock.pass({ seconds: 30 });
  const state = stateOf(world, ({ pk }) => String(pk).startsWith("N#"));
  const before = await state();
  expect((await post({ ...form, ...written }, {})).status).toBe(403);
  expect((await post({ ...form, ...written }, { origin: "https://elsewhere.example" })).status).toBe(403);
  expect((await post({ ...form, ...written, words: "x".repeat(20_000) })).status).toBe(413);
  expect((await post({}, { origin, "content-type": "application/json" })).status).toBe(400);
  expect((await post({ ...form, ...written, hivStatus: "x" })).status).toBe(422);
  expect(await state()).toBe(before);
});

describe.each(roleNames)("signed in as %s", (role) => {
  test("it is the same page as for anyone, in any network, and ignores who is signed in", async () => {
    const anybody = still(await (await get(path)).text());
    for (const network of [world.lantern, other]) {
      const person = await signedIn(world, web, network.members[role]);
      const page = await person.get(path);
      expect([page.status, still(page.text)]).toEqual([200, anybody]);
      const form = await hidden();
      world.clock.pass({ hours: 1 });
      const before = (await inquiries()).length;
      expect((await person.post(path, { ...form, ...written })).status).toBe(303);
      expect(await inquiries()).toHaveLength(before + 1);
    }
    const events = (await wholeTable(world)).filter(
      (one) => String(one.pk).includes("#INQ#") && one.kind === "event",
    );
    expect(JSON.stringify(events)).not.toMatch(/mem_|Network net_/);
  });
});

test("a suspended member and a person with an ended session can use it like anyone", async () => {
  const { lantern } = world;
  const person = await signedIn(world, web, lantern.members.volunteer);
  const admin = world.as(lantern.members.network_admin);
  await suspendMember(admin, {
    member: lantern.members.volunteer.member,
    suspended: true,
    tell: quiet,
    command: command(),
  });
  expect((await person.get(path)).status).toBe(200);
  expect((await get(path, { cookie: "__Host-porchlight=forged" })).status).toBe(200);
});

test("switched off, the page says to call, and an open form is refused", async () => {
  const form = await hidden();
  world.clock.pass({ seconds: 30 });
  await setPublicForm(world.as(world.lantern.members.network_admin), {
    open: false,
    command: command(),
  });
  const page = await (await get(path)).text();
  expect(page).toContain("555-0100");
  expect(page).not.toContain("<form");
  const state = stateOf(world, ({ pk }) => String(pk).startsWith("N#"));
  const before = await state();
  expect((await post({ ...form, ...written })).status).toBe(409);
  expect(await state()).toBe(before);
});

test("no log line has text, an inquiry or an address", () => {
  const text = JSON.stringify(logged);
  expect(text).toContain("/inquire/:network");
  expect(text).not.toMatch(/Perpetua|Quillon|0133|inq_|192\.0\.2/);
});
