import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

/** The inquiry form of a signed-in member. The browser's clock can be moved; the server's stays. */
async function writing(): Promise<Page> {
  const page = await demo.page();
  await page.clock.install();
  await demo.signIn(page, "ansel@lanternrow.example");
  await page.goto(demo.url("/people"));
  return page;
}
const said = (page: Page) => page.locator("#session-end [role=status]").textContent();
const stay = (page: Page) => page.getByRole("button", { name: "Stay signed in" });

demo.describe("before a session ends", () => {
  test("a warning is said without taking the focus, and one tap puts the end off", async () => {
    const page = await writing();
    const field = page.getByRole("textbox").first();
    await field.fill("Whea");
    await page.clock.fastForward("12:30");
    expect(await said(page)).toBe("");
    await page.clock.fastForward("00:40");
    expect(await said(page)).toBe("You’ll be signed out in 2 minutes.");
    expect(await field.evaluate((one) => one === one.ownerDocument.activeElement)).toBe(true);
    await passesAxe(page);
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
    const told = page.waitForResponse(demo.url("/session"));
    await page.getByRole("textbox").first().fill("Wheatear");
    expect(await (await told).json()).toMatchObject({ fixed: false });
    await page.clock.fastForward("12:30");
    expect(await said(page)).toBe("");
  });
});
