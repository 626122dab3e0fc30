import { beforeAll, describe, expect, test } from "vitest";
import { apiRoutes } from "#functions/api/routes.ts";
import { createWeb } from "#functions/web/app.ts";
import type { Route } from "#functions/web/kit/route.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { uploadImport } from "#shared/imports/steps/upload-import.ts";
import { takeCall } from "#shared/inquiries/take-call.ts";
import { fingerprint } from "#shared/kernel/fingerprint.ts";
import { suspendMember } from "#shared/network/member/suspend-member.ts";
import { exampleReferral } from "#shared/records/referral/payload/example.ts";
import { routeReferral } from "#shared/referrals/decisions/route-referral.ts";
import { askAccommodation } from "#shared/residents/accommodation/ask-accommodation.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import { type Role, roleNames, roles } from "#shared/tenancy/roles.ts";
import { archived } from "../support/archive.ts";
import { caller } from "../support/caller.ts";
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
import { origin, type Person, signedIn } from "../web/browser.ts";

/*
 * Every route of both apps, walked with every kind of principal. The routes come from the tables the apps
 * mount from, so a new one is walked as soon as it is there. `lantern` is the network whose things are asked for.
 */

let world: SmallWorld;
let other: SmallNetwork;
let web: ReturnType<typeof createWeb>;
let things: Record<string, string>;
let never: Record<string, string>;
const logged: object[] = [];

beforeAll(async () => {
  world = await createSmallWorld();
  other = await addNetwork(world, "net_lantern2");
  const { lantern } = world;
  const { juniper } = lantern.houses;
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: true,
    log: (line) => logged.push(line),
  });
  const referral = await world.referred();
  await routeReferral(world.as(lantern.members.admissions), {
    referral,
    house: juniper,
    command: command(),
  });
  const [, taken] = [...(await world.beds(lantern, juniper)).values()];
  if (!taken) throw new Error("no bed");
  const walkIn = {
    house: juniper,
    bed: taken,
    legalName: "Linus Bracken",
    birthDate: "1990-01-01",
    command: command(),
  };
  const manager = world.as(lantern.members.house_manager, juniper);
  const { stay } = await moveInWithoutReferral(manager, walkIn);
  const { document } = await sign(manager, { house: juniper, stay }, "contacts");
  const asked = { house: juniper, stay, asked: "A lower bunk", command: command() };
  const { accommodation } = await askAccommodation(manager, asked);
  await askAccommodation(manager, { house: juniper, referral, asked: "No stairs", command: command() });
  const { inquiry } = await takeCall(world.as(lantern.members.admissions), {
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
  things = {
    archive: await archived(world, lantern),
    erasure: await askedToLeave(world, lantern),
    piece: "part-1.zip",
    import: (await sheet("network_admin")).import,
    roster: (await sheet("admissions")).import,
    house: juniper,
    referral,
    stay,
    member,
    bed: taken,
    key: lantern.partners.halfmoon.key,
    partner: lantern.partners.halfmoon.id,
    ...(await personsOf(world, { house: juniper, stay, referral })),
    id: referral,
    document,
    accommodation,
    part: "fees",
    inquiry,
  };
  never = {
    archive: "arc_01NEVER",
    erasure: "era_01NEVER",
    piece: "part-9.zip",
    import: "imp_01NEVER",
    roster: "imp_01NEVER",
    house: "hse_01NEVER",
    referral: "ref_01NEVER",
    stay: "sty_01NEVER",
    member: "mem_01NEVER",
    bed: "bed_01NEVER",
    key: "key_01NEVER",
    partner: "ptn_01NEVER",
    person: "per_01NEVER",
    other: "per_02NEVER",
    id: "ref_01NEVER",
    document: "doc_01NEVER",
    accommodation: "acc_01NEVER",
    part: "never",
    inquiry: "inq_01NEVER",
  };
});

const pathOf = (path: string, ids: Record<string, string>) =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const id = ids[name];
    if (!id) throw new Error(`Tell the walk what :${name} is`);
    return id;
  });

/** A form that would be valid anywhere, so that only the door and the scope can refuse it. */
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

