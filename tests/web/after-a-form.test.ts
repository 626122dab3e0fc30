import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Route } from "#functions/web/kit/route.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { mostKept } from "#shared/records/door/kept-form.ts";
import type { Lock } from "#shared/records/door/session.ts";
import { mentorMay, roleNames, roles } from "#shared/tenancy/roles.ts";
import { command, localTime, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { stage } from "../tenancy/stage.ts";
import { origin, type Person, signedIn } from "./browser.ts";

/* What a browser shows after a form was sent: what was done, or what was typed. Both are there after Refresh and Back. */

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
let things: Record<string, string>;
const logged: object[] = [];

beforeAll(async () => {
  const staged = await stage();
  ({ world } = staged);
  things = { ...staged.it, id: staged.it.referral, part: "fees" };
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const log = (line: object) => void logged.push(line);
  web = createWeb({ world: world.world, ports, oidc, origin, development: false, log });
});

/** A consent that is handed over is one still to be signed. */
const pathOf = (path: string) =>
  path
    .replace(":consent/hand-over", `${things.prepared}/hand-over`)
    .replace(/:(\w+)/g, (_, name: string) => things[name] ?? "");
const rolesOf = ({ over, permission }: Route) =>
  roleNames.filter((role) => {
    const { worksIn, may } = roles[role];
    const reaches =
      over === "staff" ||
      over === "mentoring" ||
      over === "supervision" ||
      over === "alumni" ||
      // The house manager's own.
      (over === "emergencies" && role === "house_manager") ||
      // The peer mentor's own.
      (over === "journey" && role === "peer_mentor") ||
      // Whom a consent names.
      (over === "clinical" && role === "clinician") ||
      (over === "oversight" && worksIn !== "houses") ||
      (over === "house" ? worksIn !== "administration" : worksIn === over);
    const has = over === "journey" ? mentorMay : (may as readonly (string | null)[]);
    return reaches && has.some((one) => one === permission);
  });
const isForm = (route: Route) => route.method === "post" && route.over !== "member";
const forms = webRoutes.filter(isForm).map((route) => [route.path, route] as const);
const as = (role: (typeof roleNames)[number], lock?: Lock): Promise<Person> =>
  signedIn(world, web, world.lantern.members[role], lock);
/** Of a form that only residents send. */
const lockOf = ({ path, opensTo }: Route) => {
  if (!opensTo || opensTo === "any") return undefined;
  const named = [...path.matchAll(/:(house|stay|consent|test|review|journey)\b/g)];
  const ids = named.map(([, name = ""]) => [name, things[name]]);
  return { purpose: opensTo, ...Object.fromEntries(ids) } as Lock;
};
const outcomeIn = (text: string) => /class="banner outcome[\s\S]*?<\/p>/.exec(text)?.[0];

describe.each(forms)("the form %s", (path, route) => {
  test("has a page that everyone who may send it may open", () => {
    const page = webRoutes.find((one) => one.method === "get" && one.path === route.shown);
    expect(page?.over).toBe(route.over);
    for (const role of rolesOf(route)) expect(page && rolesOf(page), role).toContain(role);
  });

  test("leads, when refused, to an address that shows the same again", async () => {
    const [role] = rolesOf(route);
    if (!role) throw new Error("Nobody may send it");
    const person = await as(role, lockOf(route));
    const refused = await person.post(pathOf(path), { form: "walk", command: "?" });
    const again = await person.get(refused.at);
    expect([again.status, outcomeIn(again.text)]).toEqual([refused.status, outcomeIn(refused.text)]);
    expect([200, 303]).toContain((await person.get(pathOf(path))).status);
    // A hand-over has nothing to refuse: it locks the browser, whose pages then all lead to one. Nor has the way on.
    const others = /\/(hand-over|opening)$/.test(path) ? [303] : [200, 409];
    if (refused.status !== 422) return expect(others).toContain(refused.status);
    expect(refused.text).toMatch(/<title>\s*Error: /);
    expect(refused.text.match(/role="alert" tabindex="-1" autofocus/g)).toHaveLength(1);
    expect(refused.text.match(/autofocus/g)).toHaveLength(1);
  });
});

describe("a refused form", () => {
  const send = async (person: Person, note: string) => {
    const page = `/referrals/${things.referral}`;
    return person.post(`${page}/question`, { form: "question", command: command(), question: "", note });
  };

  test("is kept for its own writer only, and for a day", async () => {
    const person = await as("admissions");
    const { at, text } = await send(person, "x");
    expect(text).toContain("Enter what you need to know.");
    expect((await (await as("network_admin")).get(at)).text).not.toContain("Enter what you need to know.");
    world.clock.pass({ hours: 23, minutes: 59 });
    expect((await (await as("admissions")).get(at)).text).toContain("Enter what you need to know.");
    world.clock.pass({ minutes: 1 });
    expect((await (await as("admissions")).get(at)).text).not.toContain("Enter what you need to know.");
  });

  test("that only asked is kept for half an hour", async () => {
    const { at } = await (await as("admissions")).post("/people", { form: "find", name: "Corliss" });
    world.clock.pass({ minutes: 29 });
    expect((await (await as("admissions")).get(at)).text).toContain('value="Corliss"');
    world.clock.pass({ minutes: 1 });
    expect((await (await as("admissions")).get(at)).text).not.toContain('value="Corliss"');
  });

  test("is kept until twenty more are, and no lookup takes its place", async () => {
    const person = await as("admissions");
    const first = await send(person, "x");
    const shown = async () => (await person.get(first.at)).text.includes("Enter what you need to know.");
    const keptNow = async () => (await wholeTable(world)).filter((one) => one.kind === "keptForm").length;
    for (let at = 0; at < mostKept; at += 1) await person.post("/people", { form: "find", name: "Corliss" });
    for (let at = 1; at < mostKept; at += 1) await send(person, "x");
    const [before, stays] = [await keptNow(), await shown()];
    await send(person, "x");
    expect([stays, await shown(), await keptNow()]).toEqual([true, false, before]);
  });

  test("links each message to its field", async () => {
    const { text } = await send(await as("admissions"), "x");
    const [, id = ""] = /<a href="#([^"]+)">Enter what you need to know/.exec(text) ?? [];
    expect(text).toContain(` id="${id}"`);
  });

  test("is encrypted where it is kept, and in no address or log", async () => {
    const { at } = await (await as("admissions")).post("/people", { form: "find", name: "Corliss" });
    expect(at).toMatch(/^\/people\?kept=[\w-]{43}$/);
    const kept = (await wholeTable(world)).filter((one) => one.kind === "keptForm");
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify([kept, logged])).not.toMatch(/Corliss|Enter what/);
  });
});

