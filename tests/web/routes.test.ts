import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Route } from "#functions/web/kit/route.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { isIdKind, newId } from "#shared/kernel/ids.ts";
import { remembering } from "#shared/table/remembering.ts";
import { type Role, roleNames, rule } from "#shared/tenancy/roles.ts";
import { addNetwork, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let app: ReturnType<typeof createWeb>;
const people = new Map<Role, Person>();
/** Of another network: who works in any house, and who may do what only a manager does. */
const strangerRoles = ["admissions", "house_manager"] as const;
const strangers = new Map<Role, Person>();
let other: string;

/** A path with this house; every other record it names does not exist. */
const fill = (path: string, house: string) =>
  path.replace(/:([a-zA-Z]+)/g, (_, name: string) =>
    name === "house" ? house : name === "part" ? "fees" : isIdKind(name) ? newId(name, 0) : "none",
  );
const form = { command: "a-command-never-used" };
const ask = (who: Person, method: "get" | "post", path: string) =>
  method === "get" ? who.get(path) : who.post(path, form);

/** A script that is a module in a built file of our own. */
const ownScript = /<script type="module" src="(\/assets\/[\w-]+-[0-9a-f]{10}\.js)"><\/script>/g;
/** Scripts and styles in a page itself, or from elsewhere. */
const foreign = (text: string) =>
  text
    .replaceAll(ownScript, "")
    .match(/<script[^>]*>|<style|\sstyle=|<[^>]+\son\w+=|(?:href|src|action)="(?:javascript|data):/gi) ?? [];

beforeAll(async () => {
  world = await createSmallWorld({ wrap: remembering });
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  app = createWeb({ world: world.world, ports, oidc, origin, development: false, log: () => {} });
  const second = await addNetwork(world, "net_lantern2");
  for (const role of strangerRoles) strangers.set(role, await signedIn(world, app, second.members[role]));
  other = second.houses.juniper;
});

/** Who may open a route, and one who may not: that no other may is shown by `tests/tenancy/route-walk`. */
function asking({ permission }: Route): Role[] {
  const may = (role: Role) => permission === null || rule(role).may.includes(permission);
  const refused = roleNames.find((role) => !may(role));
  return roleNames.filter((role) => may(role) || role === refused);
}

async function personOf(role: Role): Promise<Person> {
  const person = people.get(role) ?? (await signedIn(world, app, world.lantern.members[role]));
  people.set(role, person);
  return person;
}

describe.each(webRoutes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  "%s",
  (_, route) => {
    // Routes of a person's own account end sessions.
    const ends = route.over === "member";
    beforeEach(() => {
      if (ends) people.clear();
      return () => ends && people.clear();
    });

    it("requires a session first", async () => {
      const path = fill(route.path, world.lantern.houses.juniper);
      const answer = await app.request(`${origin}${path}`, {
        method: route.method.toUpperCase(),
        headers: { origin },
      });
      expect(answer.status).toBe(route.method === "get" ? 302 : 401);
    });

    it("answers each role by its permissions, never with a 500 or a script or style in the page", async () => {
      for (const role of asking(route)) {
        const person = await personOf(role);
        const path = fill(route.path, world.lantern.houses.juniper);
        const { status, text, headers } = await ask(person, route.method, path);
        expect(status, role).toBeLessThan(500);
        if (headers.get("content-type")?.startsWith("text/html")) expect(foreign(text), role).toEqual([]);
        if (route.permission === null) continue;
        const { worksIn, may } = rule(role);
        // A journey's door says who may enter it, whatever their role.
        const beside = ["alumni", "mentoring", "supervision", "support"].includes(route.over);
        const reaches =
          route.over === "staff" ||
          beside ||
          route.over === "emergencies" ||
          (route.over === "oversight" && worksIn !== "houses") ||
          (route.over === "house" ? worksIn !== "administration" : worksIn === route.over);
        if (route.over === "journey" || route.over === "clinical") expect([403, 404], role).toContain(status);
        else if (!reaches || !may.includes(route.permission)) expect(status, role).toBe(403);
        else expect(status, role).not.toBe(403);
      }
    });

    it("finds nothing in another network or house, or under an invalid ID", async () => {
      if (route.over !== "house") return;
      const { permission } = route;
      const may = (role: Role) => permission === null || rule(role).may.includes(permission);
      const stranger = strangers.get(strangerRoles.find(may) ?? "house_manager");
      if (!stranger) throw new Error("No stranger");
      expect((await ask(stranger, route.method, fill(route.path, world.lantern.houses.juniper))).status).toBe(
        404,
      );
      const manager = await personOf("house_manager");
      for (const house of [
        world.lantern.houses.alder,
        other,
        "hse_",
        "ref_1",
        "hse_%23x",
        `hse_${"x".repeat(500)}`,
      ])
        expect((await ask(manager, route.method, fill(route.path, house))).status, house).toBe(404);
    });

    it("refuses forms from other sites, forms that are too long, and bodies that are no form", async () => {
      if (route.method !== "post") return;
      for (const person of [await personOf("admissions"), await personOf("network_admin")]) {
        const path = fill(route.path, world.lantern.houses.juniper);
        expect((await person.post(path, form, {})).status).toBe(403);
        expect((await person.post(path, form, { origin: "https://elsewhere.example" })).status).toBe(403);
        const tooLong = `${new URLSearchParams(form)}&x=${"x".repeat((route.longest ?? 64 * 1024) + 1000)}`;
        expect([403, 404, 413]).toContain((await person.post(path, tooLong)).status);
        const multipart = { origin, "content-type": "multipart/form-data; boundary=no" };
        expect((await person.post(path, "%%%\0", multipart)).status).toBeLessThan(500);
        expect(
          (await person.post(path, "{", { origin, "content-type": "application/json" })).status,
        ).toBeLessThan(500);
      }
    });
  },
);

describe("every response", () => {
  it("has the security policy and no script or style but in files of our own", async () => {
    const manager = await personOf("house_manager");
    const { headers, text } = await manager.get(`/houses/${world.lantern.houses.juniper}/today`);
    expect(headers.get("content-security-policy")?.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "connect-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' data:",
      "worker-src 'self'",
      "manifest-src 'self'",
      "form-action 'self'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ]);
    // Without it, a page of ours could be run as a script of ours.
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(foreign(text)).toEqual([]);
    const files = [...text.matchAll(ownScript)].map(([, file]) => file ?? "");
    expect(files.map((file) => file.replace(/-[0-9a-f]{10}/, ""))).toEqual([
      "/assets/register.js",
      "/assets/search.js",
      "/assets/refresh.js",
      "/assets/drafts.js",
      "/assets/session-end.js",
    ]);
    for (const file of files) {
      const script = await app.request(`${origin}${file}`);
      expect([script.status, script.headers.get("content-type")]).toEqual([
        200,
        "text/javascript; charset=utf-8",
      ]);
      expect(script.headers.get("x-content-type-options")).toBe("nosniff");
    }
    expect(headers.get("cache-control")).toBe("no-store");
  });

  it("gets the service worker at the root, asked for again each time, and only listed files are built ones", async () => {
    const worker = await app.request(`${origin}/sw.js`);
    expect(worker.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(worker.headers.get("cache-control")).toBe("no-cache");
    const [, , shell]: [string, string, string[]] = JSON.parse(
      /= (\[.*\]);/.exec(await worker.text())?.[1] ?? "",
    );
    expect(shell.length).toBeGreaterThan(10);
    for (const path of shell) {
      expect(path).toMatch(/^\/assets\//);
      expect((await app.request(`${origin}${path}`)).status, path).toBe(200);
    }
  });

  it("shows only the request ID of a 500", async () => {
    const broken = {
      ...world.world,
      openDoor: () => {
        throw new Error("secret words");
      },
    };
    const oidc = { issuer: "https://issuer.test", clientId: "web" };
    const failing = createWeb({
      world: broken,
      ports: world.ports,
      oidc,
      origin,
      development: false,
      log: () => {},
    });
    const answer = await failing.request(`${origin}/referrals`);
    const text = await answer.text();
    expect(answer.status).toBe(500);
    expect(text).toContain(answer.headers.get("x-request-id") ?? "none");
    expect(text).not.toContain("secret words");
  });

  it("has no development pages in production", async () => {
    for (const path of ["/ui", "/outbox"])
      expect((await (await personOf("admissions")).get(path)).status).toBe(404);
  });
});

it("the address of a form leads to its page, whatever stands in it, and never to an error of ours", async () => {
  const manager = await signedIn(world, app, world.lantern.members.house_manager);
  const { status, to } = await manager.get("/houses/%0D%0AX:%20y/referrals/..%2F%2Felsewhere/waitlisting");
  expect([status, to]).toEqual([303, "/houses/%0D%0AX%3A%20y/referrals/..%2F%2Felsewhere"]);
});