/** All that lantern has, but for who looked: refused requests leave no trace on it. */
const state = async () =>
  fingerprint(
    (await wholeTable(world))
      .filter((one) => String(one.pk).startsWith("N#net_lantern#") && one.kind !== "access")
      .sort((a, b) => `${a.pk}|${a.sk}`.localeCompare(`${b.pk}|${b.sk}`)),
  );

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
    const person = await signedIn(world, web, world.lantern.members.admissions);
    for (const headers of [{}, { origin: "https://elsewhere.example" }] as Record<string, string>[]) {
      const before = await state();
      expect((await person.post(pathOf(route.path, things), form(), headers)).status).toBe(403);
      expect(await state()).toBe(before);
    }
  },
);

/** What the table of permissions says about a role and a route of its own network, written out once more. */
function expected(role: Role, route: Route, house: "own" | "other" | "foreign"): "in" | 403 | 404 {
  const { worksIn: over, may } = roles[role];
  if (route.over === "member") return "in";
  const has = route.permission !== null && (may as readonly string[]).includes(route.permission);
  if (route.over !== "house") return over === route.over && has ? "in" : 403;
  if (over === "administration") return 403;
  if (over === "houses" && house !== "own") return 404;
  if (!has) return 403;
  return house === "foreign" ? 404 : "in";
}

describe.each(roleNames)("as %s", (role) => {
  test("pages of the own network open exactly as the permissions say", async () => {
    const person = await signedIn(world, web, world.lantern.members[role]);
    for (const [name, route] of behind.filter(([, one]) => one.method === "get")) {
      const { status } = await walk(person, route, things);
      const want = expected(role, route, "own");
      expect([name, status], name).toEqual([name, want === "in" ? 200 : want]);
    }
  });

  test("acts without permission are 403 and change nothing", async () => {
    const person = await signedIn(world, web, world.lantern.members[role]);
    const before = await state();
    for (const [name, route] of behind.filter(([, one]) => one.method === "post")) {
      if (expected(role, route, "own") === "in") continue;
      expect([name, (await walk(person, route, things)).status]).toEqual([name, 403]);
    }
    expect(await state()).toBe(before);
  });

  test("nothing in another network is found, shown, counted or changed", async () => {
    const person = await signedIn(world, web, other.members[role]);
    const before = await state();
    for (const [name, route] of behind) {
      const answer = await walk(person, route, things);
      const same = await walk(person, route, never);
      // A thing of another network and a thing that never was are told apart by nothing.
      expect([name, answer.status]).toEqual([name, same.status]);
      const want = expected(role, route, "foreign");
      const takesId = route.path.includes(":") && want === "in";
      if (want !== "in") expect([name, answer.status]).toEqual([name, want]);
      else if (takesId) expect([name, [404, 422].includes(answer.status)]).toEqual([name, true]);
      else expect([name, [200, 422].includes(answer.status)]).toEqual([name, true]);
      for (const id of Object.values(things)) {
        if (!pathOf(route.path, things).includes(id) && id !== things.house)
          expect(answer.text).not.toContain(id);
      }
      expect(answer.text).not.toMatch(/Wagtail|Bracken|Corliss|Network net_lantern(?!2)/);
    }
    expect(await state()).toBe(before);
  });
});

test("house staff find nothing in another house", async () => {
  const before = await state();
  for (const role of roleNames.filter((one) => roles[one].worksIn === "houses")) {
    const person = await signedIn(world, web, world.lantern.members[role]);
    for (const [name, route] of inHouses) {
      const { status } = await walk(person, route, { ...things, house: world.lantern.houses.alder });
      expect([name, status]).toEqual([name, 404]);
    }
  }
  expect(await state()).toBe(before);
});

test("a suspended member is refused at the next request on every route", async () => {
  const { lantern } = world;
  const person = await signedIn(world, web, lantern.members.house_staff);
  expect((await person.get(`/houses/${lantern.houses.juniper}/today`)).status).toBe(200);
  const admin = world.as(lantern.members.network_admin);
  const { member } = lantern.members.house_staff;
  await suspendMember(admin, { member, suspended: true, command: command() });
  for (const [name, route] of named)
    expect([name, (await walk(person, route, things)).status]).toEqual([name, 401]);
  await suspendMember(admin, { member, suspended: false, command: command() });
  expect((await person.get(`/houses/${lantern.houses.juniper}/today`)).status).toBe(200);
});

test("every route of the API: no key, another partner, another network", async () => {
  const { call } = caller(world);
  for (const route of apiRoutes) {
    const method = route.method.toUpperCase();
    const body = route.body ? { body: exampleReferral(world.today()) } : {};
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
