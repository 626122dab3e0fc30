import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { readJourney } from "#shared/journeys/beside/read-journey.ts";
import { changeRole } from "#shared/network/member/change-role.ts";
import { assigned, type Walking, walkingWorld } from "../support/beside.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { quiet } from "../support/standing.ts";
import { origin, type Person, signedIn } from "../web/browser.ts";

let world: SmallWorld;
let they: Walking;
let web: ReturnType<typeof createWeb>;
let mentor: Person;
let other: Person;
/** Runs once, between the door and the write of the next form. */
let meanwhile: (() => Promise<void>) | undefined;

beforeAll(async () => {
  ({ world, they } = await walkingWorld());
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const openTable: typeof world.world.openTable = (kind, ...rest) => {
    const table = world.world.openTable(kind, ...rest);
    const first = meanwhile;
    if (kind !== "mentor" || !first) return table;
    meanwhile = undefined;
    const get: typeof table.get = async (...given) => {
      await first();
      return table.get(...given);
    };
    return Object.assign(Object.create(table), { get });
  };
  const given = { ports, oidc, origin, development: false, log: () => {} };
  web = createWeb({ world: { ...world.world, openTable }, ...given });
  mentor = await signedIn(world, web, world.lantern.members.peer_mentor);
  other = await signedIn(world, web, world.lantern.members.alumni);
});

const words = "Ask the clinic about a morning slot";
const form = () => ({ form: "next", command: command(), nextOn: world.today(), promised: words });
const path = () => `/journeys/${they.journey}`;

test("a journey opens to whoever its door names, and to no one else, whatever their role", async () => {
  expect((await mentor.get(path())).text).toContain("Linus");
  expect((await other.get(path())).status).toBe(404);
  for (const role of ["house_manager", "admissions", "network_admin", "clinician"] as const) {
    const person = await signedIn(world, web, world.lantern.members[role]);
    expect([role, (await person.get(path())).status]).toEqual([role, 403]);
  }
});

test("a group of no one is asked who was there", async () => {
  const answer = await mentor.post("/mentoring/group", { form: "group", command: command() });
  expect([answer.status, answer.text.includes("Choose who was there.")]).toEqual([422, true]);
});

test("a check-in leads to the safety plan where someone is not safe", async () => {
  const { text } = await mentor.get(`${path()}/check-ins/new`);
  expect(text).toMatch(new RegExp(`tel:988[\\s\\S]*href="${path()}/plan/safety"`));
});

test("a former mentor's form is refused, and shows them what they wrote", async () => {
  meanwhile = () => assigned(world, they.journey, world.lantern.members.alumni);
  const during = await mentor.post(`${path()}/next`, form());
  expect([during.status, during.text.includes(words)]).toEqual([409, true]);
  const after = await mentor.post(`${path()}/next`, form());
  expect([after.status, after.text.includes(words)]).toEqual([404, true]);
  expect((await mentor.get(path())).status).toBe(404);
  expect((await readJourney(they.mentor)).rhythm.promised).toBe("");
  // The same for a journey that never was.
  const never = await mentor.post("/journeys/jny_01NEVER/next", form());
  const said = ({ text }: { text: string }) => /<main[\s\S]*<\/main>/.exec(text)?.[0];
  expect([never.status, said(never)]).toEqual([404, said(after)]);
  expect((await other.post(`${path()}/next`, form())).to).toBe(path());
});

test("what residents shared is named by house where a mentor supports several", async () => {
  expect((await mentor.get("/mentoring")).text).toMatch(/shared-check-ins[^<]*Shared check-ins\s*</);
  const { members, houses } = world.lantern;
  const { member, name } = members.alumni;
  const now = { member, name, role: "alumni" as const, houses: [houses.juniper, houses.alder] };
  const admin = world.as(members.network_admin);
  await changeRole(admin, { ...now, tell: quiet, command: command() });
  const supporter = await signedIn(world, web, { ...members.alumni, houses: now.houses });
  const { text } = await supporter.get("/mentoring");
  expect(text).toContain("Shared check-ins, Juniper");
  expect(text).toContain("Shared check-ins, Alder");
});

test("a mentor who becomes a manager no longer opens it", async () => {
  const { member, name, houses } = world.lantern.members.alumni;
  const admin = world.as(world.lantern.members.network_admin);
  const now = { member, name, role: "house_manager" as const, houses: [...houses] };
  await changeRole(admin, { ...now, tell: quiet, command: command() });
  const manager = await signedIn(world, web, { ...world.lantern.members.alumni, role: "house_manager" });
  expect((await manager.get(path())).status).toBe(403);
});
