import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { heading, inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

/** A resident at their first page, by the button of the identity page. */
async function atOwnPage(at: number): Promise<Page> {
  const page = await demo.page();
  await page.goto(demo.url("/sign-in"));
  await page.getByRole("link", { name: "Sign in to your own page" }).click();
  await page.getByRole("link", { name: "Sign in", exact: true }).click();
  const { email = "" } = demo.network().residents[at] ?? {};
  await page.getByRole("button", { name: email }).click();
  await page.waitForURL(demo.url("/me"));
  return page;
}

demo.describe("a resident's own pages", () => {
  test("open by one button, can be read in both themes on a phone, and close at sign-out", async () => {
    const page = await atOwnPage(0);
    expect(await heading(page)).toBe("Your page");
    for (const path of ["/me", "/me/papers", "/me/consents", "/me/disclosures"]) {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(demo.url(path));
        await passesAxe(page);
      }
      const wide = await page.locator("html").evaluate((one) => one.scrollWidth);
      expect([path, wide]).toEqual([path, 390]);
    }
    await page.goto(demo.url("/me/papers"));
    await page.locator("#page a.whole").first().click();
    await page.waitForURL(/\/me\/papers\/./);
    await passesAxe(page);
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByText("You’re signed out.").waitFor();
    await page.goto(demo.url("/me/papers"));
    expect(new URL(page.url()).pathname).toBe("/me/sign-in");
    await passesAxe(page);
  });

  test("take a consent back in Spanish", async () => {
    const page = await atOwnPage(1);
    await page.getByRole("link", { name: "español" }).click();
    await page.getByRole("link", { name: "Consentimientos" }).first().click();
    await page.getByText("Retirar este consentimiento").click();
    await page.getByRole("button", { name: "Retirarlo" }).click();
    await expect
      .poll(
        async () => {
          await page.goto(demo.url("/me/consents"));
          return page.locator("#page").textContent();
        },
        { timeout: 20_000 },
      )
      .toContain("No tiene consentimientos vigentes.");
    expect(await page.getByText(/Usted lo retiró: /).count()).toBe(1);
    await passesAxe(page);
  });
});
