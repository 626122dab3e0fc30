import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { type Id, isId } from "#shared/kernel/ids.ts";
import { openSession } from "#shared/network/door/open-session.ts";
import { moveInWithoutReferral } from "#shared/residents/stay/move-in.ts";
import type { Item } from "#shared/table/entity.ts";
import { adopt, sign } from "../support/papers.ts";
import { pathOf } from "../support/path-of.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { longHere } from "../support/standing.ts";
import { stateOf } from "../support/whole-table.ts";
import { hiddenIn, origin, type Person, signedIn } from "../web/browser.ts";
import { stage } from "./stage.ts";

/* A phone in a resident's hands is a session locked to one purpose. It requests every route the app mounts. */

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
let things: Record<string, string>;
let at: { house: Id<"house">; stay: Id<"stay"> };
let home: string;

beforeAll(async () => {
  const staged = await stage();
  ({ world } = staged);
  const { house, stay } = staged.it;
  at = { house, stay };
  home = `/houses/${house}/stays/${stay}/packet/hand-back`;
  const manager = world.as(world.lantern.members.house_manager, house);
  const { document } = await sign(manager, at, "contacts");
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: true,
    log: () => {},
  });
  things = {
    ...staged.it,
    document,
    id: staged.it.referral,
    part: "belongings",
    piece: "part-1.zip",
    edition: "1",
    session: "ses_01NEVER",
  };
});

const locked = (role: "house_manager" | "house_staff" = "house_manager") =>
  signedIn(world, web, world.lantern.members[role], { purpose: "papers", ...at });
const ask = (person: Person, method: string, path: string) =>
  method === "get" ? person.get(path) : person.post(path, { form: "walk", command: command() });
const papers = [
  "get /houses/:house/stays/:stay/packet/:part",
  "get /houses/:house/stays/:stay/packet/hand-back",
  "get /houses/:house/stays/:stay/packet/signature",
  "post /houses/:house/stays/:stay/packet/signature",
  "post /houses/:house/stays/:stay/packet/signature/withdrawal",
  "post /houses/:house/stays/:stay/packet/signature/kept/discarded",
  "post /houses/:house/stays/:stay/packet/:part",
  "post /houses/:house/stays/:stay/packet/:part/kept/discarded",
];
/** Puts the end of the locked session itself off. */
const session = "post /session";
/** The addresses of forms open with GET too. */
const asked = webRoutes.flatMap(({ method, path, shown }) => [
  [`${method} ${path}`, method, path] as const,
  ...(method === "post" && shown ? [[`get ${path}`, "get", path] as const] : []),
]);
const others = asked.filter(([name]) => !papers.includes(name) && name !== session);
const counts = ({ kind }: Item) => kind !== "access" && kind !== "session";

describe("a session locked to a resident's papers", () => {
  test("is sent back to them from every other address, and changes nothing", async () => {
    const person = await locked();
    const state = stateOf(world, counts);
    const before = await state();
    expect(others.length).toBeGreaterThan(100);
    for (const [name, method, path] of others) {
      const answer = await ask(person, method, pathOf(path, things));
      expect([name, answer.status, answer.to]).toEqual([name, 303, home]);
      expect(answer.text).toBe("");
    }
    expect((await ask(person, "post", "/session")).text).toBe('{"seconds":900,"fixed":false}');
    expect(await state()).toBe(before);
  });

  test("opens the papers of its own stay only", async () => {
    const manager = world.as(world.lantern.members.house_manager, at.house);
    const bed = (await world.beds(world.lantern, at.house)).get("2A");
    if (!bed) throw new Error("no bed");
    const who = { legalName: "Ann Otter", birthDate: "1990-01-01" };
    const { stay } = await moveInWithoutReferral(manager, {
      house: at.house,
      bed,
      ...who,
      command: command(),
    });
    const person = await locked();
    for (const name of papers) {
      const [method = "", path = ""] = name.split(" ");
      const opened = await ask(person, method, pathOf(path, things));
      if (path.endsWith("/withdrawal")) expect([opened.status, opened.to]).toEqual([303, home]);
      else expect(opened.to).not.toBe(home);
      expect((await ask(person, method, pathOf(path, { ...things, stay }))).to).toBe(home);
      const { alder } = world.lantern.houses;
      expect((await ask(person, method, pathOf(path, { ...things, house: alder }))).to).toBe(home);
    }
  });

  test("has no link into the record, and its way out is a sign-in", async () => {
    const { text } = await (await locked()).get(home);
    const links = [...text.matchAll(/<a [^>]*href="([^"]+)"/g)].map(([, href = ""]) => href);
    expect(links.filter((href) => !href.startsWith("/sign-in/start?to="))).toEqual([
      `${home}?lang=es`,
      expect.stringMatching(/\/packet\/\w+$/),
    ]);
    expect(links).toHaveLength(3);
  });
});

