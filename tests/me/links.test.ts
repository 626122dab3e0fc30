import { beforeAll, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { createWeb } from "#functions/web/app.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { endConsent } from "#shared/consents/end-consent.ts";
import { listConsents } from "#shared/consents/list-consents.ts";
import { ask as askAt, origin } from "../support/by-link.ts";
import { residentWithGuests } from "../support/guests.ts";
import { sampleIds } from "../support/sample-ids.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";

let world: SmallWorld;
let it: Awaited<ReturnType<typeof residentWithGuests>>;
let me: ReturnType<typeof createMe>;
let web: ReturnType<typeof createWeb>;
const lines: object[] = [];
beforeAll(async () => {
  world = await createSmallWorld();
  it = await residentWithGuests(world);
  const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
  const options = {
    world: world.world,
    ports: world.ports,
    oidc,
    origin,
    log: (line: object) => lines.push(line),
  };
  me = createMe(options);
  web = createWeb({ ...options, development: true });
});

const ask = (path: string, sent?: Parameters<typeof askAt>[2], app: Parameters<typeof askAt>[0] = me) =>
  askAt(app, path, sent);
const use = (token: string) => ask(`/guest/${token}`, { method: "POST" });

test("a preview that opens a link, by GET or HEAD, says nothing of the resident and leaves it good", async () => {
  const { token } = await it.invite();
  for (const method of ["GET", "HEAD", "GET"]) {
    const seen = await ask(`/guest/${token}`, { method });
    expect([seen.status, seen.cookie]).toEqual([200, ""]);
    expect(seen.text).not.toMatch(/Linus|Juniper|Rosa/);
    expect(seen.headers.get("referrer-policy")).toBe("strict-origin");
    expect(seen.headers.get("x-robots-tag")).toContain("noindex");
    expect(seen.headers.get("cache-control")).toBe("no-store");
  }
  expect((await use(token)).to).toBe("/guest/invitation");
});

test("used twice at once, it opens for one, and the accounting has it once", async () => {
  const { token, consent } = await it.invite();
  const all = await Promise.all(Array.from({ length: 4 }, () => use(token)));
  expect(all.filter(({ status }) => status === 303)).toHaveLength(1);
  expect(all.filter(({ cookie }) => cookie !== "")).toHaveLength(1);
  const { disclosures } = await listConsents(it.manager(), it.at);
  expect(disclosures.filter(({ basis }) => "consent" in basis && basis.consent === consent)).toHaveLength(1);
});

test("a link that is used, of an ended consent, altered or made up answers with one page, and whom to call", async () => {
  const [used, ended, altered] = [await it.invite(), await it.invite(), await it.invite()];
  await use(used.token);
  const on = world.today();
  const over = { consent: ended.consent, how: "revoked", heardBy: "Wren", on, command: command() } as const;
  await endConsent(it.manager(), { ...it.at, ...over });
  const other = altered.token.replace(/.$/, (last) => (last === "A" ? "Q" : "A"));
  const none = ["net_lantern", "per_none", "A".repeat(43)].join(".");
  const pages = new Set<string>();
  for (const token of [used.token, ended.token, other, none]) {
    const { status, text } = await use(token);
    expect(status).toBe(404);
    pages.add(text.replaceAll(token, ""));
  }
  expect(pages.size).toBe(1);
  expect([...pages][0]).toContain('href="tel:');
  for (const path of ["/link/x", "/guest/a.b.c", "/guest/invitation"])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
});

test("a guest answers, in either language, and reads nothing more once the consent has ended", async () => {
  const { token, consent } = await it.invite();
  const { cookie } = await use(token);
  const at = "/guest/invitation";
  const page = await ask(at, { cookie });
  expect(page.text).toContain("Linus B. lives at Juniper House");
  expect((await ask(`${at}?lang=es`, { cookie })).text).toContain("Linus B. vive en Juniper House");
  const form = { is: "yes", phone: "", reach: "" };
  const send = (more: object) =>
    ask(at, { method: "POST", cookie, form: { ...form, command: command(), ...more } });
  expect((await send({})).status).toBe(422);
  expect((await send({ phone: "555-555-0143" })).to).toBe(at);
  expect((await ask(at, { cookie })).text).toContain("Thank you. The house has your answer.");
  const on = world.today();
  await endConsent(it.manager(), {
    ...it.at,
    consent,
    how: "revoked",
    heardBy: "Wren",
    on,
    command: command(),
  });
  expect((await ask(at, { cookie })).status).toBe(404);
  expect((await send({ phone: "555-555-0143" })).text).not.toMatch(/Linus|Juniper/);
});

test("what a link was exchanged for opens nothing else", async () => {
  const { token } = await it.invite();
  const { cookie } = await use(token);
  const pass = cookie.slice(cookie.indexOf("=") + 1);
  const ids = { ...sampleIds, ...it.at, network: "net_lantern" };
  for (const { method, path } of webRoutes) {
    const url = path.replace(/:(\w+)/g, (_, name: string) => (ids as Record<string, string>)[name] ?? "x_1");
    for (const one of [cookie, `__Host-porchlight=${pass}`, `__Host-porchlight=${token}`]) {
      const { status, to } = await ask(url, { method: method.toUpperCase(), cookie: one }, web);
      if (method === "get") expect([url, status, to?.startsWith("/sign-in")]).toEqual([url, 302, true]);
      else expect([url, status]).toEqual([url, 401]);
    }
  }
  expect((await ask("/guest/invitation", { cookie: `__Host-porchlight-link=${token}` })).status).toBe(404);
});

test("a form from another site uses no link, and no address is logged", async () => {
  const { token } = await it.invite();
  const forged = await ask(`/guest/${token}`, { method: "POST", from: "https://evil.example" });
  expect([forged.status, forged.cookie]).toEqual([403, ""]);
  expect((await ask(`/guest/${token}`)).status).toBe(200);
  const logged = JSON.stringify(lines);
  expect(logged).toContain("/guest/:secret");
  expect(logged).not.toMatch(/per_0|Linus/);
  expect(logged).not.toContain(token.split(".").at(-1));
});

test("what is typed after the address of a link’s page is in no log", async () => {
  lines.length = 0;
  const { token } = await it.invite();
  const pages = ["alumni", "check-in", "recovery-capital", "collection", "consent"];
  for (const page of pages) expect((await ask(`/link/${page}/${token}`)).status).toBe(404);
  await ask("/link/collection");
  await ask("/link/alumni/mentor");
  expect(lines).toHaveLength(pages.length + 2);
  expect(lines.slice(-2)).toMatchObject([{ path: "/link/collection" }, { path: "/link/alumni/mentor" }]);
  expect(JSON.stringify(lines)).not.toContain(token.split(".").at(-1));
});
