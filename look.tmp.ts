import { openBrowser } from "./tests/support/chromium.ts";
const browser = await openBrowser();
if (!browser) throw new Error("none");
const url = "http://localhost:4039";
for (const [name, w, h] of [["phone", 390, 844], ["desk", 1280, 800]] as const) {
  const context = await browser.newContext({ viewport: { width: w, height: h } });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(`${url}/sign-in/start`);
  console.log(page.url(), (await page.content()).length);
  await page.getByRole("button", { name: process.argv[2] ?? "" }).first().click();
  await page.waitForURL(`${url}/**`);
  await page.goto(`${url}/people`);
  await page.clock.fastForward("13:10");
  await page.screenshot({ path: `/tmp/draft-${name}-warn.png` });
  await page.clock.fastForward("02:10");
  await page.screenshot({ path: `/tmp/draft-${name}-over.png` });
}
await browser.close();