describe("a session locked to one consent", () => {
  test("opens its form and no other address, and not the form of another consent", async () => {
    const { consent = "", prepared = "" } = things;
    const form = (id: string) => `/houses/${at.house}/stays/${at.stay}/consents/${id}/signature`;
    if (!isId("consent", prepared)) throw new Error("no form");
    const lock = { purpose: "consent", ...at, consent: prepared } as const;
    const person = await signedIn(world, web, world.lantern.members.house_manager, lock);
    const state = stateOf(world, counts);
    const before = await state();
    const own = /\/consents\/:consent\/signature/;
    for (const [name, method, path] of asked.filter(([name]) => name !== session && !own.test(name)))
      expect([name, (await ask(person, method, pathOf(path, things))).to]).toEqual([name, form(prepared)]);
    for (const below of ["", "/refusal"])
      expect((await ask(person, "post", `${form(consent)}${below}`)).to).toBe(form(prepared));
    expect(await state()).toBe(before);
    const { text } = await person.get(form(prepared));
    expect(text).toContain("Wade Rook");
    const links = [...text.matchAll(/<a [^>]*href="(\/houses[^"]*)"/g)].map(([, href = ""]) => href);
    expect(links.filter((href) => !href.startsWith(form(prepared)))).toEqual([]);
  });
});

describe("a session locked to a resident's part of a test", () => {
  test("opens it and no other address, and not another test; without the lock staff say nothing for them", async () => {
    const { dueTest = "", test: other = "" } = things;
    if (!isId("test", dueTest)) throw new Error("no test");
    const lock = { purpose: "test", house: at.house, test: dueTest } as const;
    const person = await signedIn(world, web, world.lantern.members.house_staff, lock);
    const part = `/houses/${at.house}/testing/${dueTest}/resident`;
    const colleague = world.lantern.members.house_manager;
    const state = stateOf(world, counts);
    const before = await state();
    const own = /\/testing\/:test\/resident(\/(observer|disclosure|signature))?$/;
    for (const [name, method, path] of asked.filter(([name]) => name !== session && !own.test(name)))
      expect([name, (await ask(person, method, pathOf(path, things))).to]).toEqual([name, part]);
    expect((await person.get(`/houses/${at.house}/testing/${other}/resident`)).to).toBe(part);
    for (const below of ["/observer", "/disclosure", "/signature"])
      expect((await ask(person, "post", `/houses/${at.house}/testing/${other}/resident${below}`)).to).toBe(
        part,
      );
    const staff = await signedIn(world, web, world.lantern.members.house_staff);
    const given = `/houses/${at.house}/testing/${other}/resident`;
    for (const [path, said] of [
      [`${part}/observer`, { observer: colleague.member, words: "" }],
      [`${part}/disclosure`, { words: "" }],
      [`${given}/signature`, { name: "Linus Bracken" }],
    ] as const)
      expect((await staff.post(path, { ...said, command: command() })).status).toBe(404);
    expect(await state()).toBe(before);
    const { text } = await person.get(part);
    expect(text).toContain(colleague.name);
    expect(text).not.toMatch(/Linus|Bracken|\bAMP\b/);
  });
});

