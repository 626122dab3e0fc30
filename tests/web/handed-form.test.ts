import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import type { Route } from "#functions/web/kit/route.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { mostHanded, readHanded } from "#shared/network/door/keep-handed.ts";
import { type Lock, lockSchema } from "#shared/records/door/session.ts";
import { adopt } from "../support/papers.ts";
import { pathOf } from "../support/path-of.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { stage } from "../tenancy/stage.ts";
import { hiddenIn, origin, type Person, signedIn } from "./browser.ts";

/* What a resident sends from a handed-over phone after its lock has ended: theirs at the next hand-over, and nobody else's. */

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
let things: Record<string, string>;
const logged: object[] = [];

beforeAll(async () => {
  const staged = await stage();
  ({ world } = staged);
  things = { ...staged.it, id: staged.it.referral, part: "contacts" };
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const log = (line: object) => void logged.push(line);
  web = createWeb({ world: world.world, ports: world.ports, oidc, origin, development: false, log });
  const { house, stay } = staged.it;
  await adopt(world.as(world.lantern.members.house_manager, house), { house, stay });
});

const as = (role: "house_manager" | "house_staff" | "peer_mentor", lock?: Lock): Promise<Person> =>
  signedIn(world, web, world.lantern.members[role], lock);
const here = /The phone locked before this was sent\. What you typed is still here\./;
/** Of a form that its page has, and of one that it no longer has, as the one of the walk. */
const late = /The phone locked before this was sent/;
const elsewhere = /The phone locked before one of your forms was sent\./;
const waiting = /What they typed is saved: hand the phone over again/;

/** Sends a form from a handed-over phone whose lock has ended. Returns where it leads after signing in. */
async function sendLate(phone: Person, path: string, form: Record<string, string>) {
  world.clock.pass({ minutes: 16 });
  const { status, to } = await phone.post(path, { command: command(), ...form });
  return status === 303 ? new URL(to ?? "", origin).searchParams.get("to") : null;
}

type Mounted = Route & { readonly shown: string; readonly opensTo: Lock["purpose"] };
const residentsOwn = webRoutes.filter(
  (one): one is Mounted =>
    one.method === "post" &&
    one.shown !== undefined &&
    one.opensTo !== undefined &&
    !["any", "own_page"].includes(one.opensTo) &&
    !one.path.endsWith("/kept/discarded"),
);
const lockTo = (purpose: string): Lock => lockSchema.parse({ purpose, ...things });

test("every purpose but a resident's own page has forms", () => {
  expect([...new Set(residentsOwn.map(({ opensTo }) => opensTo))].sort()).toEqual(
    lockSchema.options
      .map(({ shape }) => shape.purpose.value)
      .filter((one) => one !== "own_page")
      .sort(),
  );
});

test.each(residentsOwn.map((one) => [one.path, one] as const))(
  "%s waits for the same hand-over, by whoever hands over, until it is discarded",
  async (_, { path, shown, opensTo }) => {
    const lock = lockTo(opensTo);
    // Two who may hand over: a plan is signed on the phone of its mentor.
    const [one, other] =
      opensTo === "plan"
        ? (["peer_mentor", "peer_mentor"] as const)
        : (["house_manager", "house_staff"] as const);
    const page = pathOf(shown, things);
    const said = { form: "walk", words: "Corliss was there too" };
    expect(await sendLate(await as(one, lock), pathOf(path, things), said)).toBe(page);

    const staff = await (await as(one)).get(page);
    expect(staff.status).toBe(200);
    expect(staff.text).toMatch(waiting);
    expect(staff.text).not.toMatch(/Corliss|kept\/discarded/);
    expect(staff.text).not.toContain(`action="${pathOf(path, things)}"`);

    const phone = await as(other, lock);
    const again = await phone.get(page);
    expect([again.status, again.text.match(late)?.length]).toEqual([200, 1]);
    expect((await phone.get(`${page}?lang=es`)).text).toContain("antes de que esto se enviara");
    await phone.get(`${page}?lang=en`);
    expect(await phone.send(page, `${page}/kept/discarded`, {})).toMatchObject({ status: 303 });
    const after = await phone.get(page);
    expect(after.text).toContain("Discarded.");
    expect(after.text).not.toMatch(late);
    expect((await (await as(one)).get(page)).text).not.toMatch(waiting);
  },
);

