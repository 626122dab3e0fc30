import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { axeFindings } from "../support/axe.ts";
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

/** The inquiry form of a signed-in member. The browser's clock can be moved; the server's stays. */
async function writing(): Promise<Page> {
  if (!browser) throw new Error("no browser");
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${dev.url}/sign-in/start`);
  await page.getByRole("button", { name: "ansel@lanternrow.example" }).click();
  await page.waitForURL(`${dev.url}/referrals`);
  await page.goto(`${dev.url}/people`);
  return page;
}
const said = (page: Page) => page.locator("#session-end [role=status]").textContent();
const stay = (page: Page) => page.getByRole("button", { name: "Stay signed in" });

describe.skipIf(!browser)("before a session ends", () => {
  test("a warning is said without taking the focus, and one tap puts the end off", async () => {
    const page = await writing();
    const field = page.getByRole("textbox").first();
    await field.fill("Whea");
    await page.clock.fastForward("12:30");
    expect(await said(page)).toBe("");
    await page.clock.fastForward("00:40");
    expect(await said(page)).toBe("You’ll be signed out in 2 minutes.");
    expect(await field.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await stay(page).click();
    await stay(page).waitFor({ state: "hidden" });
    expect(await said(page)).toBe("");
    expect(await field.inputValue()).toBe("Whea");
    await page.clock.fastForward("12:30");
    expect(await said(page)).toBe("");
    await page.clock.fastForward("02:40");
    expect(await said(page)).toContain("You were signed out. What you typed isn’t lost");
    expect(await stay(page).isVisible()).toBe(false);
  });

  test("typing is use", async () => {
    const page = await writing();
    await page.clock.fastForward("06:00");
    const told = page.waitForResponse(`${dev.url}/session`);
    await page.getByRole("textbox").first().fill("Wheatear");
    expect(await (await told).json()).toMatchObject({ fixed: false });
    await page.clock.fastForward("12:30");
    expect(await said(page)).toBe("");
  });
});