test("what was done is said once, on the page that follows", async () => {
  const { house } = things;
  const { house_manager, admissions } = world.lantern.members;
  const care = await signedIn(world, web, admissions);
  const referral = await world.referred();
  const inbox = `/referrals/${referral}`;
  const routed = await care.send(inbox, `${inbox}/routing`, { house: house ?? "" });
  expect(routed.headers.getSetCookie().join()).not.toContain("Assigned");
  expect((await care.get("/people")).text).not.toContain("Assigned.");
  const manager = await signedIn(world, web, house_manager);
  await world.drain();
  const at = `/houses/${house}/referrals/${referral}`;
  const page = await manager.get(at);
  const [, bed = ""] = /name="bed" value="(bed_\w+)"/.exec(page.text) ?? [];
  const sent = { bed, until: localTime(world.clock, 20) };
  const accepted = await manager.send(at, `${at}/acceptance`, sent);
  expect([accepted.status, accepted.to]).toEqual([303, at]);
  const next = await manager.get(at);
  expect(next.text).toMatch(
    /role="status" tabindex="-1" autofocus[\s\S]*Accepted\. Bed \w+ is held until .+\. Larkfield will see the decision\./,
  );
  expect((await manager.get(at)).text).not.toContain("will see the decision");
});

test("staff read not to tell a partner whose consent doesn’t cover the decision", async () => {
  const { house = "" } = things;
  const { house_manager, admissions } = world.lantern.members;
  const referral = await world.referred(world.lantern, (payload) => ({
    ...payload,
    consent: { ...payload.consent, mayReturn: ["status"] },
  }));
  const inbox = `/referrals/${referral}`;
  await (await signedIn(world, web, admissions)).send(inbox, `${inbox}/routing`, { house });
  await world.drain();
  const manager = await signedIn(world, web, house_manager);
  const at = `/houses/${house}/referrals/${referral}`;
  expect((await manager.get(at)).text).not.toContain("The referral partner sees your reason");
  const why = { reason: "no_suitable_bed_by_date", wouldChange: "A bed by then.", elsewhere: "None known." };
  expect((await manager.send(at, `${at}/decline`, why)).status).toBe(303);
  const { text } = await manager.get(at);
  expect(text).toContain("Don’t tell Larkfield unless a signed consent covers it.");
  expect(text).not.toContain("its sender sees the correction");
});
