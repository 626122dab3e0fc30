import { beforeAll, beforeEach, expect, test } from "vitest";
import { apiRoutes } from "#functions/api/routes.ts";
import { createWeb } from "#functions/web/app.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { remembering } from "#shared/table/remembering.ts";
import { caller } from "../support/caller.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
let people: Person[];
const logged: object[] = [];
const faults = () => logged.filter((line) => "level" in line && line.level === "error");

beforeAll(async () => {
  world = await createSmallWorld({ wrap: remembering });
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "https://issuer.test", clientId: "web" },
    origin,
    development: false,
    log: (line) => logged.push(line),
  });
  const { network_admin, admissions, house_manager } = world.lantern.members;
  people = [];
  for (const one of [network_admin, admissions, house_manager]) people.push(await signedIn(world, web, one));
});
beforeEach(() => void logged.splice(0));

const filled = (path: string) =>
  path.replace(":house", world.lantern.houses.juniper).replace(/:[a-zA-Z]+/g, "none_1");

const levels = 20_000;
const nests = {
  lists: `${"[".repeat(levels)}${"]".repeat(levels)}`,
  objects: `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`,
  "a list in a field we know": `{"answer":${"[".repeat(levels)}${"]".repeat(levels)}}`,
};

test.each(Object.entries(nests))("no route of the API follows %s down 20,000 levels", async (_, raw) => {
  const { call, logged: lines } = caller(world);
  const { token } = world.lantern.partners.larkfield;
  for (const { method, path } of apiRoutes) {
    if (method === "get") continue;
    const headers = { "idempotency-key": command() };
    const { status, body } = await call(method.toUpperCase(), filled(path), token, { raw, headers });
    expect([path, status], body?.type).toEqual([
      path,
      path.includes("offer-") || path.includes("withdrawal") ? 404 : 422,
    ]);
  }
  expect(JSON.stringify(lines)).not.toContain('"error"');
});

test("no form parses a field 20,000 levels deep, by name or by value", async () => {
  const posts = webRoutes.filter(({ method }) => method === "post").map(({ path }) => filled(path));
  const forms = [
    { [`name${"[a]".repeat(levels)}`]: "x", command: command() },
    { name: nests.lists, answer: nests.lists, text: nests.objects.slice(0, 20_000), command: command() },
  ].map((fields) => new URLSearchParams(fields as Record<string, string>).toString());
  for (const person of people)
    for (const path of [...posts, "/sign-in/choice", "/start", "/inquire/net_lantern"])
      for (const form of forms)
        expect([path, (await person.post(path, form)).status < 500]).toEqual([path, true]);
  expect(faults()).toEqual([]);
});

/** A body whose sender says a little and is gone. */
const brokenOff = (said: string) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(said)),
    pull: (controller) => controller.error(new Error("aborted")),
  });

test("an aborted request is not logged as an error, on any route", async () => {
  const type = "multipart/form-data; boundary=xx";
  const said = '--xx\r\nContent-Disposition: form-data; name="sheet"; filename="a.csv"\r\n\r\nHouse';
  for (const person of people)
    for (const { path } of webRoutes.filter(({ method }) => method === "post"))
      expect(
        (await person.post(filled(path), brokenOff(said), { origin, "content-type": type })).status,
      ).toBeLessThan(500);
  expect(faults()).toEqual([]);
  const { call, logged: lines } = caller(world);
  const headers = { "idempotency-key": command() };
  const raw = brokenOff('{"a":');
  const { status } = await call("POST", "/v1/referrals", world.lantern.partners.larkfield.token, {
    raw,
    headers,
  });
  expect(status).toBe(400);
  expect(JSON.stringify(lines)).not.toContain('"error"');
});
