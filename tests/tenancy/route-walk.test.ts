import { beforeAll, describe, expect, test } from "vitest";
import { apiRoutes } from "#functions/api/routes.ts";
import { createWeb } from "#functions/web/app.ts";
import type { Route } from "#functions/web/kit/route.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { openSession } from "#shared/network/door/open-session.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { hashOf } from "#shared/records/door/secret.ts";
import { parseSession } from "#shared/records/door/tokens.ts";
import { type Role, roleNames, roles } from "#shared/tenancy/roles.ts";
import { caller } from "../support/caller.ts";
import { sign } from "../support/papers.ts";
import { pathOf } from "../support/path-of.ts";
import {
  addNetwork,
  command,
  exampleFor,
  type SmallNetwork,
  type SmallWorld,
} from "../support/small-world.ts";
import { longHere, quiet } from "../support/standing.ts";
import { stateOf } from "../support/whole-table.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";
import { stage } from "./stage.ts";

/*
 * Requests every route of both apps as every kind of principal. The routes come from the tables the apps mount, so new
 * ones are included automatically. `lantern` is the network whose records are requested.
 */

let world: SmallWorld;
let other: SmallNetwork;
let web: ReturnType<typeof createWeb>;
let admissions: Person;
let things: Record<string, string>;
let never: Record<string, string>;
/** All of lantern's items except access entries, which must not change on refused requests. */
let state: () => Promise<string>;
let sessions: () => Promise<string>;
const logged: object[] = [];

beforeAll(async () => {
  const staged = await stage();
  ({ world } = staged);
  const { house } = staged.it;
  const manager = world.as(world.lantern.members.house_manager, house);
  const { document } = await sign(manager, { house, stay: staged.it.stay }, "contacts");
  other = await addNetwork(world, "net_lantern2");
  state = stateOf(world, ({ pk, kind }) => String(pk).startsWith("N#net_lantern#") && kind !== "access");
  sessions = stateOf(world, ({ kind }) => kind === "session");
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: true,
    log: (line) => logged.push(line),
  });
  admissions = await signedIn(world, web, world.lantern.members.admissions);
  const theirs = await openSession(world.world.openDoor("web"), grantOfStranger(), world.world.now());
  const session = `ses_${hashOf(parseSession(theirs)?.secret ?? "")}`;
  things = {
    ...staged.it,
    document,
    id: staged.it.referral,
    part: "contacts",
    edition: "1",
    piece: "part-1.zip",
    session,
  };
  never = {
    ...Object.fromEntries(Object.entries(things).map(([name, id]) => [name, `${id.split("_")[0]}_01NEVER`])),
    part: "never",
    edition: "99",
    piece: "part-9.zip",
  };
});

/** Someone who signs in nowhere else in this walk. */
const grantOfStranger = () => ({
  ...world.lantern.members.admissions,
  member: "mem_01STRANGER" as const,
  networkName: "Network",
  houses: [],
  ...longHere("identity-of-a-stranger"),
});

/** A form that is valid on every route, so that only the door and the scope can refuse it. */
const form = () => ({
  form: "walk",
  command: command(),
  bed: "bed_01NEVER",
  until: "2026-03-04T18:00",
  reason: "unreachable",
  wouldChange: "a call",
  elsewhere: "not known",
  to: "",
  house: things.house ?? "",
  legalName: "Ann Otter",
  kind: "graduated",
  on: "2026-03-02",
  suspended: "yes",
  birthDate: "1990-01-01",
  apart: "yes",
  hidden: "yes",
  purpose: "emergency",
  person: things.person ?? "",
});

const walk = (person: Person, route: Route, ids: Record<string, string>) =>
  route.method === "get" ? person.get(pathOf(route.path, ids)) : person.post(pathOf(route.path, ids), form());

const named = webRoutes.map((route) => [`${route.method.toUpperCase()} ${route.path}`, route] as const);
const behind = named.filter(([, route]) => route.over !== "member");
const inHouses = behind.filter(([, route]) => route.over === "house");

/** What is said of each of these routes, by name. */
async function ofEach<T>(
  routes: typeof named,
  say: (route: Route) => T | Promise<T>,
): Promise<[string, T][]> {
  const all: [string, T][] = [];
  for (const [name, route] of routes) all.push([name, await say(route)]);
  return all;
}
const statuses = (person: Person, routes: typeof named, ids = things) =>
  ofEach(routes, async (route) => (await walk(person, route, ids)).status);

test("the walk covers every route", () => {
  expect(named.length).toBeGreaterThan(15);
  for (const [, route] of named) expect(() => pathOf(route.path, things)).not.toThrow();
});

