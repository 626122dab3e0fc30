import { Hono } from "hono";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { en } from "#functions/copy/en/index.ts";
import { inWords } from "#functions/copy/words.ts";
import { type DoorEnv, memberDoor } from "#functions/web/door/member.ts";
import { plainPages } from "#functions/web/door/pages.tsx";
import { createDoor } from "#functions/web/door/routes.ts";
import { clientId, createIdentity } from "#infra/local/identity.ts";
import { type LocalServer, listen } from "#infra/local/server.ts";
import { grantEntity } from "#shared/records/door/entities.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { remove } from "#shared/table/transact.ts";
import { doors } from "#shared/tenancy/homes.ts";
import { everyDoor, giveGrant, issuer as namespace } from "../support/doors.ts";
import { longHere } from "../support/standing.ts";
import { Visitor } from "../support/visitor.ts";
import { createTestWorld, type TestWorld } from "../support/world.ts";

let test_: TestWorld;
let server: LocalServer;
let origin: string;
const email = "rosa@lantern.example";
const signsInAt = "/sign-in";
const people = [
  { email, name: "Rosa Quill", role: "house_manager", network: "Lantern Row", signsInAt },
  { email: "new@lantern.example", name: "Nia", role: "volunteer", network: "Lantern Row", signsInAt },
] as const;

beforeEach(async () => {
  test_ = await createTestWorld();
  server = await listen(0);
  origin = `http://localhost:${server.port}`;
  const { world, ports, dataDir } = test_;
  const oidc = { issuer: `${origin}/identity`, clientId, namespace, insecure: true };
  const web = new Hono<DoorEnv>();
  web.route("/", createDoor({ world, ports, oidc, origin, pages: plainPages, log: () => {} }));
  web.use(memberDoor({ world, pages: plainPages })());
  web.all("*", (c) => c.text(`${c.get("membership").networkName} ${c.get("membership").member}`));
  server.open({
    identity: await createIdentity({ origin, dataDir, people: async () => people }),
    api: () => new Response("{}"),
    me: () => new Response(""),
    web: (request) => inWords(en, async () => web.fetch(request)),
  });
  await giveGrant(test_, {
    network: "net_1",
    member: "mem_1",
    role: "house_manager",
    houses: ["hse_1"],
    email,
  });
});
afterEach(() => server.close());

