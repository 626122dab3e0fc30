import { beforeAll, describe, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { webRoutes } from "#functions/web/routes.ts";
import { mostKept } from "#shared/records/door/kept-form.ts";
import { readTexts, writeText } from "#shared/residents/packet/write-text.ts";
import { roleNames, roles } from "#shared/tenancy/roles.ts";
import { adopt } from "../support/papers.ts";
import { pathOf } from "../support/path-of.ts";
import { command, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { stage } from "../tenancy/stage.ts";
import { origin, type Person, signedIn } from "./browser.ts";

/* A form that is sent after its session has ended: kept for its writer, shown again after sign-in, sent once. */

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
let things: Record<string, string>;
const logged: object[] = [];
type Member = (typeof roleNames)[number];

beforeAll(async () => {
  const staged = await stage();
  ({ world } = staged);
  things = { ...staged.it, id: staged.it.referral, part: "fees" };
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const log = (line: object) => void logged.push(line);
  web = createWeb({ world: world.world, ports, oidc, origin, development: false, log });
});

const as = (role: Member): Promise<Person> => signedIn(world, web, world.lantern.members[role]);
/** Sends a form after its session has ended. Returns the address it is kept at, undefined if it is not kept. */
const sendLate = async (person: Person, path: string, form: Record<string, string> | string) => {
  world.clock.pass({ minutes: 15 });
  return waits(await person.post(path, form));
};
const waits = ({ status, to }: { status: number; to: string | null }): string | undefined =>
  status === 303 ? (new URL(to ?? "", origin).searchParams.get("to") ?? undefined) : undefined;
const isBack = /You were signed out\. What (you typed is here|the resident typed is kept)/;

type Form = readonly [path: string, shown: string];

/** Every form that has a page, by the first role that may send it; no more at once than are kept of one person. */
const forms = webRoutes.flatMap((route) => {
  const { method, path, shown, over, permission } = route;
  const role = roleNames.find((one) => {
    const { worksIn, may } = roles[one];
    const reaches = over === "house" ? worksIn !== "administration" : worksIn === over;
    return reaches && (may as readonly (string | null)[]).includes(permission);
  });
  return method === "post" && shown && role ? [{ role, form: [path, shown] as Form }] : [];
});
const batches = roleNames.flatMap((role) => {
  const theirs = forms.filter((one) => one.role === role).map(({ form }) => form);
  const count = Math.ceil(theirs.length / mostKept);
  return Array.from(
    { length: count },
    (_, at) => [role, at + 1, theirs.slice(at * mostKept, (at + 1) * mostKept)] as const,
  );
});

test.each(batches)("what %s typed (%i) is on its page, for its writer only", async (role, _, theirs) => {
  const person = await as(role);
  world.clock.pass({ minutes: 15 });
  const kept: string[] = [];
  for (const [path, shown] of theirs) {
    const at = waits(await person.post(pathOf(path, things), { form: "walk", command: command() })) ?? path;
    expect(at).toMatch(new RegExp(`^${pathOf(shown, things)}\\?kept=[\\w-]{43}$`));
    kept.push(at);
  }
  const writer = await as(role);
  for (const at of kept) {
    const again = await writer.get(at);
    expect([at, again.status, isBack.test(again.text)]).toEqual([at, 200, true]);
    expect(again.text, at).not.toMatch(/<title>\s*Error/);
  }
  for (const name of roleNames.filter((one) => one !== role)) {
    const other = await as(name);
    for (const at of kept) expect((await other.get(at)).text, at).not.toMatch(isBack);
  }
});

describe("a referral's question", () => {
  const page = () => `/referrals/${things.referral}`;
  const note = "Does Corliss have a ride?";
  const question = (id = command()) => ({ form: "question", command: id, question: note });
  const shows = async (kept: string | undefined) =>
    (await (await as("admissions")).get(kept ?? "")).text.includes(`>${note}</textarea>`);

  test("is sent once, by the command it was first sent with", async () => {
    const id = command();
    const kept = await sendLate(await as("admissions"), `${page()}/question`, question(id));
    const { text } = await (await as("admissions")).get(kept ?? "");
    const form = /<form[^>]*id="question"[\s\S]*?<\/form>/.exec(text)?.[0];
    expect(form).toContain(note);
    expect(form).toContain(`name="command" value="${id}"`);
    expect(text.split(id)).toHaveLength(2);
  });

  test("is kept for a day", async () => {
    const kept = await sendLate(await as("admissions"), `${page()}/question`, question());
    world.clock.pass({ hours: 23, minutes: 59 });
    expect(await shows(kept)).toBe(true);
    world.clock.pass({ minutes: 1 });
    expect(await shows(kept)).toBe(false);
  });

  test("is shown on its own page only", async () => {
    const kept = await sendLate(await as("admissions"), `${page()}/question`, question());
    const handle = kept?.split("?")[1];
    expect((await (await as("admissions")).get(`/people?${handle}`)).text).not.toMatch(isBack);
  });

  test("is encrypted where it is kept, and in no address or log", async () => {
    const kept = await sendLate(await as("admissions"), `${page()}/question`, question());
    const rows = (await wholeTable(world)).filter((one) => one.kind === "keptForm");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify([rows, logged, kept])).not.toContain("Corliss");
  });

  test("is kept when it is sent by two taps", async () => {
    const person = await as("admissions");
    world.clock.pass({ minutes: 15 });
    const form = question();
    const answers = await Promise.all([1, 2].map(() => person.post(`${page()}/question`, form)));
    for (const kept of answers.map(waits)) expect(await shows(kept)).toBe(true);
  });

  test("takes the place of the oldest beyond twenty, and of no form of a session that is open", async () => {
    const open = await as("admissions");
    const refused = await open.post(`${page()}/question`, { ...question(), question: "" });
    const person = await as("admissions");
    world.clock.pass({ minutes: 15 });
    const kept: (string | undefined)[] = [];
    for (let at = 0; at <= mostKept; at += 1)
      kept.push(waits(await person.post(`${page()}/question`, question())));
    expect(await Promise.all([kept[0], kept[1], kept.at(-1)].map(shows))).toEqual([false, true, true]);
    expect((await (await as("admissions")).get(refused.at)).text).toContain("Enter what you need to know.");
  });

  test("is not kept once the writer signed out, or is suspended", async () => {
    const person = await as("admissions");
    await person.post("/sign-out", {});
    expect(await sendLate(person, `${page()}/question`, question())).toBeUndefined();
  });
});

test("the text of a paper, as long as it may be, is kept whole", async () => {
  const text = `${"Quiet hours begin at ten. ".repeat(1900)}The end.`;
  const form = { form: "text-rights", command: command(), part: "rights", version: "0", text };
  const kept = await sendLate(await as("network_admin"), "/network/papers", form);
  const page = await (await as("network_admin")).get(kept ?? "");
  expect(page.text.includes(text)).toBe(true);
});

test("a file is to be chosen again, and the page says so", async () => {
  const person = await as("network_admin");
  world.clock.pass({ minutes: 15 });
  const body = new FormData();
  for (const [name, value] of Object.entries({ form: "upload", command: command(), kind: "residents" }))
    body.set(name, value);
  body.set("sheet", new File(["Name,House\n"], "residents.csv"));
  const request = new Request(origin, { method: "POST", body });
  const type = request.headers.get("content-type") ?? "";
  const sent = await person.post("/network/imports", await request.text(), { origin, "content-type": type });
  const { text } = await (await as("network_admin")).get(waits(sent) ?? "");
  expect(text).toContain("choose the file again");
  expect(JSON.stringify(await wholeTable(world))).not.toContain("residents.csv");
});

test("what a resident typed waits until the phone is handed over to them again", async () => {
  const { house = "", stay = "" } = things;
  const at = { house: house as `hse_${string}`, stay: stay as `sty_${string}` };
  const manager = world.as(world.lantern.members.house_manager, at.house);
  await adopt(manager, at);
  const path = `/houses/${house}/stays/${stay}/packet/contacts`;
  const resident = await signedIn(world, web, world.lantern.members.house_manager, {
    purpose: "papers",
    ...at,
  });
  const kept = await sendLate(resident, path, {
    form: "signature",
    command: command(),
    "contacts/0/name": "Wren Bracken",
  });
  const staff = await as("house_manager");
  const before = await staff.get(kept ?? "");
  expect(before.text).toContain("What they typed is saved");
  expect(before.text).not.toContain("Wren Bracken");
  const [, action = ""] = /action="([^"]+hand-over[^"]*)"/.exec(before.text) ?? [];
  const handed = await staff.post(action, { command: command() });
  const { text } = handed.at === action ? await staff.get(handed.to ?? "") : handed;
  expect(text).toContain("What you typed is still here.");
  expect(text).toContain('value="Wren Bracken"');
});

test("a form that is sent again does not undo what others changed meanwhile", async () => {
  const admin = world.as(world.lantern.members.network_admin);
  const { version } = await readTexts(admin, { of: "network" });
  const form = { form: "text-rights", part: "rights", version: String(version), text: "Mine" };
  const kept = await sendLate(await as("network_admin"), "/network/papers", { ...form, command: command() });
  const theirs = { of: "network", part: "rights", version, text: "Theirs", command: command() } as const;
  await writeText(admin, theirs);
  const person = await as("network_admin");
  const { text } = await person.get(kept ?? "");
  const shown = /<form[^>]*id="text-rights"[\s\S]*?<\/form>/.exec(text)?.[0] ?? "";
  const hidden = [...shown.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)];
  const again = Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value]));
  const answer = await person.post("/network/papers", { ...again, text: "Mine" });
  expect(answer.status).toBe(409);
  expect((await readTexts(admin, { of: "network" })).network.rights).toBe("Theirs");
});
