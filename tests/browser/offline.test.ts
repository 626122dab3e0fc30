import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

/** A phone with the service worker at work. */
async function phone(email = "ansel@lanternrow.example"): Promise<Page> {
  const page = await demo.signedIn(email, { serviceWorkers: "allow" });
  await page.evaluate("navigator.serviceWorker.ready");
  return page;
}

demo.describe("without a connection", () => {
  test("a page says so and whom to call, and opens again by itself when the connection is back", async () => {
    const page = await phone();
    await page.goto(demo.url("/people"));
    await page.context().setOffline(true);
    await page.goto(demo.url("/referrals"));
    expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe("No connection");
    expect(await page.getByRole("link", { name: "Call 988" }).getAttribute("href")).toBe("tel:988");
    await passesAxe(page);
    await page.context().setOffline(false);
    await page.getByRole("heading", { name: "No connection" }).waitFor({ state: "detached" });
    expect(new URL(page.url()).pathname).toBe("/referrals");
  });
});