describe("signing in", () => {
  test("goes to the member's first page", async () => {
    const rosa = new Visitor(origin);
    expect(await rosa.signIn(email)).toMatchObject({ path: "/houses/hse_1/today", status: 200 });
    expect([...rosa.cookies.keys()]).toContain("__Host-porchlight");
  });

  test("returns to the requested page", async () => {
    const rosa = new Visitor(origin);
    const page = await rosa.visit("/houses/hse_1/stays/sty_1?tab=2");
    expect(page).toMatchObject({
      path: "/sign-in?to=%2Fhouses%2Fhse_1%2Fstays%2Fsty_1%3Ftab%3D2",
      status: 200,
    });
    const start = /href="([^"]+start[^"]*)"/.exec(page.text)?.[1]?.replaceAll("&amp;", "&") ?? "";
    expect(await rosa.signIn(email, start)).toMatchObject({ path: "/houses/hse_1/stays/sty_1?tab=2" });
  });

  test.each([
    "//evil.example/x",
    "https://evil.example",
    "/\\evil.example",
    "/sign-out",
    "javascript:alert(1)",
  ])("never leads away to %s", async (to) => {
    const rosa = new Visitor(origin);
    const page = await rosa.signIn(email, `/sign-in/start?to=${encodeURIComponent(to)}`);
    expect(page.path).toBe("/houses/hse_1/today");
  });

  test("asks for the email every time, so a shared phone can't sign in the previous user", async () => {
    const rosa = new Visitor(origin);
    await rosa.signIn(email);
    expect((await rosa.signIn("new@lantern.example")).path).toBe("/start");
    await rosa.signIn(email);
    expect(await rosa.visit("/sign-out", {})).toMatchObject({ path: "/sign-in?out", status: 200 });
    expect((await rosa.visit("/sign-in/start")).text).toContain(`value="${email}"`);
  });

  test("with memberships in two networks asks which one and opens it", async () => {
    await giveGrant(test_, { network: "net_2", member: "mem_7", role: "admissions", email });
    const rosa = new Visitor(origin);
    expect(await rosa.signIn(email)).toMatchObject({ path: "/sign-in/choice", status: 200 });
    expect(await rosa.visit("/sign-in/choice", { membership: "net_9.mem_9" })).toMatchObject({ status: 400 });
    const chosen = await rosa.visit("/sign-in/choice", { membership: "net_2.mem_7" });
    expect(chosen).toMatchObject({ path: "/referrals", text: "Test network mem_7" });
    expect(await rosa.visit("/sign-in/choice", { membership: "net_1.mem_1" })).toMatchObject({ status: 401 });
  });

  test("again in the same browser goes on as the same member, and asks once more after a sign-out", async () => {
    await giveGrant(test_, { network: "net_2", member: "mem_7", role: "admissions", email });
    const rosa = new Visitor(origin);
    await rosa.signIn(email);
    await rosa.visit("/sign-in/choice", { membership: "net_2.mem_7" });
    const start = "/sign-in/start?to=%2Fpeople";
    expect(await rosa.signIn(email, start)).toMatchObject({ path: "/people", text: "Test network mem_7" });
    await rosa.ask("/sign-out", {});
    expect(await rosa.signIn(email, start)).toMatchObject({ path: "/sign-in/choice" });
  });

  test("without a membership goes to creating a network and opens nothing else", async () => {
    const nia = new Visitor(origin);
    const page = await nia.signIn("new@lantern.example");
    expect(page.path).toBe("/sign-in?to=%2Fstart"); // no page of the product is mounted here
    expect([...nia.cookies.keys()]).toContain("__Host-porchlight-newcomer");
    expect([...nia.cookies.keys()]).not.toContain("__Host-porchlight");
  });

  test("with an invalid address shows the error at the field and keeps what was typed", async () => {
    const page = await new Visitor(origin).signIn('x"><b>@lantern.example');
    expect(page.status).toBe(422);
    expect(page.text).toContain('aria-invalid="true"');
    expect(page.text).not.toContain("<b>@");
  });

  test.each(["", "?code=x&state=y", "?error=access_denied&state=y", "?code=a&code=b"])(
    "refuses a callback nobody began: %j",
    async (search) => {
      expect((await new Visitor(origin).ask(`/sign-in/callback${search}`)).status).toBe(400);
    },
  );

  test("refuses a callback that another browser started", async () => {
    const [rosa, other] = [new Visitor(origin), new Visitor(origin)];
    const page = await rosa.visit("/sign-in/start");
    let response = await rosa.ask(page.path, { email });
    while (!response.headers.get("location")?.includes("/sign-in/callback")) {
      response = await rosa.ask(response.headers.get("location") ?? "");
    }
    await other.ask("/sign-in/start");
    expect((await other.ask(response.headers.get("location") ?? "")).status).toBe(400);
  });
});

describe("the door", () => {
  test("redirects pages without a session to sign-in and refuses changes", async () => {
    const nobody = new Visitor(origin);
    const page = await nobody.ask("/network");
    expect([page.status, page.headers.get("location")]).toEqual([302, "/sign-in?to=%2Fnetwork"]);
    expect((await nobody.ask("/network", {})).status).toBe(401);
  });

  test("refuses any next request of a suspended member", async () => {
    const rosa = new Visitor(origin);
    await rosa.signIn(email);
    const by = { kind: "member", member: "mem_9", name: "Vera" } as const;
    const suspended = { at: "2026-03-02T17:00:00.000Z", by } as const;
    await everyDoor(test_).note(grantEntity, {
      network: "net_1",
      networkName: "Test network",
      member: "mem_1",
      name: "Rosa",
      role: "house_manager",
      houses: [],
      ...longHere(identityOf(namespace, email)),
      suspended,
    });
    expect((await rosa.ask("/network")).status).toBe(401);
    expect((await rosa.ask("/network", {})).status).toBe(401);
  });

  test("a suspended or removed member who signs in is told whom to ask, and lands in nothing", async () => {
    const key = { pk: doors.grant("net_1", "mem_1"), sk: "G" };
    const stored = await everyDoor(test_).get(grantEntity, key);
    if (!stored) throw new Error("No grant");
    const by = { kind: "member", member: "mem_9", name: "Vera" } as const;
    const suspended = { at: "2026-03-02T17:00:00.000Z", by } as const;
    const told = async () => {
      const page = await new Visitor(origin).signIn(email);
      expect([page.path.startsWith("/sign-in/callback"), page.status]).toEqual([true, 401]);
      expect(page.text).toContain("Ask an administrator of your network");
    };
    await everyDoor(test_).note(grantEntity, { ...stored.value, suspended });
    await told();
    await everyDoor(test_).write([remove("grant", key)]);
    await told();
  });

  test("is closed after sign-out, even for a copy of the cookie", async () => {
    const rosa = new Visitor(origin);
    await rosa.signIn(email);
    const copy = new Visitor(origin);
    for (const [name, value] of rosa.cookies) copy.cookies.set(name, value);
    await rosa.ask("/sign-out", {});
    expect((await copy.ask("/network")).status).toBe(302);
  });
});
