import { beforeAll, expect, test } from "vitest";
import { createWeb } from "#functions/web/app.ts";
import { readKeptForm } from "#shared/network/door/keep-form.ts";
import { Authenticator } from "../support/authenticator.ts";
import { command, createSmallWorld, type SmallWorld } from "../support/small-world.ts";
import { wholeTable } from "../support/whole-table.ts";
import { origin, type Person, signedIn } from "./browser.ts";

let world: SmallWorld;
let web: ReturnType<typeof createWeb>;
const logged: object[] = [];
const pin = "402917";

beforeAll(async () => {
  world = await createSmallWorld();
  const oidc = { issuer: "https://issuer.test", clientId: "web" };
  const { ports } = world;
  const log = (line: object) => void logged.push(line);
  web = createWeb({ world: world.world, ports, oidc, origin, development: false, log });
});
const person = () => signedIn(world, web, world.lantern.members.admissions);
const set = { pin, pinAgain: pin, own: "yes" };
const signIn = (to: string) => `/sign-in?to=${encodeURIComponent(to)}`;

test("a PIN on one's own device goes on to the page that was asked for", async () => {
  const ansel = await person();
  expect((await ansel.send("/account", "/account/pin", set)).to).toBe("/account");
  expect((await ansel.get("/account")).text).toContain("This device has a PIN.");
  world.clock.pass({ minutes: 15 });
  expect((await ansel.get("/people")).to).toBe(signIn("/people"));
  expect((await ansel.get(signIn("/people"))).text).toContain('action="/sign-in/pin"');
  const wrong = await ansel.post("/sign-in/pin", { to: "/people", pin: "111222" });
  expect(wrong.to).toBe(signIn("/people"));
  const again = await ansel.get(wrong.to ?? "");
  expect(again.text).toContain("That PIN isn’t right. 4 tries left.");
  expect(again.text).not.toContain("111222");
  expect((await ansel.post("/sign-in/pin", { to: "/people", pin })).to).toBe("/people");
  expect((await ansel.get("/people")).status).toBe(200);
  await ansel.post("/sign-out", {});
  expect((await ansel.get(signIn("/people"))).text).not.toContain('action="/sign-in/pin"');
});

test("no one sets a PIN, or changes it, on a phone that was only found open", async () => {
  const ansel = await person();
  const sent = () => ({ form: "pin", command: command(), ...set });
  await ansel.post("/account/pin", sent());
  const device = ansel.cookies();
  world.clock.pass({ minutes: 10 });
  const found = await ansel.get("/account");
  expect(found.text).toContain("Sign in again to change your PIN");
  expect(found.text).not.toContain('action="/account/pin"');
  expect((await ansel.post("/account/pin", sent())).text).toContain("Sign in again first.");
  expect(ansel.cookies()).toBe(device);
});

test("the fifth wrong PIN leads to a sign-in, and never to another site", async () => {
  const ansel = await person();
  await ansel.send("/account", "/account/pin", set);
  world.clock.pass({ minutes: 15 });
  const tries = [1, 2, 3, 4, 5].map(
    () => () => ansel.post("/sign-in/pin", { to: "//evil.example", pin: "1" }),
  );
  let last = await tries[0]?.();
  for (const one of tries.slice(1)) last = await one();
  expect(last?.to).toBe("/sign-in?pin_gone&to=%2F");
  const { text } = await ansel.get(last?.to ?? "");
  expect(text).toContain("That was the fifth wrong PIN");
  expect(text).not.toContain('action="/sign-in/pin"');
});

test("a PIN is neither kept with a refused or a late form, nor shown, nor logged", async () => {
  const ansel = await person();
  const refused = await ansel.send("/account", "/account/pin", { ...set, pinAgain: "402918" });
  expect(refused.text).toContain("The PINs don’t match.");
  expect(refused.text).not.toMatch(/40291[78]/);
  world.clock.pass({ minutes: 15 });
  const late = await ansel.post("/account/pin", { form: "pin", command: command(), ...set });
  const to = new URL(late.to ?? "", origin).searchParams.get("to") ?? "";
  for (const [, handle = ""] of [refused.at, to].map((at) => at.split("kept="))) {
    const { admissions } = world.lantern.members;
    const kept = await readKeptForm(world.world, admissions, { path: "/account", handle });
    expect(kept).toContain('"own":"yes"');
    expect(kept).not.toMatch(/40291[78]/);
  }
  const { text } = await (await person()).get(to);
  expect(text).toContain("What you typed is here");
  expect(text).not.toContain(pin);
  expect(JSON.stringify([logged, await wholeTable(world)])).not.toContain(pin);
});

test("a passkey goes on to the page that was asked for, and is refused to another session's browser", async () => {
  const ansel = await person();
  const own = new Authenticator(origin);
  const page = await ansel.get("/account");
  expect(page.text).toContain('data-options="/account/passkeys/options"');
  const asks = async (who: Person, path: string) => JSON.parse((await who.post(path, {})).text);
  const added = own.add(await asks(ansel, "/account/passkeys/options"));
  expect((await ansel.send("/account", "/account/passkeys", { answer: added })).to).toBe("/account");
  expect((await ansel.get("/account")).text).toMatch(/Passkey added[\s\S]*not used yet/);
  // In use, there is nothing to unlock.
  expect((await ansel.post("/sign-in/passkey/options", {})).status).toBe(404);
  world.clock.pass({ minutes: 15 });
  expect((await ansel.get(signIn("/people"))).text).toContain('action="/sign-in/passkey"');
  const asked = await asks(ansel, "/sign-in/passkey/options");
  expect(asked.allowCredentials).toEqual([expect.objectContaining({ id: own.id })]);
  const forged = own.use(asked, { verified: false });
  const refused = await ansel.post("/sign-in/passkey", { to: "//evil.example", answer: forged });
  expect(refused.to).toBe("/sign-in?passkey_wrong&to=%2F");
  expect((await ansel.get(refused.to ?? "")).text).toContain("That passkey didn’t work.");
  const right = own.use(await asks(ansel, "/sign-in/passkey/options"));
  const vera = await signedIn(world, web, world.lantern.members.house_manager);
  world.clock.pass({ minutes: 1 });
  expect((await vera.post("/sign-in/passkey", { to: "/people", answer: right })).to).toBe("/people");
  expect((await vera.get("/people")).status).toBe(403);
  expect((await ansel.post("/sign-in/passkey", { to: "/people", answer: right })).to).toBe("/people");
  expect((await ansel.get("/people")).status).toBe(200);
  // Eleven minutes after the sign-in none can be added, whatever the page showed.
  expect((await ansel.get("/account")).text).toContain("Sign in again to add a passkey");
  const late = new Authenticator(origin).add(await asks(ansel, "/account/passkeys/options"));
  const sent = { form: "passkey", command: command(), answer: late };
  expect((await ansel.post("/account/passkeys", sent)).text).toContain("Sign in again first.");
  expect(JSON.stringify(logged)).not.toContain(own.id);
  const removal = { form: "r", command: command(), passkey: own.id };
  expect((await vera.post("/account/passkeys/removal", removal)).status).toBe(404);
  expect((await ansel.post("/account/passkeys/removal", removal)).to).toBe("/account");
  world.clock.pass({ minutes: 15 });
  expect((await ansel.get(signIn("/people"))).text).not.toContain("/sign-in/passkey");
});