test.each(named)("%s without a session: sign in, or 401", async (_, route) => {
  const method = route.method.toUpperCase();
  const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
  const answer = await web.request(`${origin}${pathOf(route.path, things)}`, { method, headers });
  if (method === "GET")
    expect([answer.status, answer.headers.get("location")?.startsWith("/sign-in")]).toEqual([302, true]);
  else expect(answer.status).toBe(401);
});

test.each(behind.filter(([, route]) => route.method === "post"))(
  "%s from another site is refused",
  async (_, route) => {
    for (const headers of [{}, { origin: "https://elsewhere.example" }] as Record<string, string>[]) {
      const before = await state();
      expect((await admissions.post(pathOf(route.path, things), form(), headers)).status).toBe(403);
      expect(await state()).toBe(before);
    }
  },
);

/** Whether a role may open a route of its own network, written a second time. */
function expected(role: Role, route: Route, house: "own" | "other" | "foreign"): "in" | 403 | 404 {
  const { worksIn: over, may } = roles[role];
  if (route.over === "member") return "in";
  const has = route.permission !== null && (may as readonly string[]).includes(route.permission);
  if (route.over === "staff") {
    // A test that admissions were asked to collect, in the staged network.
    const isAsked = !route.path.includes(":askedTest") || role === "admissions";
    return has ? (isAsked ? "in" : 404) : 403;
  }
  if (route.over === "mentoring" || route.over === "alumni" || route.over === "supervision")
    return has ? "in" : 403;
  if (route.over === "support") return has ? (house === "own" ? "in" : 404) : 403;
  if (route.over === "journey") {
    if (!(may as readonly string[]).includes("caseload.read")) return 403;
    // Whoever walks with the resident alone: the peer mentor, in the staged network.
    return role === "peer_mentor" && house === "own" ? "in" : 404;
  }
  if (route.over === "clinical") {
    if (!has) return 403;
    // Whom the resident's consent names: the clinician, in the staged network.
    return role === "clinician" && house === "own" ? "in" : 404;
  }
  if (route.over === "emergencies") {
    // One's own only: the house manager's, in the staged network.
    const isOwn = !route.path.includes(":") || role === "house_manager";
    return has ? (isOwn ? "in" : 404) : 403;
  }
  if (route.over === "oversight") return over !== "houses" && has ? "in" : 403;
  if (route.over !== "house") return over === route.over && has ? "in" : 403;
  if (over === "administration") return 403;
  if (over === "houses" && house !== "own") return 404;
  if (!has) return 403;
  return house === "foreign" ? 404 : "in";
}

describe.each(roleNames)("as %s", (role) => {
  test("pages of the own network open exactly as the permissions say", async () => {
    const person = await signedIn(world, web, world.lantern.members[role]);
    const pages = behind.filter(([, one]) => one.method === "get");
    const want = await ofEach(pages, (route) => {
      const opens = expected(role, route, "own");
      return opens === "in" ? 200 : opens;
    });
    expect(await statuses(person, pages)).toEqual(want);
  });

  test("acts without permission are 403 and change nothing", async () => {
    const person = await signedIn(world, web, world.lantern.members[role]);
    const before = await state();
    const refused = behind.filter(
      ([, route]) => route.method === "post" && expected(role, route, "own") !== "in",
    );
    const want = await ofEach(refused, (route) => expected(role, route, "own"));
    expect(await statuses(person, refused)).toEqual(want);
    expect(await state()).toBe(before);
  });

  test("nothing in another network is found, shown, counted or changed", async () => {
    const person = await signedIn(world, web, other.members[role]);
    // A part is a word of the language, an edition a count; the house's id is the start of another's.
    const { part: _part, edition: _edition, house: _house, ...rest } = things;
    const ids = Object.values(rest);
    const before = await state();
    const wrong = await ofEach(behind, async (route) => {
      const { status, text } = await walk(person, route, things);
      const asked = pathOf(route.path, things);
      const shown = ids.filter((id) => !asked.includes(id) && text.includes(id));
      const [named] = /Wagtail|Bracken|Corliss|Network net_lantern(?!2)/.exec(text) ?? [];
      const told = named ? [...shown, named] : shown;
      const want = expected(role, route, "foreign");
      if (want !== "in") return status === want ? told : [status, ...told];
      // A record of another network and one that never existed give the same response.
      const same = (await walk(person, route, never)).status;
      // Without an id it is about one's own network or oneself, and a form that asks for nothing succeeds.
      const may = route.path.includes(":") ? [404, 422] : [200, 303, 422];
      return status === same && may.includes(status) ? told : [status, same, ...told];
    });
    expect(wrong.filter(([, found]) => found.length > 0)).toEqual([]);
    expect(await state()).toBe(before);
  });
});

