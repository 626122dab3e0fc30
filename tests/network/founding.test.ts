import { Hono } from "hono";
import { beforeEach, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { newcomerCookie } from "#functions/web/door/newcomer.ts";
import { type FoundingRule, foundingTurn } from "#shared/network/door/founding.ts";
import { membershipsOf } from "#shared/network/door/open-session.ts";
import { identityOf } from "#shared/records/door/secret.ts";
import { issuer } from "../support/doors.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { origin } from "../web/browser.ts";

let world: SmallWorld;
beforeEach(async () => {
  world = await createSmallWorld();
});

const email = "vera@founders.example";
const identity = identityOf(issuer, email);
const door = () => world.world.openDoor("web");
const networks = async () => new Set((await membershipsOf(door(), identity)).map(({ network }) => network));

const webWith = (founding?: FoundingRule) =>
  createWeb({
    world: world.world,
    ports: world.ports,
    oidc: { issuer: "https://issuer.test", clientId: "web" },
    origin,
    development: true,
    founding,
    log: () => {},
  });

/** The cookie that a sign-in gives someone without a network now. */
async function newcomer(): Promise<string> {
  const app = new Hono();
  const cookies = newcomerCookie(world.ports.secrets, () => world.world.now().epochMilliseconds);
  const turn = await foundingTurn(door(), identity);
  app.get("/", async (c) => {
    await cookies.write(c, { identity, email, turn });
    return c.body(null);
  });
  const answer = await app.request(`${origin}/`);
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

const found = (web: ReturnType<typeof webWith>, cookie: string, name: string) =>
  web.request(`${origin}/start`, {
    method: "POST",
    headers: { origin, cookie },
    body: new URLSearchParams({
      form: "start",
      command: command(),
      yourName: "Vera Crane",
      name,
      legalEntity: "Crane LLC",
      timeZone: "America/Chicago",
      contactEmail: email,
      contactPhone: "",
    }),
  });

describe("a newcomer founds one network", () => {
  test("with one cookie, whatever its six forms say", async () => {
    const [web, cookie] = [webWith(), await newcomer()];
    const answers: number[] = [];
    for (let at = 0; at < 6; at += 1) answers.push((await found(web, cookie, `Row ${at}`)).status);
    expect(answers).toEqual([303, 409, 409, 409, 409, 409]);
    expect((await networks()).size).toBe(1);
  });

  test("with six cookies of six sign-ins, sent at once", async () => {
    const web = webWith();
    const cookies = await Promise.all(Array.from({ length: 6 }, newcomer));
    const answers = await Promise.all(cookies.map((cookie, at) => found(web, cookie, `Row ${at}`)));
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect((await networks()).size).toBe(1);
  });
});

test("one identity founds three networks in all; then the page says whom to ask", async () => {
  const web = webWith({ most: 3, askAt: "help@porchlight.example" });
  for (const name of ["Row 1", "Row 2", "Row 3"])
    expect([name, (await found(web, await newcomer(), name)).status]).toEqual([name, 303]);
  const cookie = await newcomer();
  expect((await found(web, cookie, "Row 4")).status).toBe(409);
  expect((await networks()).size).toBe(3);
  const page = await (await web.request(`${origin}/start`, { headers: { cookie } })).text();
  expect(page).toContain("help@porchlight.example");
  expect(page).not.toContain("Create network");
  expect((await found(webWith({ most: 4, askAt: null }), cookie, "Row 4")).status).toBe(303);
});

test("an installation closed to new networks founds none, and says whom to ask", async () => {
  const web = webWith({ most: 0, askAt: "help@porchlight.example" });
  const cookie = await newcomer();
  const page = await web.request(`${origin}/start`, { headers: { cookie } });
  const text = await page.text();
  expect(text).toContain("New networks can’t be started here.");
  expect(text).toContain("help@porchlight.example");
  expect((await found(web, cookie, "Row 1")).status).toBe(409);
  expect((await networks()).size).toBe(0);
});
