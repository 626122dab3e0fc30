import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { inDemo, passesAxe } from "../support/in-browser.ts";

const demo = await inDemo();

async function signedIn(): Promise<Page> {
  const page = await demo.device();
  await page.clock.install();
  return demo.enter(page, "ansel@lanternrow.example");
}
/** The inquiry form of a signed-in member. The browser's clock can be moved; the server's stays. */
async function writing(): Promise<Page> {
  const page = await signedIn();
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

/** A device that knows its owner. */
async function deviceOf(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    knows: (isUserVerified: boolean) =>
      cdp.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified }),
  };
}

/** Hands the phone over for the paperwork of whoever lives in the first house. */
async function handOver(page: Page): Promise<string> {
  const firstLink = (to: RegExp) =>
    page
      .locator("a")
      .evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""))
      .then((all) => all.find((href) => to.test(href))?.match(to)?.[0] ?? "");
  await page.goto(demo.url("/"));
  await page.goto(demo.url(`${await firstLink(/^\/houses\/hse_\w+/)}/today`));
  const packet = `${await firstLink(/^\/houses\/hse_\w+\/stays\/sty_\w+/)}/packet`;
  await page.goto(demo.url(`${packet}/contacts`));
  await page.locator("form[action$='/hand-over'] button").first().click();
  await page.goto(demo.url(`${packet}/hand-back`));
  return packet;
}

/** Hands the phone over for a resident's own page, looks at it from two tabs, and takes it back. */
async function lendOwnPage(page: Page, own: string, unlock: () => Promise<void>): Promise<void> {
  await page.goto(demo.url(own));
  await page.getByRole("button", { name: "Hand over this phone" }).click();
  await page.waitForURL(demo.url(`${own}/hand-back`));
  await passesAxe(page);
  const tab = await page.context().newPage();
  await tab.goto(demo.url("/referrals"));
  expect(new URL(tab.url()).pathname).toBe(`${own}/hand-back`);
  const birthDate = tab.getByLabel("Date of birth");
  await expect
    .poll(
      async () => {
        await tab.goto(demo.url(`${own}/hand-back`));
        await tab.getByRole("button", { name: "Open my page" }).click();
        return birthDate.count();
      },
      { timeout: 20_000 },
    )
    .toBe(1);
  await passesAxe(tab);
  await unlock();
  await page.waitForURL(demo.url(own));
  await tab.goto(demo.url("/me"));
  expect(await birthDate.count()).toBe(0);
  expect(await tab.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await tab.close();
}

demo.describe("a passkey of the device", () => {
  test("is added, takes back a phone that was handed over, only from its owner, and can be removed", async () => {
    const page = await signedIn();
    const device = await deviceOf(page);
    await page.goto(demo.url("/account"));
    await page.getByRole("button", { name: "Add a passkey on this device" }).click();
    await page.getByText("Passkey added.").waitFor();
    await passesAxe(page);
    const packet = await handOver(page);
    await page.goto(demo.url("/referrals"));
    expect(new URL(page.url()).pathname).toBe(`${packet}/hand-back`);
    const unlock = page.getByRole("button", { name: "Staff: unlock with a passkey" });
    // A resident holds the phone.
    await device.knows(false);
    await unlock.click();
    await page.getByText("That didn’t unlock Porchlight.").waitFor();
    await passesAxe(page);
    await device.knows(true);
    await unlock.click();
    await page.waitForURL(demo.url(packet));
    await lendOwnPage(page, packet.replace(/packet$/, "own-page"), () => unlock.click());
    await page.goto(demo.url("/account"));
    await page.getByRole("button", { name: /^Remove: / }).click();
    await page.getByText("Passkey removed.").waitFor();
    await handOver(page);
    expect(await unlock.count()).toBe(0);
  });
});
