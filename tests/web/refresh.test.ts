import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { atJuniper } from "../support/referral-kit.ts";
import { createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { stateOf } from "../support/whole-table.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
let person: Person;
let today: string;
const logged: object[] = [];

beforeAll(async () => {
  world = await createSmallWorld();
  web = createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "http://localhost:1/identity", clientId: "x", insecure: true },
    origin,
    development: false,
    log: (line) => logged.push(line),
  });
  await atJuniper(undefined, world);
  person = await signedIn(world, web, world.lantern.members.admissions);
  today = `/houses/${world.lantern.houses.juniper}/today`;
});

const refresh = (path: string, tag = "") =>
  person.get(path, { "x-porchlight-refresh": "1", ...(tag ? { "if-none-match": tag } : {}) });

test.each(["/referrals", "today"])(
  "%s: a refresh is its main part, and nothing while nothing changed",
  async (at) => {
    const path = at === "today" ? today : at;
    const first = await refresh(path);
    expect([first.status, first.text.startsWith("<main"), first.text.endsWith("</main>")]).toEqual([
      200,
      true,
      true,
    ]);
    const tag = first.headers.get("etag") ?? "";
    const again = await refresh(path, tag);
    expect([again.status, again.text]).toEqual([304, ""]);
    world.clock.pass({ minutes: 1 });
    const later = await refresh(path, tag);
    expect([later.status, later.headers.get("etag") === tag]).toEqual([200, false]);
  },
);

test.each([
  ["a board", (): string => today, 1],
  ["the inbox", (): string => "/referrals", 4],
] as const)(
  "a refresh of %s takes the door's round trip and its own, and writes nothing",
  async (_, at, own) => {
    await person.get(at());
    world.clock.pass({ minutes: 2 });
    const state = stateOf(world);
    const before = await state();
    expect((await refresh(at())).status).toBe(200);
    expect(await state()).toBe(before);
    expect(logged.at(-1)).toMatchObject({
      door: { roundTrips: 1, writeUnits: 0 },
      roundTrips: own,
      writeUnits: 0,
    });
  },
);

test("a page that refreshes itself is no use of the session: it ends after 15 minutes", async () => {
  const own = await signedIn(world, web, world.lantern.members.admissions);
  const headers = { "x-porchlight-refresh": "1" };
  for (let minute = 0; minute < 14; minute += 1) {
    world.clock.pass({ minutes: 1 });
    expect((await own.get("/referrals", headers)).status).toBe(200);
  }
  world.clock.pass({ minutes: 2 });
  const over = await own.get("/referrals", headers);
  expect([over.status, over.text]).toEqual([302, ""]);
});

test("only boards have the script", async () => {
  const fresh = await signedIn(world, web, world.lantern.members.admissions);
  const has = async (path: string) => (await fresh.get(path)).text.includes("/assets/refresh-");
  expect([await has("/referrals"), await has(today), await has("/referrals?show=decided")]).toEqual([
    true,
    true,
    false,
  ]);
  expect(await has("/notifications")).toBe(false);
});