describe("without the lock, what only a resident says", () => {
  const alone = webRoutes.filter(({ method, opensTo }) => method === "post" && opensTo && opensTo !== "any");

  test("is not found on any address that a locked phone opens, and changes nothing", async () => {
    expect(alone.length).toBeGreaterThan(10);
    const { peer_mentor, house_manager } = world.lantern.members;
    const [mentor, manager] = [
      await signedIn(world, web, peer_mentor),
      await signedIn(world, web, house_manager),
    ];
    const state = stateOf(world, counts);
    const before = await state();
    for (const { path, over } of alone) {
      const answer = await ask(
        over === "journey" ? mentor : manager,
        "post",
        pathOf(path, { ...things, consent: things.prepared ?? "" }),
      );
      expect([path, answer.status]).toEqual([path, 404]);
    }
    expect(await state()).toBe(before);
  });

  test("is not found with all that the resident's own page sends: papers, signature and consent", async () => {
    const { house_manager } = world.lantern.members;
    const { prepared = "" } = things;
    if (!isId("consent", prepared)) throw new Error("no form");
    const below = `/houses/${at.house}/stays/${at.stay}`;
    const consent = `${below}/consents/${prepared}/signature`;
    await adopt(world.as(house_manager, at.house), at);
    const phone = await locked();
    const toSign = await signedIn(world, web, house_manager, {
      purpose: "consent",
      ...at,
      consent: prepared,
    });
    const staff = await signedIn(world, web, house_manager);
    const state = stateOf(world, counts);
    const before = await state();
    const packet = `${below}/packet`;
    const signs = { agreed: "yes", name: "Linus Bracken", nameMeant: "yes" };
    const shown = async (person: Person, page: string, action = page) =>
      hiddenIn((await person.get(page)).text, action);
    for (const [action, said] of [
      [`${packet}/signature`, { ...(await shown(phone, `${packet}/signature`)), ...signs }],
      [`${packet}/signature/withdrawal`, { command: command() }],
      [`${packet}/belongings`, { ...(await shown(phone, `${packet}/belongings`)), items: "Guitar" }],
      [consent, { ...(await shown(toSign, consent)), ...signs }],
      [`${consent}/refusal`, await shown(toSign, consent, `${consent}/refusal`)],
    ] as const)
      expect.soft([action, (await staff.post(action, said)).status]).toEqual([action, 404]);
    expect(await state()).toBe(before);
  });
});

test("without the lock staff neither state nor appeal for a resident in a review", async () => {
  const manager = await signedIn(world, web, world.lantern.members.house_manager);
  const state = stateOf(world, counts);
  const before = await state();
  for (const below of ["statement", "appeal"]) {
    const said = { words: "It was me", strengths: "", support: "", command: command() };
    const path = `/houses/${at.house}/reviews/${things.review}/resident/${below}`;
    expect((await manager.post(path, said)).status).toBe(404);
  }
  expect(await state()).toBe(before);
});

describe("a session locked to a resident's own page", () => {
  test("opens the way there and the way back, and no other address", async () => {
    const lock = { purpose: "own_page", ...at } as const;
    const person = await signedIn(world, web, world.lantern.members.house_staff, lock);
    const back = `/houses/${at.house}/stays/${at.stay}/own-page/hand-back`;
    const state = stateOf(world, counts);
    const before = await state();
    const own = /\/own-page\/hand-back/;
    for (const [name, method, path] of asked.filter(([name]) => name !== session && !own.test(name)))
      expect([name, (await ask(person, method, pathOf(path, things))).to]).toEqual([name, back]);
    expect(await state()).toBe(before);
    const { text } = await person.get(back);
    const links = [...text.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = ""]) => href);
    expect(links).toEqual([`${back}?lang=es`, expect.stringMatching(/^\/sign-in\/start\?to=/)]);
    expect((await person.post(`${back}/opening`, {})).to).toBe(back);
  });
});

