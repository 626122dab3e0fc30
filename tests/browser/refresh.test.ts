import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inDemo } from "../support/in-browser.ts";

const demo = await inDemo();

/** The inbox. The browser's clock can be moved, and what the server answers be changed. */
async function atInbox(answers: (html: string) => string = (html) => html) {
  const page = await demo.device();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  await page.clock.install();
  await demo.enter(page, "ansel@lanternrow.example");
  let asked = 0;
  await page.route(demo.url("/referrals"), async (route) => {
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
const refreshed = (page: Page) => page.waitForResponse((one) => one.url() === demo.url("/referrals"));
const said = (page: Page) => page.locator("#refreshed").textContent();

demo.describe("a board refreshes itself", () => {
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
    await page.unroute(demo.url("/referrals"));
    await page.context().clearCookies();
    await page.clock.runFor(31_000);
    await page.waitForURL(/sign-in|identity/, { timeout: 30_000 });
  });
});
