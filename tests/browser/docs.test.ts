import { Hono } from "hono";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { loadAssets } from "#functions/web/assets/load.ts";
import { partnerDocs } from "#functions/web/docs/serve.ts";
import type { WebEnv } from "#functions/web/kit/route.ts";
import { inBrowser } from "../support/in-browser.ts";

const visitor = await inBrowser();

const origin = "https://porchlight.example";
const assets = loadAssets("dist/assets");
const site = new Hono<WebEnv>()
  .get("/v1/docs", (c) => partnerDocs(c, assets))
  .get("/assets/*", (c) => {
    const asset = assets.serve(c.req.path);
    return asset ? c.body(asset.body, 200, { "content-type": asset.type }) : c.notFound();
  });

/** The documentation as it is served, with its policy; and everything the page asks for. */
async function reading(): Promise<{ page: Page; asked: string[] }> {
  const page = await visitor.device();
  const context = page.context();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const asked: string[] = [];
  await context.route("**/*", async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.pathname + url.search);
    const answer = await site.request(url.pathname);
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  await page.clock.install({ time: "2027-05-03T12:00:00Z" });
  await page.goto(`${origin}/v1/docs`, { waitUntil: "networkidle" });
  return { page, asked };
}
const clipboard = (page: Page) => page.evaluate("navigator.clipboard.readText()").then(String);
const copy = (page: Page, label: string) =>
  page.getByRole("button", { name: `Copy: ${label}`, exact: true }).first();

visitor.describe("the partners' documentation", () => {
  test("copies an example with the reader's own key, and the key stays in the page's memory", async () => {
    const { page, asked } = await reading();
    const loaded = [...asked];
    const key = "plk_net_lantern.key_01TEST.secret";
    await page.getByLabel("API key").fill(key);
    const button = copy(page, "curl");
    await button.click();
    await page.getByRole("status").getByText("Copied").waitFor();
    expect(await button.textContent()).toBe("Copied");
    const text = await clipboard(page);
    expect(text).toContain(`curl ${origin}/v1/vacancies`);
    expect(text).toContain(`Bearer ${key}`);
    await page.clock.fastForward("00:03");
    expect(await button.textContent()).toBe("Copy");

    const kept = await page.evaluate("[localStorage.length, sessionStorage.length, location.href]");
    expect(kept).toEqual([0, 0, `${origin}/v1/docs`]);
    expect([asked, await page.context().cookies()]).toEqual([loaded, []]);
    expect(await page.locator("form, [name]:not(meta)").count()).toBe(0);
    await page.reload();
    expect([await page.content(), await page.getByLabel("API key").inputValue()]).toEqual([
      expect.not.stringContaining(key),
      "",
    ]);
  });

  test("puts names and today's dates into the example, which stays valid JSON", async () => {
    const { page } = await reading();
    await page.getByLabel("Your organization").fill('Larkfield "West"');
    await copy(page, "referral.json").click();
    await page.getByRole("status").getByText("Copied").waitFor();
    const { consent, routing } = JSON.parse(await clipboard(page));
    expect([consent.discloser, consent.signedOn, routing.neededBy]).toEqual([
      'Larkfield "West"',
      "2027-05-02",
      "2027-05-05",
    ]);
  });
});