test("house staff find nothing in another house", async () => {
  const before = await state();
  for (const role of roleNames.filter((one) => roles[one].worksIn === "houses")) {
    const person = await signedIn(world, web, world.lantern.members[role]);
    const elsewhere = { ...things, house: world.lantern.houses.alder };
    expect(await statuses(person, inHouses, elsewhere)).toEqual(await ofEach(inHouses, () => 404));
  }
  expect(await state()).toBe(before);
});

test("a suspended member is refused at the next request on every route", async () => {
  const { lantern } = world;
  const person = await signedIn(world, web, lantern.members.house_staff);
  expect((await person.get(`/houses/${lantern.houses.juniper}/today`)).status).toBe(200);
  const admin = world.as(lantern.members.network_admin);
  const { member } = lantern.members.house_staff;
  await suspendMember(admin, { member, suspended: true, tell: quiet, command: command() });
  expect(await statuses(person, named)).toEqual(await ofEach(named, () => 401));
  await suspendMember(admin, { member, suspended: false, tell: quiet, command: command() });
  const again = await signedIn(world, web, lantern.members.house_staff);
  expect((await again.get(`/houses/${lantern.houses.juniper}/today`)).status).toBe(200);
});

test.each(roleNames)("as %s, a route about oneself finds nothing of anyone else", async (role) => {
  const about = named.filter(([, route]) => route.over === "member" && route.path.includes(":"));
  expect(about.length).toBeGreaterThan(0);
  const person = await signedIn(world, web, world.lantern.members[role]);
  const before = await sessions();
  for (const ids of [things, never])
    expect(await statuses(person, about, ids)).toEqual(await ofEach(about, () => 404));
  expect(await sessions()).toBe(before);
});

test("every route of the API: no key, another partner, another network", async () => {
  const { call } = caller(world);
  for (const route of apiRoutes) {
    const method = route.method.toUpperCase();
    const body = route.body ? { body: exampleFor(world.lantern, world.today()) } : {};
    const ask = (token?: string, ids = things) =>
      call(method, pathOf(route.path, ids), token, { ...body, headers: { "idempotency-key": command() } });
    expect([route.operationId, (await ask()).status]).toEqual([route.operationId, 401]);
    expect((await ask("plk_net_lantern.key_01NEVER.secret")).status).toBe(401);
    for (const foreign of [world.lantern.partners.halfmoon.token, other.partners.larkfield.token]) {
      const answer = await ask(foreign);
      if (route.path.includes(":"))
        expect([route.operationId, answer.status]).toEqual([route.operationId, 404]);
      else expect(answer.text).not.toContain(things.referral);
      if (foreign === other.partners.larkfield.token)
        expect(answer.text).not.toMatch(new RegExp(`${things.house}(?!2)`));
    }
  }
});

test("no log line names a person, a referral or a stay", () => {
  const text = JSON.stringify(logged);
  expect(logged.length).toBeGreaterThan(100);
  expect(text).not.toMatch(/Wagtail|Bracken|Corliss|inq_|ref_0|sty_0|hse_|per_0/);
});

test("every route mounted outside the table changes nothing for strangers and shows them no person", async () => {
  const inTable = new Set(named.map(([name]) => name));
  const mounted = web.routes
    .filter(({ method, path }) => method !== "ALL" && !path.includes("*"))
    .filter(({ method, path }) => !inTable.has(`${method} ${path}`));
  expect(new Set(mounted.map(({ path }) => path)).size).toBeGreaterThan(8);
  const ids = { ...things, network: world.lantern.id, secret: "never", token: "never", number: "1" };
  const stranger = await signedIn(world, web, other.members.network_admin);
  const before = await state();
  for (const { method, path } of mounted) {
    const url = pathOf(path, ids);
    const headers = { origin, "content-type": "application/x-www-form-urlencoded" };
    const signedOut = await web.request(`${origin}${url}`, { method, headers });
    const answer = method === "GET" ? await stranger.get(url) : await stranger.post(url, form());
    // Without an identity provider, sign-in cannot start.
    if (path !== "/sign-in/start") expect([url, signedOut.status < 500]).toEqual([url, true]);
    // The partners' page is made at build time: the person in its example is its own.
    if (path === "/v1/docs") continue;
    for (const text of [await signedOut.text(), answer.text])
      expect(text).not.toMatch(/Wagtail|Bracken|Corliss/);
    if (method === "POST") {
      const elsewhere = { ...headers, origin: "https://elsewhere.example" };
      expect((await web.request(`${origin}${url}`, { method, headers: elsewhere })).status).toBe(403);
    }
  }
  expect(await state()).toBe(before);
});
