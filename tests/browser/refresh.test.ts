import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "../support/chromium.ts";
import { demoFolder } from "../support/demo.ts";
import { type DevServer, startDev } from "../support/dev.ts";

const browser: Browser | undefined = await openBrowser();
if (!browser) console.log("No browser runs here: the browser tests are skipped");

let dev: DevServer;
beforeAll(async () => {
  if (browser) dev = await startDev({ dataDir: await demoFolder() });
});
afterAll(async () => {
  await browser?.close();
  await dev?.end();
});

/** The inbox. The browser's clock can be moved, and what the server answers be changed. */
async function atInbox(answers: (html: string) => string = (html) => html) {
  if (!browser) throw new Error("no browser");
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  await page.clock.install();
  await page.goto(`${dev.url}/sign-in/start`);
  await page.getByRole("button", { name: "ansel@lanternrow.example" }).click();
  await page.waitForURL(`${dev.url}/referrals`);
  let asked = 0;
  await page.route(`${dev.url}/referrals`, async (route) => {
    asked += 1;
    // A redirect is the browser's to follow.
    const answer = await route.fetch({ maxRedirects: 0 });
    const body = await answer.text();
    await route.fulfill({ response: answer, body: answers(body) });
  });
  return { page, errors, asked: () => asked };
}
const seconds = async (page: Page, count: number) => {
  await page.clock.runFor(count * 1000);
  await page.waitForLoadState("networkidle");
};
const refreshed = (page: Page) => page.waitForResponse((one) => one.url() === `${dev.url}/referrals`);
const said = (page: Page) => page.locator("#refreshed").textContent();

describe.skipIf(!browser)("a board refreshes itself", () => {
  test("every 30 seconds, saying politely what is new, with the focus where it was", async () => {
    const { page, errors } = await atInbox((html) => html.replace("</h1>", " and more</h1>"));
    const link = page.locator("main a.chip").nth(1);
    await link.focus();
    const answer = refreshed(page);
    await seconds(page, 31);
    expect((await answer).status()).toBe(200);
    await page.locator("h1", { hasText: "and more" }).waitFor();
    expect(await said(page)).toBe("This page has new information.");
    expect(await link.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    expect(errors).toEqual([]);
  });

  test("while someone types, only its clocks go on", async () => {
    const { page, errors } = await atInbox((html) =>
      html.replace("</h1>", " and more</h1>").replaceAll(/(data-tick="[\s\S]*?)\d+ hr/g, "$1 99 hr"),
    );
    await page.evaluate(
      `document.querySelector("main").insertAdjacentHTML("beforeend", '<form><input id="typing"></form>')`,
    );
    await page.locator("#typing").fill("Whea");
    const answer = refreshed(page);
    await seconds(page, 31);
    await answer;
    await page.locator("[data-tick]", { hasText: "99 hr" }).first().waitFor({ timeout: 30_000 });
    expect(await page.locator("#typing").inputValue()).toBe("Whea");
    expect(await page.locator("h1").textContent()).not.toContain("and more");
    expect(errors).toEqual([]);
  });

  test("not while it is hidden, and at once when it is seen again", async () => {
    const { page, asked } = await atInbox();
    const hide = (hidden: boolean) =>
      page.evaluate(`
        Object.defineProperty(document, "hidden", { value: ${hidden}, configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      `);
    await hide(true);
    await seconds(page, 120);
    expect(asked()).toBe(0);
    const answer = refreshed(page);
    await hide(false);
    await answer;
    expect(asked()).toBe(1);
  });

  test("a session that is over leaves no name on the screen", async () => {
    const { page } = await atInbox();
    await page.unroute(`${dev.url}/referrals`);
    await page.context().clearCookies();
    await page.clock.runFor(31_000);
    await page.waitForURL(/sign-in|identity/, { timeout: 30_000 });
  });
});
