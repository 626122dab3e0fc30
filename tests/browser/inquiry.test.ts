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

async function phone(email?: string, scheme: "light" | "dark" = "light"): Promise<Page> {
  if (!browser) throw new Error("no browser");
  // The form works without script.
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: scheme,
    javaScriptEnabled: email !== undefined,
  });
  const page = await context.newPage();
  if (email) {
    await page.goto(`${dev.url}/sign-in/start`);
    await page.getByRole("button", { name: email }).click();
    await page.waitForURL(`${dev.url}/**`);
  }
  return page;
}

const axe = async (page: Page) => {
  expect(await axeFindings(page)).toEqual([]);
};
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

describe.skipIf(!browser)("on a phone", () => {
  test("a person sends an inquiry without script and by keyboard alone, and admissions call back", async () => {
    const asker = await phone();
    await asker.goto(`${dev.url}/inquire/net_lantern-row`);
    await asker.getByLabel("Your first name").focus();
    await asker.keyboard.type("Wilhelmina");
    await asker.keyboard.press("Tab");
    await asker.keyboard.type("555-555-0164");
    // Tabs to the button, and never stops at a hidden field.
    const stops: string[] = [];
    for (let at = 0; at < 12; at += 1) {
      await asker.keyboard.press("Tab");
      const name = await asker.locator(":focus").getAttribute("name");
      if (name !== null) stops.push(name);
      if ((await asker.locator(":focus").textContent()) === "Send") break;
    }
    expect(stops).toEqual(["email", "message", "when", "words"]);
    // Submitted within three seconds, the form is shown again once, with everything typed.
    for (let tries = 0; tries < 200 && !asker.url().includes("/thanks"); tries += 1)
      await asker.getByRole("button", { name: "Send" }).click();
    expect(await heading(asker)).toBe("We got your message");

    const care = await phone("ansel@lanternrow.example", "dark");
    await care.getByRole("link", { name: "Inquiries" }).click();
    await axe(care);
    // The list says who to call by first name, the earliest promise first, and nothing else they wrote.
    const list = (await care.textContent("main")) ?? "";
    expect(list).toMatch(/Imogen, for Casper.*Wilhelmina/s);
    expect(list).not.toMatch(/555|My brother/);
    await care.getByRole("link", { name: "Wilhelmina", exact: true }).click();
    await care.waitForURL(/\/inquiries\/inq_/);
    expect(await heading(care)).toBe("Wilhelmina");
    expect(await care.getByRole("link", { name: "555-555-0164" }).getAttribute("href")).toBe(
      "tel:+15555550164",
    );
    await axe(care);
    await care.getByLabel("Not reached").check();
    await care.getByRole("button", { name: "Save" }).click();
    expect(await care.textContent("main")).toContain("Called, not reached");
  });

  test("a volunteer logs a call with three taps and a note", async () => {
    const hall = await phone("wade@lanternrow.example");
    await hall.getByRole("link", { name: "Log a call" }).last().click();
    await axe(hall);
    await hall.keyboard.type("Ottoline");
    await hall.getByLabel("Phone number").fill("555-555-0165");
    await hall.getByRole("button", { name: "Send to admissions" }).click();
    expect(await hall.textContent("main")).toContain("Call logged and sent to admissions.");
  });

  test("retention, legal holds and the form switch pass axe in both themes", async () => {
    for (const scheme of ["light", "dark"] as const) {
      const admin = await phone("vera@lanternrow.example", scheme);
      await admin.goto(`${dev.url}/network/settings`);
      await axe(admin);
      await admin.getByRole("link", { name: "Data retention and legal holds" }).click();
      await axe(admin);
    }
  });
});
