import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { noise } from "../file/kit.ts";
import { inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();
const manager = "delphine@lanternrow.example";
const note = "Helped cook on Sunday";

/** A phone with the service worker at work, and with what an earlier release of it had kept. */
async function phone(who = manager): Promise<Page> {
  const page = await demo.device({ serviceWorkers: "allow" });
  await page.goto(demo.url("/sw.js"));
  await page.evaluate(`caches.open("shell-before").then((one) => one.put("/x", new Response("x")))`);
  await demo.signIn(page, who);
  await page.evaluate("navigator.serviceWorker.ready");
  return page;
}

/** The page of someone who lives in the first house. */
async function stayOf(page: Page): Promise<string> {
  await page.goto(demo.url(`/houses/${demo.network().houses[0]?.id}/people`));
  const hrefs = await page
    .locator("main a")
    .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  return demo.url(hrefs.find((href) => /\/stays\/sty_\w+$/.test(href)) ?? "");
}

const form = (page: Page) => page.locator("form[action$='/notes']");
const field = (page: Page) => form(page).locator("textarea");
const send = (page: Page) => form(page).getByRole("button", { name: "Add note" }).click();
const banner = (page: Page) => page.locator(".banner", { hasText: "on this device" });

/** There is a connection again: the page that said there is none leaves by itself, and no other way out may race it. */
async function reconnect(page: Page): Promise<void> {
  await page.context().setOffline(false);
  await page.getByRole("heading", { name: "No connection" }).waitFor({ state: "detached" });
}

/** What the phone has kept, as it lies there. */
const kept = async (page: Page) =>
  (await page.evaluate(`(async () => {
    const answer = (asked) => new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
    const opening = indexedDB.open("drafts", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("drafts", { keyPath: "id" });
    const db = await answer(opening);
    const all = await answer(db.transaction("drafts").objectStore("drafts").getAll());
    db.close();
    const text = (bytes) => String.fromCharCode(...new Uint8Array(bytes));
    return all.map((one) => ({ ...one, iv: text(one.iv), sealed: text(one.sealed) }));
  })()`)) as { page: string; sealed: string; sent: string }[];

/** The paths of all that its caches hold. */
const cached = (page: Page) =>
  page.evaluate(`(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const all = await Promise.all(caches_.map((one) => one.keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  })()`) as Promise<string[]>;

/** Opens the page and types the note, until it is kept. */
async function typed(page: Page, stay: string): Promise<void> {
  await page.goto(stay);
  await page.locator("summary", { hasText: "Add note" }).click();
  await field(page).fill(note);
  await expect.poll(() => kept(page)).toHaveLength(1);
}

/** What the server gives this page's person for a draft. */
const keyOf = (page: Page, draft: { page: string } | undefined) =>
  page.evaluate(`fetch("/session/draft", {
    method: "POST", body: new URLSearchParams({ page: ${JSON.stringify(draft?.page)} }),
  }).then(async (answer) => [answer.status, await answer.text()])`) as Promise<[number, string]>;

demo.describe("without a connection", () => {
  test("what was sent is kept locked on the phone, is back in its form, and counts once", async () => {
    const page = await phone();
    const stay = await stayOf(page);
    await typed(page, stay);
    const values = (await page.evaluate(
      `Object.fromEntries(new FormData(document.querySelector("form[action$='/notes']")))`,
    )) as Record<string, string>;
    await page.context().setOffline(true);
    await send(page);
    await page.getByRole("heading", { name: "No connection" }).waitFor();
    await banner(page).waitFor();
    expect(await page.getByRole("link", { name: /call or text 988/ }).getAttribute("href")).toBe("tel:988");
    await passesAxe(page);
    expect(await page.evaluate("caches.keys()")).toEqual([expect.stringMatching(/^shell-[0-9a-f]{10}$/)]);
    // The shell, and no page: the one that was just open is not there either.
    const paths = await cached(page);
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !path.startsWith("/assets/"))).toEqual([]);
    const [draft] = await kept(page);
    expect(draft?.sent).toBe(`${stay}/notes`);
    expect(JSON.stringify(draft)).not.toContain("cook");
    // It had arrived after all; only the answer was lost.
    await page.context().setOffline(false);
    const headers = { origin: demo.url("") };
    await page.context().request.post(`${stay}/notes`, { headers, form: values });
    await page.waitForURL(stay);
    await banner(page).waitFor();
    await passesAxe(page);
    expect(await field(page).inputValue()).toBe(note);
    await page.goto(demo.url("/settings"));
    await banner(page).getByRole("link").click();
    await page.waitForURL(stay);
    await banner(page).waitFor();
    await send(page);
    await page.waitForURL(stay);
    await expect.poll(() => kept(page)).toEqual([]);
    await page.goto(stay);
    expect(await page.locator("#notes p", { hasText: note }).count()).toBe(1);
    expect(await field(page).inputValue()).toBe("");
  });

  test("a new sign-in of the same person finds what they typed; another person finds nothing", async () => {
    const page = await phone();
    const stay = await stayOf(page);
    await typed(page, stay);
    const [draft] = await kept(page);
    const [status, key] = await keyOf(page, draft);
    expect(status).toBe(200);
    await demo.signIn(page, manager);
    await page.goto(stay);
    await banner(page).waitFor();
    expect(await field(page).inputValue()).toBe(note);
    // The issuer's own session ends; Porchlight's is still the first person's.
    await page.context().clearCookies({ name: /^(?!__Host-porchlight)/ });
    await demo.signIn(page, "tamsin@lanternrow.example");
    await page.goto(stay);
    await expect.poll(() => kept(page)).toEqual([]);
    expect(await field(page).inputValue()).toBe("");
    expect(await banner(page).count()).toBe(0);
    expect((await keyOf(page, draft))[1]).not.toBe(key);
  });

  test("a sign-out, and handing the phone over, leave nothing that could be opened", async () => {
    const page = await phone();
    const stay = await stayOf(page);
    await typed(page, stay);
    const [draft] = await kept(page);
    const [, key] = await keyOf(page, draft);
    await page.locator("header summary").first().click();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/sign-in\?out/);
    expect(await kept(page)).toEqual([]);
    await demo.signIn(page, manager);
    expect((await keyOf(page, draft))[1]).not.toBe(key);
    await page.evaluate("navigator.serviceWorker.ready");
    await typed(page, stay);
    await page.goto(`${stay}/packet/contacts`);
    await page.locator("form[action$='/hand-over'] button").first().click();
    await page.waitForURL(/\/packet\//);
    expect(await kept(page)).toEqual([]);
    expect(await page.locator("#draft").count()).toBe(0);
    expect((await keyOf(page, draft))[1]).not.toContain("key");
  });

  test("a check-in is open one tap from the agenda; lost twice on the way, it is read back and counts once", async () => {
    const page = await phone("hollis@lanternrow.example");
    await page.goto(demo.url("/mentoring"));
    const link = page.getByRole("link", { name: /^Check in with/ }).first();
    const all = demo.url((await link.getAttribute("href"))?.replace(/\/new$/, "") ?? "");
    await page.goto(all);
    const entries = page.locator("a[href*='/check-ins/chk_']");
    const before = await entries.count();
    await page.goto(demo.url("/mentoring"));
    await link.click();
    await page.getByText("In person").click();
    const good = page.getByLabel("What’s been good?");
    await good.fill(note);
    await page.getByText("Family", { exact: true }).first().click();
    await page.getByText("Yes, I’m safe").click();
    await page.locator("[name=dying][value=no]").check({ force: true });
    await expect.poll(() => kept(page)).toHaveLength(1);
    await passesAxe(page);
    const readBack = () => page.getByRole("button", { name: "Read it back" }).click();
    const finish = () => page.getByRole("button", { name: "Finish" }).click();
    const lost = async (act: () => Promise<void>) => {
      await page.context().setOffline(true);
      await act();
      await page.getByRole("heading", { name: "No connection" }).waitFor();
      await reconnect(page);
    };
    await lost(readBack);
    await page.goto(`${all}/new`);
    await expect.poll(() => good.inputValue()).toBe(note);
    await readBack();
    await page.getByText("This is everything").waitFor();
    await passesAxe(page);
    await page.getByRole("button", { name: "Go back" }).click();
    await expect.poll(() => good.inputValue()).toBe(note);
    expect(await page.locator("[name=corner][value=family]").isChecked()).toBe(true);
    await readBack();
    await lost(finish);
    expect(JSON.stringify(await kept(page))).not.toContain("cook");
    await page.goto(demo.url("/mentoring"));
    await banner(page).getByRole("link").click();
    await banner(page).waitFor();
    await finish();
    await page.waitForURL(/\/check-ins\/chk_\w+$/);
    await expect.poll(() => kept(page)).toEqual([]);
    await page.goto(all);
    expect(await entries.count()).toBe(before + 1);
    await passesAxe(page);
  });

  test("a specimen written down without a signal is kept locked, without its signature, and is recorded once", async () => {
    const page = await phone();
    const stay = await stayOf(page);
    await page.goto(`${stay}/tests`);
    await page.locator("summary", { hasText: "Order a test" }).click();
    await page.locator("#order-ground").selectOption("follow_up");
    await page.getByLabel("COC", { exact: true }).check();
    await page.getByRole("button", { name: "Order test" }).click();
    await page.waitForURL(/\/testing\/tst_/);
    const at = page.url();
    await page.getByRole("button", { name: "Collect this test" }).click();
    const lot = page.getByLabel("Lot number");
    const signature = page.getByLabel("Your signature");
    await lot.fill("BASEMENT-7");
    await page.getByLabel("Device number").fill("0001");
    await page.getByLabel("Expiration date").fill("2039-01-31");
    await page.getByLabel("Temperature").fill("94");
    await page.getByLabel("Minutes until").fill("2");
    await page.getByLabel("The control line").check();
    await signature.fill("Delphine Marsh");
    await expect.poll(() => kept(page)).toHaveLength(1);
    const sign = () => page.getByRole("button", { name: "Sign and record" }).click();
    await page.context().setOffline(true);
    await sign();
    await page.getByRole("heading", { name: "No connection" }).waitFor();
    expect(JSON.stringify(await kept(page))).not.toContain("BASEMENT");
    await reconnect(page);
    await page.goto(at);
    await banner(page).waitFor();
    await expect.poll(() => lot.inputValue()).toBe("BASEMENT-7");
    expect(await page.getByLabel("The control line").isChecked()).toBe(true);
    expect(await signature.inputValue()).toBe("");
    await signature.fill("Delphine Marsh");
    await sign();
    await page.getByText("Specimen recorded").first().waitFor();
    await expect.poll(() => kept(page)).toEqual([]);
    const entries = page.locator("#correction-entry option", {
      hasText: "Specimen collected, lot BASEMENT-7",
    });
    expect(await entries.count()).toBe(1);
    await passesAxe(page);
  });

  test("a resident’s statement in a fair review is kept locked without a signal, and counts once: it takes nothing back from what they wrote since", async () => {
    const asSol = async (page: Page) => {
      await page.goto(demo.url("/me/sign-in/start"));
      await page.getByRole("button", { name: "sol@residents.example" }).click();
      await page.waitForURL(demo.url("/me"));
      await page.goto(demo.url("/me/reviews"));
      await page.getByRole("link", { name: "A refused test" }).click();
      await page.getByLabel("What you want the reviewer to know").waitFor();
    };
    const words = (page: Page) => page.getByLabel("What you want the reviewer to know");
    const save = (page: Page) => page.getByRole("button", { name: "Save" }).click();
    const page = await demo.device({ serviceWorkers: "allow" });
    await asSol(page);
    await page.evaluate("navigator.serviceWorker.ready");
    const at = page.url();
    await page.reload();
    await words(page).fill("I came home from a double shift");
    await expect.poll(() => kept(page)).toHaveLength(1);
    const values = (await page.evaluate(
      `Object.fromEntries(new FormData(document.querySelector("form[action$='/statement']")))`,
    )) as Record<string, string>;
    await page.context().setOffline(true);
    await save(page);
    await page.getByRole("heading", { name: "No connection" }).waitFor();
    expect(JSON.stringify(await kept(page))).not.toContain("shift");
    // It had arrived; only the answer was lost.
    await reconnect(page);
    const sent = { headers: { origin: demo.url("") }, form: values };
    expect((await page.context().request.post(`${at}/statement`, sent)).ok()).toBe(true);
    const other = await demo.page();
    await asSol(other);
    await expect
      .poll(async () => (await other.reload()) && words(other).inputValue())
      .toContain("double shift");
    await words(other).fill("I came home from a double shift, and was ill");
    await save(other);
    await other.getByText("Saved. It’s part of the review.").waitFor();
    await expect.poll(async () => (await other.reload()) && words(other).inputValue()).toContain("was ill");
    // Back where the signal was lost: everything typed is there, and sending it again is the same request.
    await page.goto(demo.url("/me"));
    await banner(page).waitFor();
    await page.goto(at);
    await banner(page).waitFor();
    await expect.poll(() => words(page).inputValue()).toBe("I came home from a double shift");
    await passesAxe(page);
    await save(page);
    await page.waitForURL(at);
    await expect.poll(() => kept(page)).toEqual([]);
    await other.reload();
    expect(await words(other).inputValue()).toContain("was ill");
  });

  test("a photo is made smaller before it is sent; without script, one that is too large loses nothing that was typed", async () => {
    const scan = { name: "IMG_0001.png", mimeType: "image/png", buffer: noise(2400, 1900) };
    const agreement = async (page: Page) => {
      await page.goto(demo.url("/network/agreements"));
      const form = page.locator("form#agreement");
      await form.locator("[name=kind]").selectOption("baa");
      for (const [name, text] of Object.entries({
        party: "Harrow Lab",
        service: "Testing",
        keptAt: "The safe",
      }))
        await form.locator(`[name=${name}]`).fill(text);
      await form.locator("[name=signedOn]").fill("2026-01-05");
      await form.locator("[name=renewal]").first().selectOption("ends");
      await form.locator("[name=scan]").setInputFiles(scan);
      await form.locator("button[type=submit]").click();
    };
    const admin = "vera@lanternrow.example";
    const plain = await demo.enter(await demo.device({ javaScriptEnabled: false }), admin);
    await agreement(plain);
    await plain.locator("form#agreement").getByText("This file is over 4 MB.").waitFor();
    expect(await plain.locator("form#agreement [name=party]").inputValue()).toBe("Harrow Lab");
    const page = await phone(admin);
    await agreement(page);
    await page.getByRole("link", { name: "Harrow Lab" }).first().click();
    await page.getByText(/photo/i).first().waitFor();
    await page.goto(demo.url("/network/agreements"));
    const form = page.locator("form#agreement");
    const long = { name: "long.pdf", mimeType: "application/pdf", buffer: Buffer.alloc(5_000_000) };
    await form.locator("[name=scan]").setInputFiles(long);
    await form.getByText("This file is over 4 MB.").waitFor();
    await passesAxe(page);
  });
});
