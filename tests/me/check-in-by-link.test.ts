import { beforeAll, expect, test } from "vitest";
import { createMe } from "#functions/me/app.ts";
import { keepCheckIn } from "#shared/check-ins/keep-check-in.ts";
import { listCheckIns } from "#shared/check-ins/read-check-ins.ts";
import { linkIntoJourney } from "#shared/journeys/access/link-into-journey.ts";
import { sent, withPlan } from "../check-in/kit.ts";
import { assigned, type Walking, walkingWorld } from "../support/beside.ts";
import { ask as askAt, origin } from "../support/by-link.ts";
import { command, type SmallWorld } from "../support/small-world.ts";

const at = "/link/check-in";
let world: SmallWorld;
let they: Walking;
let me: ReturnType<typeof createMe>;
beforeAll(async () => {
  ({ world, they } = await walkingWorld());
  await withPlan(they);
  await keepCheckIn(they.mentor, sent({ will: "Call my sister Ada" }));
  // Ids sort by the time they were made.
  world.clock.pass({ minutes: 1 });
  const oidc = { issuer: "http://localhost:1/identity", clientId: "x", insecure: true };
  me = createMe({ world: world.world, ports: world.ports, oidc, origin, log: () => {} });
});

const ask = (path: string, cookie = "", form?: Readonly<Record<string, string>>) =>
  askAt(me, path, { cookie, ...(form ? { form } : {}) });
const opened = async () => {
  const token = (await linkIntoJourney(they.mentor, { to: "check_in", command: command() })) ?? "";
  const { to, cookie } = await ask(`/link/${token}`, "", {});
  expect(to).toBe(at);
  // A second phone gets nothing.
  expect((await ask(`/link/${token}`, "", {})).status).toBe(404);
  return cookie;
};
const answers = (changed: Readonly<Record<string, string>> = {}) => ({
  form: "check-in",
  command: command(),
  kind: "own",
  good: "Slept through",
  corner: "meeting\nfamily",
  safe: "yes",
  dying: "no",
  ...changed,
});
const kept = async () => (await listCheckIns(they.resident)).checkIns;

test("a resident answers by link, reads it back, and it is kept once; the page shows nothing said before", async () => {
  const before = (await kept()).length;
  const cookie = await opened();
  const page = await ask(at, cookie);
  expect(page.text).toContain("What’s been good?");
  for (const said of ["Ada", "Open an account", "Save for a course"]) expect(page.text).not.toContain(said);
  const typed = answers();
  const readBack = await ask(`${at}/read-back`, cookie, typed);
  expect(readBack.text).toContain("This is everything");
  expect(readBack.text).toMatch(/Slept through<\/dd>/);
  expect(await kept()).toHaveLength(before);
  // Going back loses nothing.
  const changes = await ask(`${at}/changes`, cookie, typed);
  expect(changes.text).toMatch(/Slept through<\/textarea>/);
  expect(changes.text).toMatch(/name="corner" value="family" checked/);
  const whole = { ...typed, audience: "two_of_us", next: "" };
  for (let time = 0; time < 2; time += 1) expect((await ask(at, cookie, whole)).to).toBe(`${at}/thanks`);
  // Another one by the same link is none.
  expect((await ask(at, cookie, { ...whole, good: "Something else", command: command() })).status).not.toBe(
    303,
  );
  const now = await kept();
  expect(now).toHaveLength(before + 1);
  expect(now[0]).toMatchObject({
    kind: "own",
    good: "Slept through",
    corner: { who: ["meeting", "family"] },
  });
});

test("who is not safe reads at once whom to call, before and after it is kept", async () => {
  const cookie = await opened();
  const typed = answers({ safe: "no" });
  const readBack = await ask(`${at}/read-back`, cookie, typed);
  expect(readBack.text).toMatch(/Get help now[\s\S]*tel:988[\s\S]*This is everything/);
  expect(readBack.text).not.toContain("/plan/safety");
  const { to } = await ask(at, cookie, { ...typed, audience: "two_of_us", next: "" });
  expect(to).toBe(`${at}/now`);
  const { text } = await ask(to ?? "", cookie);
  for (const number of ["tel:988", "tel:911", "555-0100"]) expect(text).toContain(number);
});

test("a link still opens once someone else walks with them", async () => {
  const cookie = await opened();
  await assigned(world, they.journey, world.lantern.members.alumni);
  expect((await ask(at, cookie)).status).toBe(200);
});