describe("a statement in a fair review", () => {
  const lock = () => lockTo("review");
  const page = () => `/houses/${things.house}/reviews/${things.review}/resident`;
  const words = "I took cough syrup that night.";
  const sentLate = async (id = command()) =>
    sendLate(await as("house_manager", lock()), `${page()}/statement`, {
      form: "statement",
      command: id,
      words,
    });
  const shows = async (at = page(), whose = lock()) => (await (await as("house_staff", whose)).get(at)).text;

  test("is in its form again, with the command it was sent with; what was kept goes when it is sent", async () => {
    const id = command();
    await sentLate(id);
    const phone = await as("house_staff", lock());
    const { text } = await phone.get(page());
    expect(text).toMatch(new RegExp(`<textarea[^>]*>${words}</textarea>`));
    const hidden = hiddenIn(text, `${page()}/statement`);
    expect(hidden.command).toBe(id);
    expect(text).toMatch(here);
    expect((await phone.get(`${page()}?lang=es`)).text).toContain("Aquí sigue lo que escribió.");
    const sent = await phone.post(`${page()}/statement`, { ...hidden, words });
    expect([sent.status, sent.to]).toEqual([303, page()]);
    expect(await shows()).not.toMatch(here);
    expect((await wholeTable(world)).filter(({ kind }) => kind === "handedForm")).toEqual([]);
  });

  test("is not offered to another resident, on another hand-over, or to staff", async () => {
    await sentLate();
    const others: Lock[] = [
      { ...lockSchema.parse({ ...lock() }), review: "rvw_01NEVER" } as Lock,
      lockTo("test"),
      lockTo("papers"),
    ];
    for (const other of others) {
      const phone = await as("house_staff", other);
      const at = (await phone.get("/people")).to ?? "";
      const { text } = await phone.get(at);
      expect(text).not.toMatch(here);
      expect(text).not.toMatch(elsewhere);
      expect((await phone.get(page())).to).toBe(at);
      expect(await readHanded(world.world, { network: world.lantern.id, lock: other })).toEqual([]);
    }
    const elsewhereToo = { network: "net_harbor", lock: lock() } as const;
    expect(await readHanded(world.world, elsewhereToo)).toEqual([]);
    expect((await (await as("house_manager")).get(page())).text).not.toContain(words);
  });

  test("is encrypted where it is kept, and in no address or log", async () => {
    const to = await sentLate();
    const rows = (await wholeTable(world)).filter(({ kind }) => kind === "handedForm");
    expect(rows).toHaveLength(1);
    expect(JSON.stringify([rows, logged, to])).not.toContain("syrup");
  });

  test("is kept for four days", async () => {
    await sentLate();
    world.clock.pass({ hours: 95, minutes: 59 });
    expect(await shows()).toMatch(here);
    world.clock.pass({ minutes: 1 });
    expect(await shows()).not.toMatch(here);
  });

  test("is still there if it was discarded too late, and the discarding is not kept as what they typed", async () => {
    await sentLate();
    const phone = await as("house_staff", lock());
    const { text } = await phone.get(page());
    const action = `${page()}/kept/discarded`;
    expect(await sendLate(phone, action, hiddenIn(text, action))).toBe(page());
    const kept = await readHanded(world.world, { network: world.lantern.id, lock: lock() });
    expect(kept.map((one) => JSON.parse(one.text).form)).toEqual(["statement"]);
    expect(await shows()).toMatch(here);
  });

  test("cannot be discarded by staff", async () => {
    await sentLate();
    const { text } = await (await as("house_staff", lock())).get(page());
    const hidden = hiddenIn(text, `${page()}/kept/discarded`);
    const answer = await (await as("house_manager")).post(`${page()}/kept/discarded`, hidden);
    expect(answer.status).toBe(404);
    expect(await shows()).toMatch(here);
  });
});

test("what can no longer be sent is said so: its form is gone, and it can be discarded", async () => {
  const lock = lockTo("test");
  const page = `/houses/${things.house}/testing/${things.test}/resident`;
  // Its specimen has been given meanwhile, so nothing is asked before it any more.
  await sendLate(await as("house_manager", lock), `${page}/disclosure`, {
    form: "disclosure",
    words: "Wren",
  });
  const phone = await as("house_staff", lock);
  const { text } = await phone.get(page);
  expect(text).not.toMatch(here);
  expect(text).toContain("it can’t be sent anymore");
  expect(text).not.toContain('href="#disclosure"');
  expect((await phone.get(`${page}?lang=es`)).text).toContain("ya no se puede enviar");
  expect(await phone.send(page, `${page}/kept/discarded`, {})).toMatchObject({ status: 303 });
  expect((await phone.get(page)).text).not.toMatch(/can’t be sent|ya no se puede enviar/);
});

test("a paper's form is found from the papers' other pages", async () => {
  const lock = lockTo("papers");
  const packet = `/houses/${things.house}/stays/${things.stay}/packet`;
  await sendLate(await as("house_manager", lock), `${packet}/contacts`, {
    form: "signature",
    "contacts/0/name": "Wren Bracken",
  });
  const phone = await as("house_staff", lock);
  const { text } = await phone.get(`${packet}/hand-back`);
  expect(text).toMatch(elsewhere);
  expect(text).toContain(`href="${packet}/contacts"`);
  expect((await phone.get(`${packet}/contacts`)).text).toContain('value="Wren Bracken"');
});

test("of one hand-over no more than twenty are kept, the newest", async () => {
  const lock = lockTo("papers");
  const packet = `/houses/${things.house}/stays/${things.stay}/packet`;
  for (let nth = 0; nth <= mostHanded; nth += 1)
    await sendLate(await as("house_manager", lock), `${packet}/part${nth}`, { form: "signature" });
  const kept = await readHanded(world.world, { network: world.lantern.id, lock });
  const paths = Array.from({ length: mostHanded }, (_, nth) => `${packet}/part${nth + 1}`);
  expect(kept.map(({ path }) => path)).toEqual(paths);
});