describe("a session locked to a recovery plan", () => {
  test("opens it to sign and no other address; without the lock no one signs as the resident", async () => {
    const { journey = "" } = things;
    if (!isId("journey", journey)) throw new Error("no journey");
    const { peer_mentor } = world.lantern.members;
    const signing = `/journeys/${journey}/plan/signing`;
    const person = await signedIn(world, web, peer_mentor, { purpose: "plan", journey });
    const state = stateOf(world, counts);
    const before = await state();
    const own = /\/plan\/signing/;
    for (const [name, method, path] of asked.filter(([name]) => name !== session && !own.test(name)))
      expect([name, (await ask(person, method, pathOf(path, things))).to]).toEqual([name, signing]);
    expect((await ask(person, "post", "/journeys/jny_other/plan/signing")).to).toBe(signing);
    const mentor = await signedIn(world, web, peer_mentor);
    expect((await mentor.post(signing, { name: "Wade Rook", command: command() })).status).toBe(404);
    expect(await state()).toBe(before);
    const { text } = await person.get(signing);
    const links = [...text.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, href = ""]) => href);
    expect(links).toEqual([`${signing}?lang=es`, expect.stringMatching(/^\/sign-in\/start\?to=/)]);
    const [, seen = ""] = /name="seen" value="([^"]+)"/.exec(text) ?? [];
    const sent = { form: "sign", name: "Wade Rook", seen, command: command() };
    expect((await person.post(signing, sent)).to).toBe(signing);
    expect((await person.get(signing)).text).toContain("Your plan is signed.");
  });
});

describe("handing the phone over", () => {
  test("locks every tab: the cookie from before opens nothing, and the new one only the papers", async () => {
    const { house_manager } = world.lantern.members;
    await adopt(world.as(house_manager, at.house), at);
    const grant = {
      ...house_manager,
      houses: [at.house],
      networkName: "Network",
      ...longHere(house_manager.identity),
    };
    const before = await openSession(world.world.openDoor("web"), grant, world.world.now());
    const ask = (path: string, session: string, method = "GET") =>
      web.request(`${origin}${path}`, {
        method,
        headers: { origin, cookie: `__Host-porchlight=${session}` },
      });
    const today = `/houses/${at.house}/today`;
    const part = `/houses/${at.house}/stays/${at.stay}/packet/belongings`;
    expect((await ask(today, before)).status).toBe(200);
    expect(await (await ask(part, before)).text()).not.toContain('name="supersedes"');
    const handed = await ask(`${part}/hand-over`, before, "POST");
    expect([handed.status, handed.headers.get("location")]).toEqual([303, part]);
    expect(handed.headers.get("clear-site-data")).toBe('"cache", "storage"');
    for (const other of ["me", "link"])
      expect(handed.headers.get("set-cookie")).toContain(`__Host-porchlight-${other}=; Max-Age=0`);
    const after = /__Host-porchlight=([^;]+)/.exec(handed.headers.get("set-cookie") ?? "")?.[1] ?? "";
    expect((await ask(today, before)).headers.get("location")).toContain("/sign-in?to=");
    expect((await ask(today, after)).headers.get("location")).toBe(home);
    expect(await (await ask(part, after)).text()).toContain('name="supersedes"');
  });

  test("a locked session ends with the session it came from, at the latest", async () => {
    const person = await locked("house_staff");
    for (let passed = 0; passed < 12 * 60; passed += 10) {
      expect((await person.get(home)).status).toBe(200);
      world.clock.pass({ minutes: 10 });
    }
    expect((await person.get(home)).to).toContain("/sign-in?to=");
  });
});
